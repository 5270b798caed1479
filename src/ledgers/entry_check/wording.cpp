#include "base/text.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// What is written: nothing left blank, nothing vague, no secret.
namespace ledgers::entry_check {
namespace wording {
namespace {

bool says_nothing(std::string_view cell) { return cell.empty() || cell == "同上" || cell == "〃" || cell == "々"; }

/// A reason for a blank cell: the remarks name the column.
bool excused(const Row& row, const Column& column) { return contains(row["remarks"], column.label.ja); }

/// The columns that the row's state asks for and that are blank, on the way into it that lacks the fewest.
std::vector<std::string_view> blank_for_state(const Row& row)
{
    const auto state = row.sheet().standing(row).state;
    std::optional<std::vector<std::string_view>> fewest;
    for (const auto& move : row.form().moves) {
        if (move.to != state) continue;
        std::vector<std::string_view> blank;
        for (const auto& column : move.columns)
            if (says_nothing(row[column])) blank.push_back(column);
        if (!fewest || blank.size() < fewest->size()) fewest = std::move(blank);
    }
    return fewest.value_or(std::vector<std::string_view>{});
}

void required_blank(Records& records, Found& found)
{
    for (const auto& [form, sheet] : records.books().sheets()) {
        if (!sheet->form().written()) continue;
        for (const auto& row : records.rows(form)) {
            if (sheet->standing(row).state == "missing") continue;  // 未実施: made by the program for a day without a row
            const auto say = [&](const Column& column) {
                if (!excused(row, column)) found.at(row, column.id, {{"column", column.label.ja}});
            };
            for (std::size_t at = 0; at < sheet->form().columns.size(); ++at)
                if (const auto& column = sheet->form().columns[at]; column.required && row["recorded_at"] >= column.since &&
                                                                    !sheet->form().has_common(column.id) &&
                                                                    says_nothing(sheet->cell(row.index(), at)))
                    say(column);
            for (const auto column : blank_for_state(row))
                if (const auto* known = sheet->form().find(column); known && !known->required) say(*known);
        }
    }
}

void vague(Records& records, Found& found)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> reasons{
        {{"f03", "reason"}, {"f04", "purpose"}, {"f05", "reason"}, {"f15", "purpose"}, {"f16", "purpose"}}};
    constexpr std::array<std::string_view, 6> words{"業務", "業務のため", "作業", "打合せ", "必要のため", "その他"};
    for (const auto& [form, column] : reasons)
        for (const auto& row : records.rows(form))
            if (const auto cell = base::trim(row[column]); std::ranges::find(words, cell) != words.end())
                found.at(row, column, {{"column", row.form().find(column)->label.ja}, {"value", std::string{cell}}});
}

bool latin(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

/// Past は, colons and blanks.
std::string_view after_mark(std::string_view text)
{
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : {"は", "：", ":", "=", " ", "　", "「"})
            if (text.starts_with(mark)) text.remove_prefix(mark.size()), again = true;
    }
    return text;
}

template <class Is>
std::size_t run(std::string_view text, Is is)
{
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is) - text.begin());
}

/// 12-34-56, 12 34 56: a combination.
bool three_groups(std::string_view text)
{
    for (int group = 0; group < 3; ++group) {
        const auto size = run(text, digit);
        if (size == 0 || size > 3) return false;
        text.remove_prefix(size);
        if (group < 2) {
            if (text.empty() || (text.front() != '-' && text.front() != ' ')) return false;
            text.remove_prefix(1);
        }
    }
    return true;
}

/// Whether a text seems to say a password or a number that opens something.
bool tells_secret(std::string_view text)
{
    constexpr std::size_t least = 4;  // characters of a password or PIN
    const auto follows = [&](std::string_view word, auto&& is_secret) {
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
            if (is_secret(after_mark(text.substr(at + word.size())))) return true;
        return false;
    };
    const auto password = [&](std::string_view rest) { return run(rest, latin) >= least; };
    const auto pin = [&](std::string_view rest) { return run(rest, digit) >= least || three_groups(rest); };
    return follows("PW:", password) || follows("PW：", password) || follows("パスワード", password) || follows("暗証番号", pin) ||
           follows("ダイヤル番号", pin) || follows("番号は", three_groups);
}

void secret(Records& records, Found& found)
{
    for (const auto& [form, sheet] : records.books().sheets())
        for (std::size_t at = 1; at < sheet->form().columns.size(); ++at) {
            const auto& column = sheet->form().columns[at];
            if (column.type != "text" && column.type != "longtext") continue;
            for (const auto& row : records.rows(form))
                if (const auto cell = sheet->cell(row.index(), at); cell.size() > 6 && tells_secret(cell))
                    found.at(row, column.id, {{"column", column.label.ja}});
        }
}

constexpr std::array rules{
    Check{"check.required_blank", required_blank},
    Check{"check.vague_wording", vague},
    Check{"check.secret_written", secret},
};

}  // namespace
}  // namespace wording

std::span<const Check> wording_rules() { return wording::rules; }

}  // namespace ledgers::entry_check
