#pragma once
#include "notices/issue.hpp"
#include "store/tx.hpp"

namespace catalog {
class Catalog;
}
namespace journal {
class Recording;
}

/// What other slices may ask of the notices, and how a slice has its own facts made known.
namespace notices {

/// Records the notice a fact of another slice calls for (a rule in force). Called by app/reactions.cpp only. Open notices of the
/// same slice and kind about the same subject are closed: the newer text takes their place.
base::Checked issue(journal::Recording&, const catalog::Catalog&, const Announcement&, base::Day on);

/// A recipient of a notice.
struct Reader {
    base::PersonId person;
    base::Day told_on, due;
    std::optional<base::Day> read_on;
};

/// A notice as other slices see it.
struct Card {
    base::NoticeId id;
    std::string slice, kind;
    base::Uuid about;
    std::string title, version, content_sha;
    base::Day issued_on, due;
    std::optional<base::Day> closed_on;
    std::vector<Reader> readers;
};
/// Those of exactly this text, oldest first.
std::vector<Card> notices_of_text(const store::Snapshot&, std::string_view content_sha);
/// Who has been told of exactly this text, and has read it: each person's first telling and reading over all its notices.
std::vector<Reader> readers_of_text(const store::Snapshot&, std::string_view content_sha);

}  // namespace notices
