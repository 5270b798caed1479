#include "custody/make.hpp"

#include "base/text.hpp"
#include "custody/act.hpp"
#include "custody/receive.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

namespace custody {
namespace {

constexpr int most_copies = 200;  // of one permission: a slip of the finger, not a print run

std::string typed(const std::optional<std::string>& text) { return base::trimmed(text); }

base::Faults errors_of_form(const MakeForm& form)
{
    base::Faults faults;
    const int copies = form.copies.value_or(1);
    faults.add_if(copies < 1 || copies > most_copies, codes::copies_out_of_range, "copies", {std::to_string(most_copies)});
    faults.add_if(!form.sheets || *form.sheets < 1, codes::quantity_required, "sheets");
    faults.add_if(form.event == "create" && typed(form.title).empty(), codes::title_required, "title");
    faults.add_if(form.event == "output" && form.medium == machine::Medium::data, codes::output_is_paper, "medium");
    faults.add_if(form.event == "digitise" && form.medium != machine::Medium::data, codes::digitised_is_data, "medium");
    faults.add_if(form.without_protected_part.value_or(false) && typed(form.remarks).empty(), codes::judgement_untold, "remarks");
    return faults;
}

/// What the new 1部 is: as its source, with what the making has changed.
Particulars particulars(const MakeForm& form, const machine::Case& case_of, const Making& making)
{
    auto what = making.source;
    if (!typed(form.title).empty()) {
        what.title = typed(form.title);
        what.alias.clear();  // the alias hides the title of the source only
    }
    if (!typed(form.alias).empty()) what.alias = typed(form.alias);
    if (!typed(form.protected_part).empty()) what.protected_part = typed(form.protected_part);
    what.grade = std::max(what.grade, case_of.act.grade.value_or(what.grade));
    what.medium = form.medium;
    what.quantity = form.sheets.value_or(1);
    return what;
}

Made made_of(const MakeForm& form, const machine::Case& case_of, const Making& making, const Particulars& what)
{
    Made made{};
    made.event = form.event;
    made.row_no = making.row_no;
    made.source = form.source;
    made.title = what.alias.empty() ? what.title : what.alias;
    made.grade = what.grade;
    made.protected_part = !form.without_protected_part.value_or(false);
    made.copies = form.copies.value_or(1);
    made.sheets = form.sheets.value_or(1);
    made.equipment = base::trimmed(form.equipment);
    made.performer = form.performer;
    made.permitted_by = form.permitted_by;
    made.permitted_on = form.permitted_by ? form.permitted_on.value_or(form.on) : form.permitted_on;
    made.reason = case_of.act.reason;
    made.ministry_no = case_of.act.ministry_no;
    made.marked = form.marked.value_or(false);
    made.spoiled = form.spoiled.value_or(Spoiled::none);
    made.items = making.items;
    made.remarks = case_of.act.remarks;
    made.as_found = form.as_found;
    return made;
}

}  // namespace

bool makes(std::string_view event)
{
    constexpr std::array events{"create", "copy", "output", "digitise", "extract"};
    return std::ranges::find(events, event) != events.end();
}

int new_items(const MakeForm& form)
{
    return form.without_protected_part.value_or(false) ? 0 : std::clamp(form.copies.value_or(1), 0, most_copies);
}

base::Result<machine::Act> act_of(const MakeForm& form)
{
    if (auto faults = errors_of_form(form)) return faults;
    const auto at = moment(form.on, form.time);
    if (!at) return base::Refusal{codes::no_such_time, "time"};
    machine::Act act{};
    act.at = *at;
    if (!typed(form.permitted_time).empty()) {
        act.permission.at = moment(form.permitted_on.value_or(form.on), typed(form.permitted_time));
        if (!act.permission.at) return base::Refusal{codes::no_such_time, "permitted_time"};
    }
    if (!typed(form.grade).empty()) act.grade = TRY(machine::grade_of(typed(form.grade)));
    act.permission.on = form.permitted_on.value_or(form.on);
    act.reason = act.purpose = base::trimmed(form.reason);
    act.remarks = typed(form.remarks);
    act.ministry_no = typed(form.ministry_no);
    act.equipment = base::trimmed(form.equipment);
    act.storage = typed(form.storage);
    act.copies = form.copies.value_or(1);
    act.new_items = act.copies;
    act.protected_part = !form.without_protected_part.value_or(false);
    return act;
}

base::Result<MadeThings> decide(const MakeForm& form, const machine::Case& case_of, const Making& making)
{
    const auto breaches = TRY(machine::judge(case_of, form.as_found ? machine::Asked::as_found : machine::Asked::beforehand));
    const auto what = particulars(form, case_of, making);
    MadeThings things{made_of(form, case_of, making, what), {}};
    things.made.breaches = kept(breaches);
    int place = 0;
    for (const auto& number : making.items) {
        Listed listed{};
        listed.number = number;
        listed.event = form.event;
        listed.row_no = making.row_no;
        listed.parent = form.source;
        listed.parent_no = making.source_no;
        listed.what = what;
        listed.what.copy_label = std::to_string(++place) + "/" + std::to_string(making.items.size());
        listed.source = making.department;
        listed.storage = case_of.act.storage;
        if (things.made.marked) listed.marked_on = form.on;
        listed.remarks = case_of.act.remarks;
        listed.as_found = form.as_found;
        things.listed.push_back(std::move(listed));
    }
    return things;
}

}  // namespace custody
