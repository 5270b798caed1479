#include "organization/import_people.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {
namespace {

using State = PlannedPerson::State;

std::string cell(const ListedPerson& listed, const std::string& field)
{
    const auto found = listed.at.find(field);
    return found == listed.at.end() ? std::to_string(listed.row) : found->second;
}

/// A fault of the form, where the user finds it in the file.
void add(base::Faults& faults, const base::Refusal& refusal, const ListedPerson& listed)
{
    for (const auto& fault : refusal.faults()) faults.add(fault.code, cell(listed, fault.path), fault.args);
}

PlannedPerson plan(const ListedPerson& listed, const OnRecord* known)
{
    PlannedPerson planned;
    planned.row = listed.row;
    auto form = listed.form;
    if (known) {
        planned.person = known->person;
        planned.before = known->now;
        if (form.kana.empty()) form.kana = known->now.kana.value_or("");
    }
    auto fact = decide(form, {false, known ? std::optional{known->now} : std::nullopt});
    if (!fact) {
        add(planned.faults, fact.refusal(), listed);
        planned.after = {form.number, form.name, form.kana, form.department.value_or(""), form.title.value_or(""), {}, {},
                         {},          {},        false};
        return planned;
    }
    planned.after = std::move(fact).value();
    planned.state = !known ? State::added : planned.after == known->now ? State::same : State::changed;
    if (known && known->left && planned.state == State::changed)
        planned.faults.add(codes::has_left, cell(listed, "number"), {base::iso(*known->left)});
    return planned;
}

}  // namespace

std::vector<PlannedPerson> decide(const std::vector<ListedPerson>& list, const std::map<std::string, OnRecord>& record)
{
    std::vector<PlannedPerson> plans;
    std::map<std::string, std::string> seen;  // number -> where it stood first
    for (const auto& listed : list) {
        const auto number = base::nfkc(base::trim(listed.form.number));
        const auto known = record.find(number);
        auto& planned = plans.emplace_back(plan(listed, known == record.end() ? nullptr : &known->second));
        const auto [first, fresh] = seen.try_emplace(number, cell(listed, "number"));
        if (!fresh && !number.empty()) planned.faults.add(codes::number_twice, cell(listed, "number"), {number, first->second});
        if (planned.faults) planned.state = State::faulty;
    }
    return plans;
}

}  // namespace organization
