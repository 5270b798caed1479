#include "custody/receive.hpp"

#include "base/text.hpp"
#include "messages/custody.hpp"

namespace custody {

base::Result<machine::Act> act_of(const ReceiveForm& form)
{
    machine::Act act{};
    base::Faults faults;
    const auto read = [&](const std::string& marking) -> std::optional<machine::Grade> {
        auto grade = machine::grade_of(marking);
        if (grade) return grade.value();
        faults.add_if(true, grade.refusal().faults().front().code, "grade");
        return std::nullopt;
    };
    act.at = base::Instant{form.on} + std::chrono::hours{3};  // noon in Japan: the form keeps the day alone
    act.grade = read(form.grade);
    const auto shown = base::trimmed(form.shown);
    act.shown = shown.empty() ? act.grade : read(shown);
    act.quantity = form.quantity;
    act.listed = form.listed ? form.listed : form.quantity;
    act.designation_no = base::trimmed(form.designation_no);
    act.storage = base::trimmed(form.storage);
    act.remarks = base::trimmed(form.remarks);
    faults.add_if(base::trimmed(form.title).empty(), codes::title_required, "title");
    faults.add_if(base::trimmed(form.source).empty(), codes::source_required, "source");
    faults.add_if(!form.packaging, codes::packaging_required, "packaging");
    faults.add_if(form.packaging == Packaging::damaged && act.remarks.empty(), codes::damage_untold, "remarks");
    faults.add_if(form.quantity && *form.quantity < 1, codes::quantity_required, "quantity");
    if (faults) return faults;
    return act;
}

std::vector<Breach> kept(const std::vector<machine::Breach>& breaches)
{
    std::vector<Breach> all;
    for (const auto& breach : breaches) all.push_back({std::string{breach.fault.code.id}, breach.fault.args, breach.requirements});
    return all;
}

base::Result<Received> decide(const ReceiveForm& form, const machine::Case& case_of, const ReceiptNumbers& numbers)
{
    const auto breaches = TRY(machine::judge(case_of, form.as_found ? machine::Asked::as_found : machine::Asked::beforehand));
    Received fact{};
    fact.number = numbers.item;
    fact.receipt_no = numbers.receipt;
    fact.title = base::trimmed(form.title);
    fact.alias = base::trimmed(form.alias);
    fact.protected_part = base::trimmed(form.protected_part);
    if (fact.protected_part.empty()) fact.protected_part = "全部";
    // grade_common: where the marking and the letter differ, the higher one counts.
    fact.grade = std::max(*case_of.act.grade, *case_of.act.shown);
    fact.medium = form.medium;
    fact.quantity = form.quantity.value_or(0);
    fact.copy_label = base::trimmed(form.copy_label);
    if (fact.copy_label.empty()) fact.copy_label = "1/1";
    fact.restrictions = form.restrictions;
    fact.designation_no = case_of.act.designation_no;
    fact.designated_on = form.designated_on;
    fact.contract = form.contract;
    fact.source = base::trimmed(form.source);
    fact.means = base::trimmed(form.means);
    fact.packaging = form.packaging;
    fact.storage = case_of.act.storage;
    fact.receiver = form.receiver;
    fact.checker = form.checker;
    fact.slip_returned_on = form.slip_returned_on;
    fact.keep_until = form.keep_until;
    fact.remarks = case_of.act.remarks;
    if (!base::trimmed(form.shown).empty()) fact.marked_on = form.on;
    fact.as_found = form.as_found;
    fact.breaches = kept(breaches);
    return fact;
}

}  // namespace custody
