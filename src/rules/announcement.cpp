#include "rules/announcement.hpp"

#include "catalog/roles.hpp"
#include "journal/entry.hpp"
#include "organization/api.hpp"
#include "rules/versions.hpp"

#include <algorithm>

namespace rules {

std::optional<notices::Announcement> announcement(const store::Snapshot& readings, const catalog::Catalog& catalog,
                                                  const journal::Entry& entry)
{
    const auto row = version_table.find(readings, entry.head.subject);
    if (!row || !row->effective) return std::nullopt;
    notices::Group group{notices::GroupKind::roles, {}, {}, {}};
    for (const auto& role : catalog.roles())
        if (role.side == catalog::Side::company) group.roles.push_back(role.id);
    const auto held = organization::in_force(readings, entry.head.occurred_on);
    const auto told = [&](const auto& card) { return std::ranges::find(group.roles, card.role) != group.roles.end(); };
    if (std::ranges::none_of(held, told)) return std::nullopt;
    const auto version = "第" + std::to_string(row->number) + "版";
    return notices::Announcement{"rules",
                                 id_of(row->document),
                                 row->subject,
                                 row->title + " " + version,
                                 version,
                                 row->content_sha.empty() ? content_sha(book_text(readings, row->subject)) : row->content_sha,
                                 std::move(group),
                                 base::wareki(*row->effective) + "から施行します。全文を読み、「読みました」を押してください。",
                                 "/rules/" + std::string{row->subject.text()}};
}

}  // namespace rules
