#include "custody/numbers.hpp"

#include "catalog/ledgers.hpp"
#include "custody/medium_tables.hpp"
#include "custody/tables.hpp"

#include <algorithm>

namespace custody {
namespace {

using service::Query;

/// What stands before and after the running part: 保-R8- and 4 digits.
struct Pattern {
    std::string stem;
    std::size_t digits;
};
Pattern pattern_of(const Query& query, std::string_view form, base::Day on)
{
    const auto* ledger = catalog::find_ledger(query.catalog, form);
    auto text = ledger ? ledger->numbering : std::string{"{fy}-{n:4}"};
    const auto year = text.find("{fy}");
    if (year != std::string::npos) text.replace(year, 4, "R" + std::to_string(base::fiscal_year(on) - 2018));
    const auto running = text.find("{n:");
    return {text.substr(0, running), running == std::string::npos ? 4 : static_cast<std::size_t>(text[running + 3] - '0')};
}

/// Every number that was ever given in this form.
std::vector<std::string> used_numbers(const Query& query, std::string_view form)
{
    std::vector<std::string> used;
    const auto items = [&](auto number_of) {
        for (const auto& row : item_table.all(query.readings)) used.push_back(number_of(row));
    };
    if (form == "f01") items([](const ItemRow& row) { return row.number; });
    if (form == "f02") items([](const ItemRow& row) { return row.source_ref; });
    if (form == "f03")
        for (const auto& row : making_table.all(query.readings)) used.push_back(row.made.row_no);
    if (form == "f24")
        for (const auto& row : medium_table.all(query.readings)) used.push_back(row.number);
    for (const auto& row : act_table.all(query.readings)) {
        used.push_back(row.act.row_no);
        if (row.act.carriage) used.push_back(row.act.carriage->dispatch_no);
    }
    for (const auto& row : medium_act_table.all(query.readings)) used.push_back(row.act.row_no);
    return used;
}

}  // namespace

std::vector<std::string> free_numbers(const Query& query, std::string_view form, base::Day on, int count)
{
    const auto pattern = pattern_of(query, form, on);
    int last = 0;
    for (const auto& number : used_numbers(query, form))
        if (number.starts_with(pattern.stem)) last = std::max(last, std::atoi(number.c_str() + pattern.stem.size()));
    std::vector<std::string> free;
    for (int n = 1; n <= count; ++n) {
        auto digits = std::to_string(last + n);
        digits.insert(0, digits.size() < pattern.digits ? pattern.digits - digits.size() : 0, '0');
        free.push_back(pattern.stem + digits);
    }
    return free;
}

std::string free_number(const Query& query, std::string_view form, base::Day on)
{
    return free_numbers(query, form, on, 1).front();
}

std::string row_form(const catalog::CustodyEvent& event)
{
    // f34 and f45 are kept by others: their number is typed.
    for (const auto& write : event.writes)
        if (!write.add.empty() && write.form != "f01" && write.form != "f24" && write.form != "f34" && write.form != "f45")
            return write.form;
    return "";
}

bool fills(const catalog::CustodyEvent& event, std::string_view form)
{
    return std::ranges::any_of(event.writes,
                               [&](const catalog::CustodyWrite& write) { return write.form == form && !write.fill.empty(); });
}

}  // namespace custody
