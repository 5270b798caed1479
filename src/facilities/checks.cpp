#include "facilities/dues.hpp"
#include "facilities/queries.hpp"
#include "parameters/api.hpp"

#include <algorithm>
#include <map>

/// The readiness checks of readiness.yaml that rest on this slice's facts. They judge every facility, whoever asks.
namespace facilities {
namespace {

using service::Finding;
using service::Query;
using service::Text;
using service::Verdict;
using store::operator""_sql;

constexpr std::chrono::days days_until_designated{30};  // facilities.designated: 登録日から30日

std::string link(const FacilityRow& row, const char* tab = "") { return "/facilities/" + std::string{row.subject.text()} + tab; }
Text name(const FacilityRow& row) { return {row.described.number + "　" + row.described.name, row.described.number}; }

Text with(const Text& text, const std::string& ja, const std::string& en) { return {text.ja + "　" + ja, text.en + ": " + en}; }

/// Adds up the findings of single facilities: expired before building before satisfied (readiness.yaml priority).
class Sum {
public:
    void add(service::Evidence evidence, Verdict verdict)
    {
        if (verdict == Verdict::expired) expired_ = true;
        if (verdict == Verdict::building) building_ = true;
        evidence.met = verdict == Verdict::satisfied;
        if (evidence.until && (!finding_.due || *evidence.until < *finding_.due)) finding_.due = evidence.until;
        finding_.evidence.push_back(std::move(evidence));
    }
    void late() { finding_.late = true; }

