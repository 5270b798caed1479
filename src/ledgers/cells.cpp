#include "ledgers/cells.hpp"

#include "base/text.hpp"
#include "documents/table.hpp"
#include "ledgers/entry_check/act.hpp"
#include "messages/ledgers.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ledgers {
namespace {

using base::Result;
using catalog::Ledger;
using catalog::LedgerColumn;

constexpr std::size_t longest_text = 300, longest_remark = 2000;

/// "09:05" of 9:05, 09：05, 9時5分, 0905; nothing when it is no time of a day.
std::optional<std::string> clock(const std::string& typed)
{
    std::string digits;
    std::vector<std::string> parts;
    for (const char c : base::nfkc(base::trim(typed)) + ' ') {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (!digits.empty())
            parts.push_back(std::exchange(digits, {}));
    }
    if (parts.size() == 1 && parts[0].size() == 4) parts = {parts[0].substr(0, 2), parts[0].substr(2)};
    if (parts.size() < 2 || parts.size() > 3 || parts[0].size() > 2 || parts[1].size() > 2) return std::nullopt;
    const int hour = std::stoi(parts[0]), minute = std::stoi(parts[1]);
    if (hour > 23 || minute > 59) return std::nullopt;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(hour) + ':' + two(minute);
}

/// "2026-11-12T10:05" of a day and a time with T, a space or 日 between them.
std::optional<std::string> moment(const std::string& typed)
{
    constexpr std::string_view after_day = "日";
    const auto text = base::nfkc(base::trim(typed));
    auto gap = text.find_first_of("T ");
    auto rest = gap + 1;
    if (gap == text.npos) {
        gap = text.find(after_day);
        if (gap == text.npos) return std::nullopt;
        rest = gap += after_day.size();
    }
    const auto day = documents::parse_day_ja(base::trim(std::string_view{text}.substr(0, gap)));
    const auto time = clock(text.substr(rest));
    if (!day || !time) return std::nullopt;
    return base::iso(*day) + 'T' + *time;
}

std::optional<std::string> truth(const std::string& typed)
{
    static constexpr std::array<std::string_view, 10> yes{"true", "○", "〇", "レ", "✓", "はい", "有", "あり", "済", "1"};
    static constexpr std::array<std::string_view, 8> no{"false", "×", "✕", "いいえ", "無", "なし", "未", "0"};
    const auto text = std::string{base::trim(base::nfkc(typed))};
    if (std::ranges::find(yes, text) != yes.end()) return "true";
    if (std::ranges::find(no, text) != no.end()) return "false";
    return std::nullopt;
}

std::optional<std::string> decimal(const std::string& typed)
{
    auto text = base::nfkc(base::trim(typed));
    std::erase(text, ',');
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return text;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) (text += text.empty() ? "" : "、") += word;
    return text;
}

std::vector<std::string> listed(const std::string& text)
{
    std::vector<std::string> words;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find("、", from), text.size());
        if (auto word = base::trimmed(text.substr(from, end - from)); !word.empty()) words.push_back(std::move(word));
        from = end + std::string_view{"、"}.size();
    }
    return words;
}

Result<std::string> chosen(const LedgerColumn& column, const std::string& typed)
{
    const auto words = column.multiple ? listed(typed) : std::vector<std::string>{base::trimmed(typed)};
    std::vector<std::string> found;
    for (const auto& word : words) {
        auto same = std::ranges::find(column.choices, word);  // most are written as the form has them
        if (same == column.choices.end())
            same = std::ranges::find_if(column.choices, [key = base::search_key(word)](const std::string& choice) {
                return base::search_key(choice) == key;
            });
        if (same == column.choices.end()) return base::Refusal{codes::no_such_choice, "", {word, joined(column.choices)}};
        found.push_back(*same);
    }
    return joined(found);
}

Result<std::string> text(const std::string& typed, std::size_t longest)
{
    auto kept = base::trimmed(typed);
    if (base::length(kept) > longest) return base::Refusal{codes::too_long, "", {std::to_string(longest)}};
    return kept;
}

Result<std::string> or_refused(std::optional<std::string> read, base::Code code, const std::string& typed)
{
    if (!read) return base::Refusal{code, "", {typed}};
    return *std::move(read);
}

std::optional<std::string> day(const std::string& typed)
{
    const auto read = documents::parse_day_ja(base::nfkc(base::trim(typed)));
    return read ? std::optional{base::iso(*read)} : std::nullopt;
}

}  // namespace

