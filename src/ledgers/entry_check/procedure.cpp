#include "ledgers/entry_check/procedure.hpp"

#include "catalog/catalog.hpp"
#include "catalog/reading.hpp"
#include "ledgers/entry_check/people.hpp"

#include <algorithm>
#include <array>

namespace ledgers::entry_check {
namespace {

/// The column by which a form names the person whose row it is.
std::string_view person_column(std::string_view form)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> columns{{{"f04", "borrower"},
                                                                                     {"f05", "applicant"},
                                                                                     {"f09", "name"},
                                                                                     {"f10", "person"},
                                                                                     {"f11", "name"},
                                                                                     {"f12", "person"},
                                                                                     {"f14", "person"},
                                                                                     {"f22", "person"},
                                                                                     {"f25", "user"},
                                                                                     {"f37", "person"}}};
    const auto found = std::ranges::find(columns, form, &std::pair<std::string_view, std::string_view>::first);
    return found == columns.end() ? std::string_view{} : found->second;
}

/// What the closing of a form's rows leaves open, in the words of open_of.
bool concerns(std::string_view form, std::string_view what)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> words{{{"f04", "貸出し"},
                                                                                   {"f05", "持出し"},
                                                                                   {"f25", "媒体の使用"},
                                                                                   {"f18", "鍵"},
                                                                                   {"f14", "立入許可"},
                                                                                   {"f14", "カード"},
                                                                                   {"f22", "利用者ID"},
                                                                                   {"f10", "任命"},
                                                                                   {"f11", "連絡系統図"},
                                                                                   {"f09", "離任時の誓約書"}}};
    return std::ranges::find(words, std::pair{form, what}) != words.end();
}

/// The labels of the columns that are blank in a row.
std::vector<std::string> blank_columns(const Row& row, const std::vector<std::string>& columns)
{
    std::vector<std::string> blank;
    for (const auto& column : columns)
        if (const auto* known = row.form().find(column); known && row.blank(column)) blank.push_back(known->label.ja);
    return blank;
}

/// Whether the books say when this form's part of a closing is done: f01, f18's dial and f27 are judged by people.
bool told(std::string_view form) { return form == "f08" || !person_column(form).empty(); }

Task task_of(Records& records, const Step& step, base::Day anchor)
{
    return {&step, due_of(records, step, anchor), std::nullopt, {}, false};
}

void settle(const Records& records, Task& task, bool known)
{
    if (known) task.done = task.open.empty();
    task.late = task.done == false && task.due.day < records.today();
}

}  // namespace

std::vector<PersonEvent> read_events(const catalog::Catalog& catalogue)
{
    return catalog::read_list<PersonEvent>(catalogue.raw("people-consistency.yaml"), "events");
}

Due due_of(const Records& records, const Step& step, base::Day anchor, std::optional<int> minute)
{
    const int amount = step.by.param ? records.parameter(*step.by.param) : step.by.offset.value_or(0);
    const int distance = step.by.direction == "before" ? -amount : amount;
    if (step.by.unit == "hour") {
        constexpr int day_long = 24 * 60;
        const int from = minute.value_or(records.threshold("work_ends_hour") * 60);
        const int at = from + distance * 60;
        const int days = at >= 0 ? at / day_long : -((-at + day_long - 1) / day_long);
        return {anchor + std::chrono::days{days}, at - days * day_long};
    }
    if (distance == 0) return {anchor, std::nullopt};
    return {distance > 0 ? records.calendar().after(anchor, distance) : records.calendar().before(anchor, -distance), std::nullopt};
}

const std::vector<StepForm>& writes_of(const Step& step)
{
    static const std::vector<StepForm> none;
    return step.writes ? *step.writes : none;
}

std::vector<Task> closings(Records& records, const PersonEvent& event, const Row& handler, base::Day anchor)
{
    const auto still_open = open_of(records, handler);
    std::vector<Task> tasks;
    for (const auto& step : event.steps) {
        auto task = task_of(records, step, anchor);
        bool known = false;
        for (const auto& write : writes_of(step)) {
            known = known || told(write.form);
            if (write.form == "f08")
                for (auto& label : blank_columns(handler, write.columns)) task.open.push_back(std::move(label));
            for (const auto& what : still_open)
                if (concerns(write.form, what)) task.open.push_back(what);
        }
        settle(records, task, known);
        tasks.push_back(std::move(task));
    }
    return tasks;
}

std::vector<Task> openings(Records& records, const PersonEvent& event, const Row& handler, base::Day anchor)
{
    std::vector<Task> tasks;
    for (const auto& step : event.steps) {
        auto task = task_of(records, step, anchor);
        bool known = false;
        for (const auto& write : writes_of(step)) {
            const auto person = person_column(write.form);
            known = known || told(write.form);
            if (write.form == "f08") {
                for (auto& label : blank_columns(handler, write.columns)) task.open.push_back(std::move(label));
            } else if (!person.empty()) {
                const auto rows = records.of_person(write.form, person, records.person(handler["name"]));
                const bool filled =
                    std::ranges::any_of(rows, [&](const Row& row) { return blank_columns(row, write.columns).empty(); });
                const auto* sheet = records.books().find(write.form);
                if (!filled) task.open.push_back(sheet ? sheet->form().title.ja : write.form);
            }
        }
        settle(records, task, known);
        tasks.push_back(std::move(task));
    }
    return tasks;
}

}  // namespace ledgers::entry_check
