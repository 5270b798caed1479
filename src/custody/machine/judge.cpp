#include "custody/machine/judge.hpp"

#include "base/text.hpp"
#include "custody/machine/rules.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

namespace custody::machine {
namespace {

/// The refusals of the event, and the two that hold for every act.
std::vector<std::string> refusals_of(const Case& c)
{
    auto all = c.book.refusals_of(c.event);
    for (const char* of_every_act : {"ledgers.item_unknown", "ledgers.occurred_in_future"})
        if (std::ranges::find(all, of_every_act) == all.end()) all.push_back(of_every_act);
    return all;
}

/// `of_thing`: only the rules that look at the thing alone.
std::vector<Breach> look(const Case& c, bool of_thing)
{
    const auto rules = all_rules();
    std::vector<Breach> all;
    for (const auto& refusal : refusals_of(c)) {
        const auto rule = std::ranges::find(rules, refusal, &Rule::refusal);
        if (rule == rules.end() || (of_thing && !rule->of_thing)) continue;
        std::vector<base::Fault> faults;
        Found found{faults};
        rule->look(c, found);
        const auto* row = c.book.find_refusal(refusal);
        for (auto& fault : faults) all.push_back({std::move(fault), row ? row->requirements : std::vector<std::string>{}});
    }
    return all;
}

bool has(const std::vector<Breach>& breaches, base::Code code)
{
    return std::ranges::any_of(breaches, [&](const Breach& breach) { return breach.fault.code == code; });
}

/// Whether one of the breaches says that the thing is in another state.
bool says_state(const std::vector<Breach>& breaches)
{
    constexpr std::array said{
        codes::item_disposed, codes::item_lost,      codes::item_not_in_storage,   codes::already_lent,
        codes::not_lent,      codes::not_taken_out,  codes::not_in_transit,        codes::medium_not_in_storage,
        codes::item_unknown,  codes::no_such_medium, codes::disposal_before_permit};
    return std::ranges::any_of(said, [&](base::Code code) { return has(breaches, code); });
}

/// The state is none the event is possible from, and no refusal of custody.yaml has said so.
void add_wrong_state(const Case& c, std::vector<Breach>& breaches)
{
    if (c.state() == "none" || c.event.possible_from(c.state()) || says_state(breaches)) return;
    if (c.event.from == std::vector<std::string>{"none"}) return;  // 作成: the thing is what it is made of
    const auto state = c.machine.state_label(c.state()).ja;
    breaches.push_back({{codes::not_now, "item", {c.event.label.ja, state}}, c.event.requirements});
}

bool of_form(const base::Fault& fault)
{
    constexpr std::array form{codes::occurred_in_future,         codes::item_unknown,           codes::no_such_medium,
                              codes::corrects_unknown,           codes::correction_changes_key, codes::correction_reason_required,
                              codes::correction_breaks_sequence, codes::serial_duplicate};
    return std::ranges::find(form, fault.code) != form.end();
}

base::Refusal refusal_of(const std::vector<Breach>& breaches)
{
    std::vector<base::Fault> faults;
    for (const auto& breach : breaches) faults.push_back(breach.fault);
    return base::Refusal{std::move(faults)};
}

}  // namespace

std::vector<Rule> all_rules()
{
    std::vector<Rule> all;
    for (const auto rules : {thing_rules(), people_rules(), time_rules(), transport_rules(), storage_rules(), ending_rules()})
        all.insert(all.end(), rules.begin(), rules.end());
    return all;
}

base::Result<std::vector<Breach>> judge(const Case& c, Asked asked)
{
    auto breaches = look(c, false);
    add_wrong_state(c, breaches);
    if (asked == Asked::beforehand) {
        if (!breaches.empty()) return refusal_of(breaches);
        return breaches;
    }
    std::vector<Breach> form;
    std::ranges::copy_if(breaches, std::back_inserter(form), [](const Breach& breach) { return of_form(breach.fault); });
    if (base::trimmed(c.act.remarks).empty()) form.push_back({{codes::late_reason_required, "remarks", {}}, c.event.requirements});
    if (!form.empty()) return refusal_of(form);
    return breaches;
}

std::vector<Breach> ruled_out(const Case& c)
{
    auto breaches = look(c, true);
    add_wrong_state(c, breaches);
    return breaches;
}

base::Result<Grade> grade_of(std::string_view marking)
{
    const auto text = base::search_key(marking);
    if (text == base::search_key("注意")) return Grade::caution;
    if (text == base::search_key("部内限り")) return Grade::internal_only;
    if (text.find(base::search_key("秘")) != std::string::npos) return base::Refusal{codes::other_system, "grade"};
    return base::Refusal{codes::no_such_grade, "grade"};
}

}  // namespace custody::machine
