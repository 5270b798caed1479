#include "ledgers/entry_check/side_by_side.hpp"

#include "ledgers/entry_check/people.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ledgers::entry_check {
namespace samples {
namespace {

std::vector<Row> copied(std::span<const Row> rows) { return {rows.begin(), rows.end()}; }

/// A number that depends on the text and the day alone: whoever repeats the check of a day draws the same people.
std::uint64_t lot(std::string_view text, std::string_view day)
{
    constexpr std::uint64_t basis = 14695981039346656037U, prime = 1099511628211U;  // FNV-1a
    std::uint64_t value = basis;
    for (const auto part : {text, day})
        for (const char c : part) value = (value ^ static_cast<unsigned char>(c)) * prime;
    return value;
}

/// So many designated handlers, drawn by lot.
std::vector<Row> drawn(Records& records, std::size_t many)
{
    std::vector<Row> handlers;
    for (const auto& handler : records.rows("f08"))
        if (designated(handler, records.today())) handlers.push_back(handler);
    std::ranges::sort(handlers, {}, [&](const Row& row) { return lot(row.number(), records.today_text()); });
    if (handlers.size() > many) handlers.erase(handlers.begin() + static_cast<std::ptrdiff_t>(many), handlers.end());
    return handlers;
}

void audit_person_trail(Records& records, Found& found)
{
    for (const auto& handler : drawn(records, static_cast<std::size_t>(records.parameter("audit_sample_min")))) {
        std::string empty;
        for (const auto& shelf : side_by_side(records, handler))
            if (shelf.rows.empty()) empty.append(empty.empty() ? "" : "、").append(shelf.label);
        if (!empty.empty()) found.at(handler, "name", {{"person", name_of(handler)}, {"empty", empty}});
    }
}

/// Who did something with the information of each contract within a year.
std::map<std::string_view, std::set<Persons::Id>> active(Records& records, std::string_view since)
{
    constexpr std::array<std::array<std::string_view, 4>, 4> acts{{{"f03", "performer", "done_on", "source_item"},
                                                                   {"f04", "borrower", "lent_at", "item_no"},
                                                                   {"f05", "applicant", "taken_at", "item_no"},
                                                                   {"f06", "sender", "sent_on", "item_no"}}};
    std::map<std::string_view, std::set<Persons::Id>> people;
    for (const auto& [form, person, on, item] : acts)
        for (const auto& row : records.rows(form))
            if (row[on] >= since) people[records.contract_of(row, item)].insert(records.person(row[person]));
    return people;
}

/// 必要最小限: a fifth more than a year ago, or twice as many as do anything.
void handler_count(Records& records, Found& found)
{
    constexpr std::ptrdiff_t most_growth = 120, idle = 2;  // percent; times
    const auto year_ago = base::add_months(records.today(), -12);
    std::map<std::string_view, std::vector<Row>> now, then;
    for (const auto& handler : records.rows("f08"))
        for (const auto contract : parts_of(handler["contract_no"])) {
            if (designated(handler, records.today())) now[contract].push_back(handler);
            if (designated(handler, year_ago)) then[contract].push_back(handler);
        }
    auto people = active(records, base::iso(year_ago));
    for (const auto& [contract, handlers] : now) {
        const auto count = std::ssize(handlers), before = std::ssize(then[contract]), acting = std::ssize(people[contract]);
        if ((before > 0 && count * 100 > before * most_growth) || count > acting * idle)
            found.at(handlers.front(), "contract_no",
                     {{"contract", std::string{contract}}, {"count", std::to_string(count)}, {"active", std::to_string(acting)}});
    }
}

constexpr std::array rules{
    Check{"person.handler_count", handler_count},
    Check{"person.audit_person_trail", audit_person_trail},
};

}  // namespace
}  // namespace samples

std::vector<Shelf> side_by_side(Records& records, const Row& handler)
{
    const auto person = records.person(handler["name"]);
    return {{"f09", "誓約書", records.rows_of_handler("f09", "name", handler)},
            {"f37", "教育", samples::copied(records.of_person("f37", "person", person))},
            {"f14", "立入許可", records.rows_of_handler("f14", "person", handler)},
            {"f22", "利用者ID", records.rows_of_handler("f22", "person", handler)},
            {"f18", "鍵・カード", samples::copied(records.of_person("f18", "borrower", person))},
            {"f12", "周知", samples::copied(records.of_person("f12", "person", person))}};
}

std::span<const Check> person_sample_rules() { return samples::rules; }

}  // namespace ledgers::entry_check
