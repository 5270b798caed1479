#pragma once
#include "base/result.hpp"
#include "notices/facts.hpp"

namespace notices {

/// What a slice makes known.
struct Announcement {
    std::string slice, kind;
    base::Uuid about;
    std::string title, version, content_sha;
    Group group;
    std::string text = {}, link = {};
    std::optional<base::Day> due = {};  // nothing: by the own-rule value
};

/// What the rule must know.
struct Audience {
    std::vector<base::PersonId> members;  // of the group on the day
    base::Day standard_due;
    std::optional<base::PersonId> issuer;
    bool known_persons = true;  // every person named is in the register
};

/// Whether this may be made known. Pure.
base::Result<Issued> decide(const Announcement&, const Audience&, base::Day on);

/// 追加の周知: those of the group who were not told yet.
struct Extend {
    base::NoticeId notice;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (notice, on))

/// Whether the notice may go to more people; `told` are those who have it. Pure.
base::Result<Extended> decide(const Audience&, const std::vector<base::PersonId>& told, bool closed);

}  // namespace notices
