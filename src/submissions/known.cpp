#include "submissions/known.hpp"

#include "submissions/approvable.hpp"
#include "submissions/kinds.hpp"

namespace submissions {

using store::operator""_sql;

KnownLife life_of(const catalog::Catalog& catalog, const SubmissionRow& row)
{
    const auto* kind = find_kind(catalog, row.kind);
    KnownLife known{};
    known.state = row.state;
    known.next = states_after(catalog, row.state);
    known.pending = row.pending;
    known.last_on = row.last_on;
    known.kind.name = row.kind;
    if (kind) known.kind = rules_of(*kind);
    known.approved_text = row.content_sha == content_sha(row);
    return known;
}

KnownDraft draft_of(const catalog::Catalog& catalog, const SubmissionRow& row)
{
    const auto* kind = find_kind(catalog, row.kind);
    return {row.state, row.title, row.pending, row.fields.value_or({}), row.enclosures, kind ? kind->approved_by : ""};
}

bool stands(const store::Snapshot& readings, const SubmissionRow& row)
{
    auto state = row.state;
    for (const auto& event : event_table.where(readings, "WHERE subject = ? ORDER BY seq DESC"_sql, row.subject)) {
        if (state != states::closed) break;
        state = event.state;
    }
    return states::filed(state) && state != states::returned && state != states::refused && state != states::closed;
}

}  // namespace submissions
