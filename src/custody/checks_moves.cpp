#include "actions/api.hpp"
#include "custody/checks.hpp"
#include "custody/medium_records.hpp"
#include "custody/records.hpp"
#include "parameters/api.hpp"
#include "service/query.hpp"

#include <algorithm>

/// ledgers.copies_permitted, ledgers.takeouts_returned and ledgers.deliveries_receipted.
namespace custody {
namespace {

using service::Finding;
using service::Query;
using service::Text;
using service::Verdict;

std::string item_page(const ItemRow& row) { return "/custody/" + std::string{row.subject.text()}; }

/// One row that must be whole by its day (readiness.yaml kind deadline).
struct Deadline {
    std::string number, link;
    base::Day since, due;
    bool whole;
};

/// Before its day a row counts as satisfied and is shown as near; after it what is missing makes the finding expired.
Finding by_deadline(const Query& query, const std::vector<Deadline>& rows, const Text& next)
{
    Finding finding;
    finding.verdict = rows.empty() ? Verdict::not_applicable : Verdict::satisfied;
    for (const auto& row : rows) {
        const bool late = !row.whole && query.day > row.due;
        if (late) finding.verdict = Verdict::expired;
        if (!row.whole && !late && (!finding.due || row.due < *finding.due)) finding.due = row.due;
        const auto* said = row.whole ? "" : late ? "　期限を過ぎています" : "　期限前";
        finding.evidence.push_back({{row.number + said, row.number}, row.link, row.since, row.due, !late});
    }
    if (finding.verdict == Verdict::expired) finding.next = next;
    return finding;
}

template <class Out, class Back>
bool took_out_whole(const Out& out, const Back& back)
{
    if (!back || !out.permitted_by || !out.carriage || out.carriage->protection.empty()) return false;
    return back->act.witness && *back->act.witness != out.person && back->act.outcome;
}

/// readiness.yaml: a permission before the act by somebody else, as many numbers as copies, no source that must not be copied.
bool permitted(const MakingRow& row)
{
    const auto& made = row.made;
    const bool allowed =
        made.permitted_by && *made.permitted_by != made.performer && made.permitted_on && *made.permitted_on <= row.made_on;
    const auto listed = made.protected_part ? static_cast<std::size_t>(made.copies) : 0;
    const bool forbidden = std::ranges::any_of(made.breaches, [](const Breach& one) {
        return one.code == "custody.copying_forbidden" || one.code == "custody.digitising_forbidden";
    });
    return allowed && made.items.size() == listed && !forbidden;
}

}  // namespace

Finding copies_permitted(const Query& query)
{
    Finding finding;
    actions::Breaches breaches;
    auto all = making_table.all(query.readings);
    std::ranges::sort(all, {}, [](const MakingRow& row) { return row.made.row_no; });
    for (const auto& row : all) {
        const bool good = permitted(row);
        finding.evidence.push_back({{row.made.row_no + (good ? "" : "　許可又は部数に欠けるものがあります"), row.made.row_no},
                                    "/custody/" + std::string{row.source.text()},
                                    row.made_on,
                                    {},
                                    good});
        if (!good) breaches.add(finding, query, row.source);
    }
    breaches.judge(finding, !all.empty(),
                   {"許可のない複製に結び付けた是正処置を、効果確認まで進めてください。",
                    "Bring the action about the copy without permission to its close."});
    return finding;
}

Finding takeouts_returned(const Query& query)
{
    std::vector<Deadline> rows;
    const auto latest = std::chrono::days{parameters::number(query, "takeout_max_days")};
    for (const auto& one : take_outs(query.readings)) {
        const auto due = one.taken.act.due.value_or(one.taken.acted_on + latest);
        rows.push_back(
            {one.taken.open_row, item_page(one.item), one.taken.acted_on, due, took_out_whole(one.taken.act, one.returned)});
    }
    for (const auto& one : medium_moves(query.readings, "take_out")) {
        const auto due = one.out.act.due.value_or(one.out.acted_on + latest);
        rows.push_back({one.out.open_row, "/custody/media/" + std::string{one.medium.subject.text()}, one.out.acted_on, due,
                        took_out_whole(one.out.act, one.back)});
    }
    return by_deadline(query, rows,
                       {"持ち出した物を持ち帰り、申請者以外が確かめて記録してください。",
                        "Bring back what is out, and have it checked by somebody else."});
}

Finding deliveries_receipted(const Query& query)
{
    std::vector<Deadline> rows;
    const auto grace = std::chrono::days{parameters::number(query, "receipt_overdue_days")};
    for (const auto& one : dispatches(query.readings)) {
        const auto& sent = one.sent.act;
        const bool confirmed =
            one.ended && (one.ended->act.event == "undelivered" || (one.ended->act.slip && one.ended->act.slip->present));
        const bool protection = sent.carriage && (!sent.carriage->protection.empty() || !sent.carriage->means.empty());
        rows.push_back({one.number, item_page(one.item), one.sent.acted_on, sent.due.value_or(one.sent.acted_on + grace),
                        confirmed && protection});
    }
    for (const auto& one : medium_moves(query.readings, "dispatch"))
        rows.push_back({one.out.open_row, "/custody/media/" + std::string{one.medium.subject.text()}, one.out.acted_on,
                        one.out.act.due.value_or(one.out.acted_on + grace), one.back.has_value()});
    return by_deadline(query, rows,
                       {"受領書を受け取り、受領確認を記録してください。届かないときは不達として扱います。",
                        "Get the receipt and record it, or record that it was not delivered."});
}

}  // namespace custody
