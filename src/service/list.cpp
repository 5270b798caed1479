#include "service/list.hpp"

#include "base/text.hpp"
#include "documents/pdf.hpp"
#include "documents/sheet.hpp"
#include "messages/service.hpp"

#include <algorithm>
#include <charconv>

namespace service {
namespace {

constexpr std::size_t most_rows = 500;

struct Parsed {
    std::string json;
    base::json::Value value;
};

/// What the user reads in this column: choices by their label.
std::string shown(const Column& column, const base::json::Value* value)
{
    if (!value || value->null()) return {};
    if (const auto* n = value->integer()) return std::to_string(*n);
    if (const auto* b = value->boolean()) return *b ? "○" : "";
    if (const auto* t = value->text()) {
        const auto choice = column.choices.find(*t);
        return choice == column.choices.end() ? *t : choice->second.ja;
    }
    if (const auto* list = value->array()) {
        std::string joined;
        for (const auto& item : *list) (joined += joined.empty() ? "" : "、") += shown(column, &item);
        return joined;
    }
    return {};
}

bool wanted(const List& list, const Wish& wish, const Parsed& row)
{
    for (const auto& [field, value] : wish.filters) {
        const auto* found = row.value.find(field);
        const bool same = found && ((found->text() && *found->text() == value) ||
                                    (found->integer() && std::to_string(*found->integer()) == value) ||
                                    (found->boolean() && (*found->boolean() ? "true" : "false") == value));
        if (!same) return false;
    }
    if (wish.q.empty()) return true;
    const auto key = base::search_key(wish.q);
    return std::ranges::any_of(list.columns, [&](const Column& column) {
        return base::search_key(shown(column, row.value.find(column.field))).find(key) != std::string::npos;
    });
}

bool less(const base::json::Value* a, const base::json::Value* b)
{
    const bool no_a = !a || a->null(), no_b = !b || b->null();
    if (no_a || no_b) return !no_a && no_b ? true : false;  // what is empty comes last
    if (a->integer() && b->integer()) return *a->integer() < *b->integer();
    if (a->text() && b->text()) return *a->text() < *b->text();
    return false;
}

std::vector<Parsed> choose(const List& list, Rows rows, const Wish& wish)
{
    std::vector<Parsed> chosen;
    for (auto& row : rows) {
        auto value = base::json::parse(row).value();
        Parsed parsed{std::move(row), std::move(value)};
        if (wanted(list, wish, parsed)) chosen.push_back(std::move(parsed));
    }
    if (wish.sort.empty()) return chosen;
    const bool down = wish.sort.starts_with('-');
    const auto field = down ? wish.sort.substr(1) : wish.sort;
    std::ranges::stable_sort(chosen, [&](const Parsed& a, const Parsed& b) {
        const auto *x = a.value.find(field), *y = b.value.find(field);
        return down ? less(y, x) : less(x, y);
    });
    return chosen;
}

documents::SheetCell cell(const Column& column, const base::json::Value* value)
{
    if (!value || value->null()) return {};
    if (column.kind == Column::Kind::integer && value->integer()) return *value->integer();
    if (column.kind == Column::Kind::day && value->text())
        if (const auto day = base::parse_day(*value->text())) return *day;
    return shown(column, value);
}

documents::Sheet sheet(const List& list, const std::vector<Parsed>& rows, const Query& query)
{
    documents::Sheet sheet;
    sheet.title = list.title.ja;
    sheet.marking = list.marking;
    sheet.subtitle = query.company.name + "　" + base::wareki(query.day) + " 現在";
    for (const auto& column : list.columns) {
        const auto kind = column.kind == Column::Kind::integer ? documents::Kind::integer
                          : column.kind == Column::Kind::day   ? documents::Kind::day
                                                               : documents::Kind::text;
        sheet.columns.push_back({in(column.label, query.language), kind, double(column.width)});
    }
    for (const auto& row : rows) {
        auto& line = sheet.rows.emplace_back();
        for (const auto& column : list.columns) line.cells.push_back(cell(column, row.value.find(column.field)));
    }
    return sheet;
}

}  // namespace

base::Result<Wish> take_wish(std::map<std::string, std::string, std::less<>>& query)
{
    Wish wish;
    base::Faults faults;
    for (auto at = query.begin(); at != query.end();) {
        const auto& [key, value] = *at;
        if (key == "q")
            wish.q = value;
        else if (key == "sort")
            wish.sort = value;
        else if (key == "cursor")
            wish.cursor = value;
        else if (key.starts_with("filter."))
            wish.filters[key.substr(7)] = value;
        else if (key == "limit") {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), wish.limit);
            faults.add_if(error != std::errc{} || end != value.data() + value.size() || wish.limit == 0 || wish.limit > most_rows,
                          codes::bad_limit, "limit", {std::to_string(most_rows)});
        } else {
            ++at;
            continue;
        }
        at = query.erase(at);
    }
    if (faults) return faults;
    return wish;
}

std::string page(const List& list, Rows rows, const Wish& wish)
{
    const auto chosen = choose(list, std::move(rows), wish);
    std::size_t from = 0;
    std::from_chars(wish.cursor.data(), wish.cursor.data() + wish.cursor.size(), from);
    const auto to = std::min(chosen.size(), from + wish.limit);
    std::string out = "{\"rows\":[";
    for (auto i = from; i < to; ++i) (out += i == from ? "" : ",") += chosen[i].json;
    out += "],\"total\":" + std::to_string(chosen.size());
    out += to < chosen.size() ? ",\"next\":\"" + std::to_string(to) + "\"}" : ",\"next\":null}";
    return out;
}

Paper print(const List& list, Rows rows, const Wish& wish, const Query& query, std::string_view type)
{
    const auto value = sheet(list, choose(list, std::move(rows), wish), query);
    const auto name = list.title.ja + '_' + base::iso(query.day);
    if (type == media::xlsx) return {name + ".xlsx", media::xlsx, documents::xlsx(value)};
    if (type == media::csv) return {name + ".csv", media::csv, documents::csv(value)};
    return {name + ".pdf", media::pdf, documents::pdf(documents::document(value))};
}

}  // namespace service
