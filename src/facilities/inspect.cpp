#include "facilities/inspect.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

#include <algorithm>
#include <map>

namespace facilities {

base::Result<Inspected> decide(const Inspect& ask, const std::optional<Site>& known)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults;
    faults.add_if(known->state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(known->plan_version == 0, codes::inspected_without_plan, "facility");
    faults.add_if(!known->inspector, codes::no_such_person, "inspector");
    std::map<std::string, ItemResult> results;
    for (std::size_t i = 0; i < ask.items.size(); ++i) {
        const auto& line = ask.items[i];
        const auto path = "items[" + std::to_string(i) + ']';
        const bool asked = std::ranges::any_of(known->items, [&](const AskedItem& item) { return item.item == line.item; });
        faults.add_if(!asked, codes::no_such_item, path + ".item", {line.item});
        faults.add_if(!results.emplace(line.item, line).second, codes::judged_twice, path + ".item", {line.item});
        faults.add_if(line.judgement == Judgement::fault && base::trim(line.note.value_or("")).empty(), codes::fault_needs_note,
                      path + ".note");
    }
    std::vector<InspectedItem> items;
    std::size_t left = 0;
    for (const auto& asked : known->items) {
        const auto found = results.find(asked.item);
        if (found == results.end())
            ++left;
        else
            items.push_back(
                {asked.item, asked.text, found->second.judgement, std::string{base::trim(found->second.note.value_or(""))}});
    }
    faults.add_if(left > 0, codes::not_all_inspected, "items", {std::to_string(left)});
    if (faults) return faults;
    return Inspected{ask.facility, known->plan_version, *known->inspector, std::move(items),
                     std::string{base::trim(ask.remarks.value_or(""))}};
}

base::Result<FaultRepaired> decide(const RepairFault& ask, const std::optional<KnownInspection>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_inspection, "inspection"};
    base::Faults faults;
    faults.add_if(std::ranges::find(known->open_faults, ask.item) == known->open_faults.end(), codes::no_open_fault, "item");
    faults.add_if(base::trim(ask.measure).empty(), codes::measure_required, "measure");
    faults.add_if(on < known->inspected_on, codes::repaired_before_it_was_found, "on");
    if (faults) return faults;
    return FaultRepaired{ask.item, std::string{base::trim(ask.measure)}, known->confirmed_by};
}

}  // namespace facilities
