#include "ledgers/keeping.hpp"

namespace ledgers {
namespace {

using service::Verdict;

constexpr std::chrono::days time_to_close{31};  // readiness.yaml records.retention_set: from the end of the fiscal year

base::Day last_day_of(int fiscal_year) { return base::Day{std::chrono::year{fiscal_year + 1} / 3 / 31}; }

/// What the volume lacks, in words; empty when nothing.
service::Text lacking(const KeepingLine& line)
{
    if (line.number.empty()) return {"記録保管台帳に未登録", "not in the register"};
    if (line.state == KeepingState::closing) return {"閉鎖されていない", "not closed"};
    if (line.disposed_on && line.dispose_from && *line.disposed_on < *line.dispose_from)
        return {"保存期間の満了前に廃棄", "disposed of before its time"};
    return {};
}

}  // namespace

service::Finding retention_set(const service::Query& query)
{
    service::Finding finding;
    bool any_lacks = false, expired = false;
    const auto lines = keeping(query, {}).value();
    for (const auto& line : lines) {
        const auto lacks = lacking(line);
        if (lacks.ja.empty()) continue;
        any_lacks = true;
        // A volume of a year that is over must be in order 31 days after it; a running one, that long after it was opened.
        const auto until =
            (line.year != 0 && line.year < base::fiscal_year(query.day) ? last_day_of(line.year) : line.opened_on) + time_to_close;
        const bool late = until < query.day || line.disposed_on.has_value();
        expired = expired || late;
        if (!finding.due || until < *finding.due) finding.due = until;
        finding.evidence.push_back({{line.title.ja + "（" + line.year_mark + "）: " + lacks.ja, line.title.en + ": " + lacks.en},
                                    "/ledgers/keeping",
                                    {},
                                    until,
                                    !late});
    }
    if (!lines.empty() && !any_lacks)
        finding.evidence.push_back({{"簿冊 " + std::to_string(lines.size()) + "冊の保存期間と保管場所を登録済み",
                                     std::to_string(lines.size()) + " volumes have their place and time"},
                                    "/ledgers/keeping",
                                    {},
                                    {},
                                    true});
    finding.verdict = expired ? Verdict::expired : any_lacks || lines.empty() ? Verdict::building : Verdict::satisfied;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"簿冊を記録保管台帳に登録し、終わった年度の簿冊を閉鎖してください。",
                        "Register every volume, and close those of the years that are over."};
    return finding;
}

}  // namespace ledgers
