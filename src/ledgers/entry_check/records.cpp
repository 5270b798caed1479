#include "ledgers/entry_check/records.hpp"

#include "ledgers/entry_check/values.hpp"

#include <algorithm>

namespace ledgers::entry_check {
namespace {

constexpr base::Day long_ago{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}};
constexpr base::Day far_ahead{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

template <class Index, class Key>
std::span<const Row> rows_in(const Index& index, const Key& key)
{
    const auto found = index.find(key);
    return found == index.end() ? std::span<const Row>{} : std::span<const Row>{found->second};
}

}  // namespace

Records::Records(const Books& books)
    : books_(books)
    , calendar_(books.today, books.closed_because)
    , today_text_(base::iso(books.today))
{}

std::string Records::months_ago(std::string_view id) const { return base::iso(base::add_months(today(), -parameter(id))); }

std::span<const Row> Records::rows(std::string_view form)
{
    const auto [found, fresh] = live_.try_emplace(form);
    if (const auto* sheet = books_.find(form); fresh && sheet)
        for (std::size_t at = 0; at < sheet->size(); ++at)
            if (const auto row = sheet->row(at); !sheet->standing(row).struck) found->second.push_back(row);
    return found->second;
}

const Records::Index<std::string_view>& Records::index(std::string_view form, std::string_view column)
{
    const auto [found, fresh] = indexes_.try_emplace({form, column});
    if (fresh)
        for (const auto& row : rows(form))
            for (const auto part : parts_of(row[column])) found->second[part].push_back(row);
    return found->second;
}

const Records::Index<Persons::Id>& Records::person_index(std::string_view form, std::string_view column)
{
    const auto [found, fresh] = person_indexes_.try_emplace({form, column});
    if (fresh)
        for (const auto& row : rows(form)) found->second[person(row[column])].push_back(row);
    return found->second;
}

std::span<const Row> Records::where(std::string_view form, std::string_view column, std::string_view value)
{
    return value.empty() ? std::span<const Row>{} : rows_in(index(form, column), value);
}

std::span<const Row> Records::of_person(std::string_view form, std::string_view column, Persons::Id id)
{
    return id == 0 ? std::span<const Row>{} : rows_in(person_index(form, column), id);
}

std::span<const Row> Records::entries(Persons::Id id, std::string_view from, std::string_view until)
{
    const auto date = [](const Row& row) { return row["date"]; };
    const auto [found, fresh] = entries_.try_emplace(id);
    auto& rows = found->second;
    if (fresh) {
        const auto all = of_person("f15", "name", id);
        rows.assign(all.begin(), all.end());
        std::ranges::stable_sort(rows, {}, date);
    }
    return {std::ranges::lower_bound(rows, from, {}, date), std::ranges::upper_bound(rows, until, {}, date)};
}

std::optional<Row> Records::numbered(std::string_view form, std::string_view number)
{
    const auto* sheet = books_.find(form);
    if (!sheet) return std::nullopt;
    const auto found = where(form, sheet->form().columns.front().id, number);
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

bool Records::same(std::string_view one, std::string_view other)
{
    return !one.empty() && !other.empty() && (one == other || person(one) == person(other));
}

std::span<const Row> Records::handlers(std::string_view name, std::string_view number)
{
    if (const auto by_number = where("f08", "handler_no", number); !by_number.empty()) return by_number;
    return of_person("f08", "name", person(name));
}

std::vector<Row> Records::rows_of_handler(std::string_view form, std::string_view name_column, const Row& handler)
{
    const auto numbered = where(form, "handler_no", handler.number());
    std::vector<Row> rows{numbered.begin(), numbered.end()};
    for (const auto& row : of_person(form, name_column, person(handler["name"])))
        if (row.blank("handler_no")) rows.push_back(row);
    return rows;
}

std::span<const Office> Records::all_offices()
{
    if (!offices_) {
        offices_.emplace();
        for (const auto& row : rows("f10"))
            offices_->push_back({row["role"], row["scope"], row["scope_kind"], row["acting"] == "代行",
                                 day_of(row["from_on"]).value_or(long_ago), day_of(row["until_on"]).value_or(far_ahead), row});
        for (const auto& office : *offices_) held_[person(office.row["person"])].push_back(office);
    }
    return *offices_;
}

std::vector<Office> Records::offices(Persons::Id id, base::Day day)
{
    all_offices();
    std::vector<Office> held;
    for (const auto& office : held_[id])
        if (office.from <= day && day <= office.until) held.push_back(office);
    return held;
}

bool Records::holds(Persons::Id id, base::Day day, std::initializer_list<std::string_view> roles)
{
    return std::ranges::any_of(offices(id, day),
                               [&](const Office& office) { return std::ranges::find(roles, office.role) != roles.end(); });
}

bool Records::event_follows(std::optional<base::Day> day)
{
    if (!event_days_) {
        event_days_.emplace();
        for (const auto& row : rows("f45"))
            if (const auto received = day_of(row["received_at"])) event_days_->push_back(*received);
        std::ranges::sort(*event_days_);
    }
    if (!day) return false;
    const auto first = std::ranges::lower_bound(*event_days_, *day);
    return first != event_days_->end() && *first <= calendar_.after(*day, 1);
}

std::string_view Records::contract_of(const Row& row, std::string_view item_column)
{
    if (const auto own = row["contract_no"]; !own.empty()) return own;
    const auto item = numbered("f01", row[item_column]);
    return item ? (*item)["contract_no"] : std::string_view{};
}

bool designated(const Row& handler, base::Day day)
{
    const auto from = day_of(handler["designated_on"]), until = day_of(handler["released_on"]);
    return from && *from <= day && (!until || *until >= day);
}

bool permitted(const Row& permit, base::Day day)
{
    const auto from = day_of(permit["valid_from"]), until = day_of(permit["valid_until"]), released = day_of(permit["released_on"]);
    return from && *from <= day && (!until || *until >= day) && (!released || *released >= day);
}

bool account_open(const Row& account) { return account.blank("stopped_at") && account.blank("deleted_on"); }

bool item_open(const Row& item) { return item["state"] != "終了" && item["state"] != "亡失"; }

}  // namespace ledgers::entry_check
