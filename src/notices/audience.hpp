#pragma once
#include "notices/issue.hpp"
#include "notices/tables.hpp"
#include "service/query.hpp"

/// Who belongs to a group on a day, and who may see what.
namespace notices {

/// The members on the day, without persons who have left, in the order of their appointments.
std::vector<base::PersonId> members(const store::Snapshot&, const Group&, base::Day);
/// What the rule of issuing must know.
Audience audience(const store::Snapshot&, const catalog::Catalog&, const Group&, base::Day);
/// 「取扱者（甲契約）」, 「経営者等、総括者」: the group in words.
std::string group_label(const service::Query&, const Group&);
/// Whether the caller may see the whole notice: all of them, or those of the contracts of one's scope.
bool may_see_all(const service::Query&, const NoticeRow&);
/// The caller's own row, when the notice is for the caller too.
std::optional<RecipientRow> own_row(const service::Query&, const base::NoticeId&);
/// Whether the caller may issue to this group, remind and close.
bool may_issue(const service::Query&, const Group&);

}  // namespace notices