Result<std::string> canonical(const LedgerColumn& column, const std::string& typed)
{
    if (base::trim(typed).empty()) return std::string{};
    if (column.type == "date") return or_refused(day(typed), codes::not_a_day, typed);
    if (column.type == "time") return or_refused(clock(typed), codes::not_a_time, typed);
    if (column.type == "datetime") return or_refused(moment(typed), codes::not_a_moment, typed);
    if (column.type == "number") return or_refused(decimal(typed), codes::not_a_number, typed);
    if (column.type == "bool") return or_refused(truth(typed), codes::not_yes_or_no, typed);
    if (column.type == "choice" && !column.choices.empty()) return chosen(column, typed);
    return text(typed, column.type == "longtext" ? longest_remark : longest_text);
}

Result<Parts> read_cells(const Ledger& form, const Cells& typed)
{
    Parts parts;
    base::Faults faults;
    for (const auto& [id, cell] : typed) {
        const auto path = "cells." + id;
        const auto* column = form.find(id);
        if (!column || id == form.number()) {
            faults.add(column ? codes::number_is_given : codes::no_such_column, path, {column ? column->label.ja : id});
            continue;
        }
        auto kept = canonical(*column, cell);
        if (kept)
            (column->personal() ? parts.personal : parts.open)[id] = std::move(kept).value();
        else
            for (const auto& fault : kept.refusal().faults()) faults.add(fault.code, path, fault.args);
    }
    if (faults) return faults;
    return parts;
}

base::Faults missing(const Ledger& form, const Cells& whole)
{
    base::Faults faults;
    for (const auto& column : form.columns) {
        const auto cell = whole.find(column.id);
        const bool empty = cell == whole.end() || cell->second.empty();
        faults.add_if(column.required && empty && column.id != form.number(), codes::cell_required, "cells." + column.id,
                      {column.label.ja});
    }
    return faults;
}

std::string state_of(const Ledger& form, const Cells& whole)
{
    if (!form.states) return "";
    const auto start = std::ranges::find(form.states->list, true, &catalog::LedgerState::start);
    std::string state = start == form.states->list.end() ? "" : start->id;
    const auto filled = [&](const std::string& id) {
        const auto cell = whole.find(id);
        return cell != whole.end() && !cell->second.empty();
    };
    // A move whose columns are all filled from the beginning says nothing: it depends on what is written there.
    const auto telling = [&](const std::string& id) {
        const auto* column = form.find(id);
        return column && !column->required;
    };
    for (const auto& move : form.states->moves)
        if (std::ranges::find(move.from, state) != move.from.end() && std::ranges::all_of(move.columns, filled) &&
            std::ranges::any_of(move.columns, telling))
            state = move.to;
    return state;
}

bool is_open(const Ledger& form, const std::string& state)
{
    if (!form.states) return false;
    const auto found = std::ranges::find(form.states->list, state, &catalog::LedgerState::id);
    return found != form.states->list.end() && !found->end;
}

std::string numbered(const std::string& numbering, int year, std::int64_t place)
{
    std::string text;
    for (std::size_t i = 0; i < numbering.size();) {
        if (numbering[i] != '{') {
            text += numbering[i++];
            continue;
        }
        const auto end = numbering.find('}', i);
        const auto what = numbering.substr(i + 1, end - i - 1);
        if (what == "fy") {
            const auto first = base::short_wareki(base::Day{std::chrono::year{year} / 4 / 1});  // R8.4.1
            text += first.substr(0, first.find('.'));
        } else if (what.starts_with("n:")) {
            const auto digits = std::to_string(place);
            const auto wide = std::size_t(std::stoi(what.substr(2)));
            text += std::string(wide > digits.size() ? wide - digits.size() : 0, '0') + digits;
        } else {
            text += "01";  // {m:2}: a sheet with one line
        }
        i = end + 1;
    }
    return text;
}

std::string day_column(const Ledger& form)
{
    const auto first = std::ranges::find_if(form.columns, [](const LedgerColumn& column) {
        return column.required && (column.type == "date" || column.type == "datetime");
    });
    return first == form.columns.end() ? std::string{entry_check::known_act_column(form.id).value_or("")} : first->id;
}

std::string act_column(const Ledger& form)
{
    const auto known = entry_check::known_act_column(form.id);
    return known ? std::string{*known} : day_column(form);
}

std::optional<base::Day> day_in(const Cells& whole, const std::string& column)
{
    const auto cell = whole.find(column);
    return cell == whole.end() ? std::nullopt : base::parse_day(std::string_view{cell->second}.substr(0, 10));
}

std::optional<base::Day> act_of(const Ledger& form, const Cells& whole) { return day_in(whole, act_column(form)); }

}  // namespace ledgers
