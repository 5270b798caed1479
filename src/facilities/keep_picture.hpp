#pragma once
#include "facilities/facts.hpp"
#include "facilities/plan.hpp"
#include "service/query.hpp"
#include "service/routes.hpp"

/// 背景の図: a scan or a drawing of the facility, taken in to lie under the plan that is drawn over it.
namespace facilities {

struct KeepPicture {
    base::FacilityId facility;
    std::optional<std::string> title;
    std::optional<bool> confirmed_marking;  // nobody can search a picture; asked of files that can be
};
BOOST_DESCRIBE_STRUCT(KeepPicture, (), (facility, title, confirmed_marking))

/// Takes a PNG or JPEG in and makes the PNG that plans show.
base::Result<PictureKept> prepare_picture(const service::Query&, const KeepPicture&, const std::vector<http::Upload>&);
base::Result<base::Uuid> keep_picture(service::Command&, const PictureKept&);

struct PicturesAsk {
    base::FacilityId facility;
};
BOOST_DESCRIBE_STRUCT(PicturesAsk, (), (facility))
struct PictureLine {
    base::Uuid id;
    std::string title, name, image;
    int width, height;  // pixels
    base::Day kept_on;
};
BOOST_DESCRIBE_STRUCT(PictureLine, (), (id, title, name, image, width, height, kept_on))
struct PicturesAnswer {
    std::vector<PictureLine> pictures;  // newest first
};
BOOST_DESCRIBE_STRUCT(PicturesAnswer, (), (pictures))
base::Result<PicturesAnswer> pictures(const service::Query&, const PicturesAsk&);

struct PictureAsk {
    base::FacilityId facility;
    base::Uuid picture;
};
BOOST_DESCRIBE_STRUCT(PictureAsk, (), (facility, picture))
/// The PNG that plans show, for the editor.
base::Result<service::Paper> picture_png(const service::Query&, const PictureAsk&);
/// The file as it came.
base::Result<service::Paper> picture_file(const service::Query&, const PictureAsk&);

/// The PNG under a plan; empty when it has none, and on paper when it is for the screen only.
enum class Shown { on_screen, on_paper };
std::string backdrop_png(const service::Query&, const Plan&, Shown);

}  // namespace facilities