    /// `begun`: there is something to judge at all, if only planned.
    Finding finding(bool begun, Text next) &&
    {
        finding_.verdict = expired_                     ? Verdict::expired
                           : building_                  ? Verdict::building
                           : !finding_.evidence.empty() ? Verdict::satisfied
                           : begun                      ? Verdict::building
                                                        : Verdict::not_started;
        if (finding_.verdict != Verdict::satisfied) {
            finding_.next = std::move(next);
            finding_.late = false;
        }
        return std::move(finding_);
    }

private:
    Finding finding_;
    bool expired_ = false, building_ = false;
};

std::vector<FacilityRow> standing(const Query& query, bool only_designated)
{
    auto rows = facility_table.all(query.readings);
    std::erase_if(rows,
                  [&](const FacilityRow& row) { return row.state() == State::revoked || (only_designated && !row.designated_on); });
    std::ranges::sort(rows, {}, [](const FacilityRow& row) { return row.described.number; });
    return rows;
}

/// kind periodic: within the round, or never done and not yet due, or too late. `lacking`: the condition that must hold besides.
Verdict judge(const Query& query, const Round& round, bool lacking)
{
    if (round.due < query.day) return Verdict::expired;
    return !round.last || lacking ? Verdict::building : Verdict::satisfied;
}

void add(Sum& sum, const Query& query, const FacilityRow& row, const Round& round, const char* tab)
{
    sum.add({round.last ? name(row) : with(name(row), "未実施", "not done yet"), link(row, tab), round.last, round.due, true},
            judge(query, round, false));
}

bool whole(const Query& query, const FacilityRow& row)
{
    const auto& d = row.described;
    return row.state() == State::designated && !d.address.empty() && !d.boundary.walls.empty() && !d.lock.empty() &&
           !d.entry_control.empty() && row.designated_plan > 0 && !manager_of(query, row.subject).empty();
}

/// The latest count that names the key.
std::map<base::Uuid, std::pair<base::Day, bool>> last_counts(const Query& query)
{
    std::map<base::Uuid, std::pair<base::Day, bool>> last;
    for (const auto& row : count_table.where(query.readings, "ORDER BY counted_on, subject"_sql))
        for (const auto& key : row.keys) last[key.key] = {row.counted_on, key.found};
    return last;
}

/// Whether somebody who knows the code may no longer enter: then it had to be changed.
bool known_outside(const Query& query, const ContainerRow& container)
{
    return std::ranges::any_of(container.known_by, [&](const base::PersonId& person) {
        return permit_table
            .where(query.readings, "WHERE facility = ? AND person = ? AND starts <= ? AND ends >= ?"_sql, container.facility,
                   person, query.day, query.day)
            .empty();
    });
}

}  // namespace

Finding designated_check(const Query& query)
{
    Sum sum;
    for (const auto& row : standing(query, false)) {
        const auto since = row.state() == State::changing ? *row.changed_on : row.registered_on;
        const auto due = since + days_until_designated;
        const bool good = whole(query, row);
        const auto words = row.state() == State::planned    ? with(name(row), "指定前", "planned")
                           : row.state() == State::changing ? with(name(row), "変更後の指定前", "changed")
                           : !good                          ? with(name(row), "管理責任者などの欠け", "incomplete")
                                                            : with(name(row), "指定中", "designated");
        if (good && *row.first_designated_on > row.registered_on + days_until_designated) sum.late();
        sum.add({words, link(row), row.designated_on, good ? std::nullopt : std::optional{due}, true}, good ? Verdict::satisfied
                                                                                                       : due < query.day
                                                                                                           ? Verdict::expired
                                                                                                           : Verdict::building);
    }
    return std::move(sum).finding(false,
                                  {"施設ごとに、所在地、境界、施錠、入退管理、管理責任者及び図面をそろえ、指定してください。",
                                   "Complete each facility and designate it with its plan."});
}

/// A fault is always registered for correction: app/reactions.cpp opens an action with the inspection. Whether it is late is the
/// actions' check, not this one's.
Finding boundary_inspected(const Query& query)
{
    Sum sum;
    for (const auto& row : standing(query, true)) add(sum, query, row, rounds(query, row).inspection, "?tab=inspections");
    return std::move(sum).finding(!standing(query, false).empty(),
                                  {"図面と現場を照らして、境界を点検してください。", "Inspect the boundary beside the plan."});
}

Finding entry_list_reviewed(const Query& query)
{
    Sum sum;
    for (const auto& row : standing(query, true)) add(sum, query, row, rounds(query, row).review, "?tab=entry");
    return std::move(sum).finding(!standing(query, false).empty(), {"立入許可者名簿を、1人ごとに見直してください。",
                                                                    "Review the entry-permitted list, one by one."});
}

Finding keys_checked(const Query& query)
{
    Sum sum;
    const auto count_months = static_cast<int>(parameters::number(query, "key_check_months"));
    const auto code_months = static_cast<int>(parameters::number(query, "dial_change_months"));
    const auto last = last_counts(query);
    bool begun = false;
    for (const auto& row : standing(query, false)) {
        for (const auto& key :
             key_table.where(query.readings, "WHERE facility = ? AND retired_on IS NULL ORDER BY number"_sql, row.subject)) {
            const auto found = last.find(key.subject);
            const auto counted = found == last.end() ? std::nullopt : std::optional{found->second.first};
            const Round round{counted, base::add_months(counted.value_or(start_day(query, key.registered_on)), count_months)};
            const bool missing = counted && !found->second.second;
            const Text words{row.described.name + "　鍵 " + key.number, "Key " + key.number};
            sum.add({missing ? with(words, "見当たらない", "missing") : words, link(row, "?tab=keys"), counted, round.due, true},
                    judge(query, round, missing));
            begun = true;
        }
        for (const auto& container :
             container_table.where(query.readings, "WHERE facility = ? AND removed_on IS NULL ORDER BY number"_sql, row.subject)) {
            if (!has_code(container.lock)) continue;
            const auto since = container.code_changed_on.value_or(start_day(query, container.registered_on));
            const Round round{container.code_changed_on, base::add_months(since, code_months)};
            const bool outside = known_outside(query, container);
            const Text words{row.described.name + "　" + container.number + "の番号", "Code of " + container.number};
            sum.add({outside ? with(words, "立入許可のない人が知っている", "known to somebody without a permit") : words,
                     link(row, "?tab=containers"), container.code_changed_on, round.due, true},
                    judge(query, round, outside));
            begun = true;
        }
    }
    return std::move(sum).finding(begun, {"鍵を番号ごとに照合し、文字盤錠などの番号を変えてください。",
                                          "Count the keys number by number and change the codes."});
}

}  // namespace facilities
