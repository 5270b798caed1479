#include "approvals/api.hpp"

#include "approvals/known.hpp"
#include "approvals/shown.hpp"

namespace approvals {
namespace {

using store::operator""_sql;

Card card(const RequestRow& row)
{
    const bool open = row.state == State::pending;
    return {row.subject, row.slice,        row.kind,
            row.about,   row.title,        row.content_sha,
            row.state,   row.requested_on, open ? std::nullopt : std::optional{row.last},
            row.reason};
}

std::optional<Card> last_card(const std::vector<RequestRow>& rows)
{
    return rows.empty() ? std::nullopt : std::optional{card(rows.back())};
}

}  // namespace

std::optional<Ending> ending(const journal::Entry& entry)
{
    const auto outcome = [&](const auto& fact, std::string reason) {
        return Outcome{base::ApprovalId{entry.head.subject},
                       fact.slice,
                       fact.kind,
                       fact.about,
                       fact.content_sha,
                       entry.head.occurred_on,
                       std::move(reason)};
    };
    if (entry.head.fact == Completed::fact) return Ending{outcome(journal::decode<Completed>(entry), {}), true};
    if (entry.head.fact == Returned::fact) {
        const auto fact = journal::decode<Returned>(entry);
        return Ending{outcome(fact, fact.reason), false};
    }
    if (entry.head.fact == Withdrawn::fact) {
        const auto fact = journal::decode<Withdrawn>(entry);
        return Ending{outcome(fact, fact.reason), false};
    }
    return std::nullopt;
}

std::optional<Card> newest(const store::Snapshot& readings, std::string_view kind, const base::Uuid& about)
{
    return last_card(request_table.where(readings, "WHERE about = ? AND kind = ? ORDER BY requested_on, subject"_sql, about, kind));
}

documents::block::Approval approval_row(const service::Query& query, const base::ApprovalId& id)
{
    const auto row = request_table.find(query.readings, id);
    return row ? paper_row(query, *row) : documents::block::Approval{};
}

}  // namespace approvals
