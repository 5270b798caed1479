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
        if (!sheet->form().view_of.empty()) continue;
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

void order(Records& records, Found& found)
{
    constexpr std::array<std::string_view, 9> forms{"f02", "f04", "f05", "f06", "f07", "f15", "f18", "f25", "f45"};
    const std::chrono::days most{records.threshold("number_order_days")};
    for (const auto form : forms) {
        const auto* sheet = records.books().find(form);
        if (!sheet) continue;
        const Placed* latest = nullptr;  // of this volume, by the day of its act
        const auto rows = placed(*sheet);
        for (const auto& here : rows) {
            const auto day = day_of(act_of(here.row));
            if (!day || sheet->standing(here.row).struck) continue;
            if (latest && latest->number.volume != here.number.volume) latest = nullptr;
            const auto before = latest ? day_of(act_of(latest->row)) : std::nullopt;
            if (before && *day + most <= *before)
                found.at(here.row, act_column(sheet->form()),
                         {{"later", std::string{here.row.number()}},
                          {"later_date", base::iso(*day)},
                          {"earlier", std::string{latest->row.number()}},
                          {"earlier_date", base::iso(*before)}});
            if (!before || *day > *before) latest = &here;
        }
    }
}

constexpr char separator = '\x1f';

/// The cells by which a row is found again; "" when one is blank.
std::string match_key(const Row& row)
{
    std::string key;
    for (const auto& column : row.form().match_on) {
        const auto cell = row[column];
        if (cell.empty()) return "";
        key.append(cell) += separator;
    }
    return key;
}

/// All cells of the form itself but the number; "" when the row says too little to be compared.
std::string content_key(const Row& row)
{
    constexpr int enough = 3;  // cells
    std::string key;
    int said = 0;
    const auto& columns = row.form().columns;
    for (std::size_t at = 1; at < columns.size(); ++at) {
        if (row.form().has_common(columns[at].id)) continue;
        const auto cell = row.sheet().cell(row.index(), at);
        said += !cell.empty();
        key.append(cell) += separator;
    }
    return said < enough ? "" : key;
}

void duplicate(Records& records, Found& found)
{
    for (const auto& [form, sheet] : records.books().sheets()) {
        std::unordered_map<std::string, Row> matches, contents;
        for (const auto& row : records.rows(form)) {
            const auto say = [&](const Row& other, std::string_view column, Severity severity) {
                found.at(row, column, {{"a", std::string{other.number()}}, {"b", std::string{row.number()}}}, severity);
            };
            if (auto key = match_key(row); !key.empty())
                if (const auto [other, fresh] = matches.try_emplace(std::move(key), row); !fresh) {
                    say(other->second, row.form().match_on.front(), Severity::error);
                    continue;
                }
            if (auto key = content_key(row); !key.empty())
                if (const auto [other, fresh] = contents.try_emplace(std::move(key), row); !fresh)
                    say(other->second, row.form().columns.front().id, Severity::warning);
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
