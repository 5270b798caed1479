#include "ledgers/entry_check/act.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

/// Numbers without gaps and in the order of days; no row twice.
namespace ledgers::entry_check {
namespace numbering {
namespace {

struct Placed {
    Numbered number;
    Row row;
};

/// Every row of a sheet whose number follows the form's pattern, struck ones too, in the order of volume and place.
std::vector<Placed> placed(const Sheet& sheet)
{
    std::vector<Placed> rows;
    for (std::size_t at = 0; at < sheet.size(); ++at)
        if (const auto number = numbered(sheet.row(at).number(), sheet.form().numbering)) rows.push_back({*number, sheet.row(at)});
    std::ranges::stable_sort(rows, [](const Placed& a, const Placed& b) {
        return std::tie(a.number.volume, a.number.place) < std::tie(b.number.volume, b.number.place);
    });
    return rows;
}

/// 受-R8-0008, or 受-R8-0008〜受-R8-0011 for several.
std::string missing_numbers(const Numbered& before, const Numbered& after)
{
    const auto number = [&](int place) {
        std::array<char, 16> digits;
        const int size = std::snprintf(digits.data(), digits.size(), "%0*d", before.width, place);
        return std::string{before.volume} + std::string(digits.data(), static_cast<std::size_t>(size));
    };
    const auto first = number(before.place + 1), last = number(after.place - 1);
    return first == last ? first : first + "〜" + last;
}

/// Views of other slices keep numbers of their own, which that slice gives without gaps.
void gap(Records& records, Found& found)
{
    for (const auto& [form, sheet] : records.books().sheets()) {
        if (!sheet->form().written()) continue;
        const auto rows = placed(*sheet);
        for (std::size_t at = 1; at < rows.size(); ++at) {
            const auto &before = rows[at - 1].number, &here = rows[at].number;
            if (before.volume == here.volume && here.place > before.place + 1)
                found.at(rows[at].row, sheet->form().columns.front().id,
                         {{"volume", std::string{here.volume.substr(0, here.volume.size() - 1)}},
                          {"missing", missing_numbers(before, here)}});
        }
    }
}

/// The days of two rows, when the later number is so much earlier.
bool much_earlier(std::string_view date, std::string_view than, std::chrono::days most)
{
    if (date >= than) return false;
    const auto day = day_of(date), other = day_of(than);
    return day && other && *day + most <= *other;
}

void order(Records& records, Found& found)
{
    constexpr std::array<std::string_view, 9> forms{"f02", "f04", "f05", "f06", "f07", "f15", "f18", "f25", "f45"};
    const std::chrono::days most{records.threshold("number_order_days")};
    for (const auto form : forms) {
        const auto* sheet = records.books().find(form);
        if (!sheet) continue;
        const auto column = act_column(sheet->form());
        const Placed* latest = nullptr;  // of this volume, by the day of its act
        std::string_view latest_date;
        const auto rows = placed(*sheet);
        for (const auto& here : rows) {
            const auto date = date_of(here.row[column]);
            if (date.empty() || sheet->standing(here.row).struck) continue;
            if (latest && latest->number.volume != here.number.volume) latest = nullptr;
            if (latest && much_earlier(date, latest_date, most))
                found.at(here.row, column,
                         {{"later", std::string{here.row.number()}},
                          {"later_date", std::string{date}},
                          {"earlier", std::string{latest->row.number()}},
                          {"earlier_date", std::string{latest_date}}});
            if (!latest || date > latest_date) latest = &here, latest_date = date;
        }
    }
}

/// Rows of a sheet by some of their columns: each is compared with the first that has the same cells there.
class Alike {
public:
    Alike(const Sheet& sheet, std::vector<std::size_t> columns) : sheet_(sheet), columns_(std::move(columns)) {}

    /// How many of the columns are filled in.
    std::size_t filled(const Row& row) const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(columns_, [&](auto at) { return !sheet_.cell(row.index(), at).empty(); }));
    }
    /// The earlier row with the same cells, or nothing for the first.
    const Row* earlier(const Row& row)
    {
        std::size_t hash = 0;
        for (const auto at : columns_) hash = hash * 1'000'003 + std::hash<std::string_view>{}(sheet_.cell(row.index(), at));
        auto& rows = rows_[hash];
        const auto same = std::ranges::find_if(rows, [&](const Row& other) {
            return std::ranges::all_of(columns_,
                                       [&](auto at) { return sheet_.cell(row.index(), at) == sheet_.cell(other.index(), at); });
        });
        if (same != rows.end()) return &*same;
        rows.push_back(row);
        return nullptr;
    }
    bool any() const { return !columns_.empty(); }
    bool all_filled(const Row& row) const { return filled(row) == columns_.size(); }

private:
    const Sheet& sheet_;
    std::vector<std::size_t> columns_;
    std::unordered_map<std::size_t, std::vector<Row>> rows_;  // by the hash of their cells
};

/// The columns of a form by which a row is found again, and all of its own but the number.
std::pair<std::vector<std::size_t>, std::vector<std::size_t>> compared_columns(const Form& form)
{
    std::pair<std::vector<std::size_t>, std::vector<std::size_t>> columns;
    for (std::size_t at = 0; at < form.columns.size(); ++at) {
        const auto& id = form.columns[at].id;
        if (std::ranges::find(form.match_on, id) != form.match_on.end()) columns.first.push_back(at);
        if (at > 0 && !form.has_common(id)) columns.second.push_back(at);
    }
    return columns;
}

void duplicate(Records& records, Found& found)
{
    constexpr std::size_t enough = 3;  // cells: a row that says less cannot be compared
    for (const auto& [form, sheet] : records.books().sheets()) {
        auto [matching, own] = compared_columns(sheet->form());
        Alike matches{*sheet, std::move(matching)}, contents{*sheet, std::move(own)};
        for (const auto& row : records.rows(form)) {
            const auto say = [&](const Row& other, std::string_view column, Severity severity) {
                found.at(row, column, {{"a", std::string{other.number()}}, {"b", std::string{row.number()}}}, severity);
            };
            if (matches.any() && matches.all_filled(row))
                if (const auto* other = matches.earlier(row)) {
                    say(*other, row.form().match_on.front(), Severity::error);
                    continue;
                }
            if (contents.filled(row) >= enough)
                if (const auto* other = contents.earlier(row)) say(*other, row.form().columns.front().id, Severity::warning);
        }
    }
}

constexpr std::array rules{
    Check{"check.number_gap", gap},
    Check{"check.number_order", order},
    Check{"check.duplicate_row", duplicate},
};

}  // namespace
}  // namespace numbering

std::span<const Check> numbering_rules() { return numbering::rules; }

}  // namespace ledgers::entry_check
