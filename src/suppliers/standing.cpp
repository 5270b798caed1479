#include "suppliers/standing.hpp"

#include "messages/suppliers.hpp"

#include <algorithm>

namespace suppliers {
namespace {

bool by(const std::optional<base::Day>& done, base::Day on) { return done && *done <= on; }
/// Before, not on the day itself: readiness.yaml suppliers.notified_before.
bool before(const std::optional<base::Day>& done, base::Day on) { return done && *done < on; }

std::string word(Clause clause)
{
    switch (clause) {
    case Clause::equal_measures: return "同等の措置";
    case Clause::scope: return "情報の範囲と目的外利用の禁止";
    case Clause::handlers: return "取扱者の指定、誓約及び教育";
    case Clause::incidents: return "事故等の通報";
    case Clause::audits: return "監査と確認の受入れ";
    case Clause::further: return "再委託の制限";
    case Clause::returning: return "返却、破棄及び抹消";
    case Clause::lasting: return "義務の存続";
    }
    return "";
}

}  // namespace

std::vector<Clause> lacking(const Standing& standing)
{
    std::vector<Clause> missing;
    for (const auto clause : {Clause::equal_measures, Clause::scope, Clause::handlers, Clause::incidents, Clause::audits,
                              Clause::further, Clause::returning, Clause::lasting})
        if (std::ranges::find(standing.clauses, clause) == standing.clauses.end()) missing.push_back(clause);
    return missing;
}

std::vector<Gap> gaps(const Standing& standing, base::Day on)
{
    std::vector<Gap> all;
    const auto add_if = [&](bool wrong, Gap gap) {
        if (wrong) all.push_back(gap);
    };
    add_if(standing.ended_on.has_value(), Gap::ended);
    add_if(standing.suspended_on.has_value(), Gap::suspended);
    add_if(!standing.contract_in_force, Gap::contract_not_in_force);
    add_if(!by(standing.bound_on, on), Gap::not_bound);
    add_if(by(standing.bound_on, on) && !lacking(standing).empty(), Gap::clauses_missing);
    add_if(!by(standing.procedure_on, on), Gap::procedure_not_checked);
    add_if(!by(standing.first_checked_on, on), Gap::not_checked);
    add_if(standing.findings_open && !standing.suspended_on, Gap::findings_open);
    add_if(!before(standing.notified_on, on), Gap::not_notified);
    add_if(standing.confirmation_asked && !by(standing.confirmed_on, on), Gap::not_confirmed);
    add_if(!standing.parent_ready, Gap::parent_not_ready);
    return all;
}

State state_of(const Standing& standing, base::Day on)
{
    if (standing.ended_on) return State::ended;
    if (standing.suspended_on) return State::suspended;
    if (standing.disclosed_from) return State::disclosed;
    if (gaps(standing, on).empty()) return State::open;
    if (standing.confirmed_on) return State::confirmed;
    // f47: the contract binds it as well
    return standing.notified_on && standing.bound_on ? State::notified : State::candidate;
}

base::Fault fault_of(Gap gap, const Standing& standing)
{
    switch (gap) {
    case Gap::contract_not_in_force: return {codes::contract_not_in_force};
    case Gap::not_bound: return {codes::not_bound};
    case Gap::clauses_missing: {
        std::string words;
        for (const auto clause : lacking(standing)) words += (words.empty() ? "" : "、") + word(clause);
        return {codes::clauses_missing, {}, {words}};
    }
    case Gap::procedure_not_checked: return {codes::procedure_not_checked};
    case Gap::not_notified: return {codes::not_notified};
    case Gap::not_confirmed: return {codes::not_confirmed};
    case Gap::not_checked: return {codes::not_checked};
    case Gap::findings_open: return {codes::findings_open};
    case Gap::suspended: return {codes::is_suspended};
    case Gap::ended: return {codes::has_ended};
    case Gap::parent_not_ready: return {codes::parent_not_ready};
    }
    throw std::logic_error{"no such gap"};
}

base::Result<Standing> known(const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    if (!standing) return base::Refusal{codes::no_such_supplier, "supplier"};
    if (on > today) return base::Refusal{codes::in_future, "on"};
    if (on < standing->registered_on) return base::Refusal{codes::before_registered, "on", {base::iso(standing->registered_on)}};
    return *standing;
}

base::Result<Standing> going_on(const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    const auto state = TRY(known(standing, on, today));
    if (state.ended_on) return base::Refusal{codes::has_ended};
    return state;
}

}  // namespace suppliers
