#include "journal/log.hpp"
#include "ledgers/queries.hpp"
#include "ledgers/volumes.hpp"

/// What happened to a row, out of the journal.
namespace ledgers {

using service::Query;

std::vector<RowEvent> events_of(const Query& query, const base::Uuid& subject)
{
    const auto view = query.book.view();
    Names names{query};
    std::vector<RowEvent> events;
    for (const auto& entry : journal::log::of_subject(view->snapshot(), subject)) {
        if (entry.head.occurred_on > query.day) continue;
        RowEvent event{"", entry.head.occurred_on, moment_in_japan(entry.head.recorded_at), names.of(entry.head.actor), "", {}};
        const auto put = [&](const Cells& cells) {
            for (const auto& [column, text] : cells) event.cells.push_back({column, text, entry.head.occurred_on, event.by, ""});
        };
        const auto put_all = [&](const auto& fact) {
            put(fact.cells);
            put(fact.personal.value_or({}));
        };
        if (entry.head.fact == RowWritten::fact) {
            const auto fact = journal::decode<RowWritten>(entry);
            event.what = fact.imported ? "imported" : "written";
            put_all(fact);
        } else if (entry.head.fact == RowFilled::fact) {
            event.what = "filled";
            put_all(journal::decode<RowFilled>(entry));
        } else if (entry.head.fact == RowCorrected::fact) {
            const auto fact = journal::decode<RowCorrected>(entry);
            event.what = "corrected";
            event.reason = fact.reason;
            put_all(fact);
        } else if (entry.head.fact == RowStruck::fact) {
            event.what = "struck";
            event.reason = journal::decode<RowStruck>(entry).reason;
        } else if (entry.head.fact == RowConfirmed::fact) {
            event.what = "confirmed";
        } else {
            continue;
        }
        events.push_back(std::move(event));
    }
    return events;
}

}  // namespace ledgers
