#include "custody/checks.hpp"
#include "custody/medium_records.hpp"
#include "parameters/api.hpp"
#include "service/query.hpp"

/// systems.media_controlled (h21 10(4), r4 F8): a count of every number each cycle, and no use without scan, return and erasure.
namespace custody {
namespace {

using service::Finding;
using service::Query;
using service::Verdict;

base::Day months_later(base::Day day, int months)
{
    const std::chrono::year_month_day from{day};
    auto to = from + std::chrono::months{months};
    if (!to.ok()) to = to.year() / to.month() / std::chrono::last;
    return std::chrono::sys_days{to};
}

/// Whether a use that is over left nothing open.
bool whole(const MediumMove& use)
{
    if (!use.back) return true;  // still out: 収納遅延 is said by the list, not here
    const auto& back = use.back->act;
    const auto scanned = [](const std::optional<machine::Scan>& scan) { return scan && *scan != machine::Scan::none; };
    return scanned(use.out.act.scan_before) && scanned(back.scan_after) && back.erasure && back.witness;
}

std::string medium_page(const MediumRow& row) { return "/custody/media/" + std::string{row.subject.text()}; }

}  // namespace

Finding media_controlled(const Query& query)
{
    Finding finding;
    const auto months = static_cast<int>(parameters::number(query, "media_check_months"));
    bool any = false, late = false, waiting = false, faulty = false;
    for (const auto& row : medium_table.all(query.readings)) {
        if (row.disposed_on) continue;
        any = true;
        const auto due = months_later(row.counted_on.value_or(row.registered_on), months);
        const bool over = query.day > due;
        late = late || over;
        waiting = waiting || (!row.counted_on && !over);
        if (!over && (!finding.due || due < *finding.due)) finding.due = due;
        finding.evidence.push_back({{row.number + (over ? "　在庫照合の期限を過ぎています" : ""), row.number},
                                    medium_page(row),
                                    row.counted_on.value_or(row.registered_on),
                                    due,
                                    !over});
    }
    for (const auto& use : medium_moves(query.readings, "take_for_use")) {
        if (whole(use)) continue;
        faulty = true;
        finding.evidence.push_back(
            {{use.out.open_row + "　検査、収納又は消去の記録が欠けています", use.out.open_row + ": not whole"},
             medium_page(use.medium),
             use.out.acted_on,
             {},
             false});
    }
    finding.verdict = late                ? Verdict::expired
                      : waiting || faulty ? Verdict::building
                      : any               ? Verdict::satisfied
                                          : Verdict::not_started;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"可搬記憶媒体を登録し、番号ごとに在庫を照合してください。",
                        "Register the media and count them number by number."};
    return finding;
}

}  // namespace custody
