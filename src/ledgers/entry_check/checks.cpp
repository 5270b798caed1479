#include "ledgers/entry_check/checks.hpp"

#include "ledgers/entry_check/rules.hpp"

#include <algorithm>
#include <stdexcept>

namespace ledgers::entry_check {
namespace {

std::vector<Check> joined(std::initializer_list<std::span<const Check>> lists)
{
    std::vector<Check> all;
    for (const auto list : lists) all.insert(all.end(), list.begin(), list.end());
    return all;
}

}  // namespace

void Found::at(const Row& row, std::string_view column, Values values, std::optional<Severity> severity)
{
    faults_.push_back({check_.id, severity.value_or(check_.severity), row.form().id, row, column, std::move(values)});
}

void Found::missing(std::string_view form, Values values, std::optional<Severity> severity)
{
    faults_.push_back({check_.id, severity.value_or(check_.severity), form, std::nullopt, "", std::move(values)});
}

std::vector<Check> all_checks()
{
    return joined({loan_rules(),    take_out_rules(),  signature_rules(), custody_rules(),    receipt_rules(),
                   storage_rules(), outside_rules(),   disposal_rules(),  handler_rules(),    name_rules(),
                   entry_rules(),   closing_rules(),   key_rules(),       scan_rules(),       log_rules(),
                   account_rules(), media_rules(),     system_rules(),    event_rules(),      organisation_rules(),
                   notice_rules(),  numbering_rules(), date_rules(),      correction_rules(), confirmation_rules(),
                   volume_rules(),  wording_rules(),   ending_rules()});
}

std::vector<Check> all_person_checks() { return joined({person_register_rules(), person_leaving_rules(), person_sample_rules()}); }

std::vector<Fault> find_faults(Records& records, const std::vector<CheckText>& texts, const std::vector<Check>& checks)
{
    std::vector<Fault> faults;
    for (const auto& text : texts) {
        const auto check = std::ranges::find(checks, text.id, &Check::id);
        if (check == checks.end()) throw std::logic_error{"no function for the rule " + text.id};
        Found found{text, faults};
        check->rule(records, found);
    }
    return faults;
}

std::string value_of(const Fault& fault, std::string_view name)
{
    for (const auto& [key, value] : fault.values)
        if (key == name) return value.empty() ? "—" : value;
    if (name == "form") return fault.row ? fault.row->form().title.ja : std::string{fault.form};
    if (!fault.row) return "—";
    const auto cell = name == "row" ? fault.row->number() : (*fault.row)[name];
    return cell.empty() ? "—" : std::string{cell};
}

std::string message_of(const Fault& fault, std::string_view message)
{
    std::string text;
    while (!message.empty()) {
        const auto open = message.find('{'), close = message.find('}', open);
        text += message.substr(0, open);
        if (close == std::string_view::npos) break;
        text += value_of(fault, message.substr(open + 1, close - open - 1));
        message.remove_prefix(close + 1);
    }
    return text;
}

}  // namespace ledgers::entry_check
