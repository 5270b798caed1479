#include "rules/marker.hpp"

#include "base/text.hpp"
#include "documents/characters.hpp"
#include "documents/numerals.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rules {
namespace {

using documents::first_character;
using documents::take_number;
using Kind = Marker::Kind;

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == U'\u3000' || c == U'\u00a0' || c == '\n'; }

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９'); }

std::string_view without_space(std::string_view text)
{
    for (auto c = first_character(text); c.size && is_space(c.point); c = first_character(text)) text.remove_prefix(c.size);
    return text;
}

bool take(std::string_view& text, std::string_view what)
{
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> what)
{
    return std::ranges::any_of(what, [&](std::string_view each) { return take(text, each); });
}

/// 第 １２ 条: spaces may stand inside.
std::optional<int> spaced_number(std::string_view& text)
{
    text = without_space(text);
    const auto number = take_number(text);
    if (number) text = without_space(text);
    return number;
}

/// What may follow a label that is one: nothing, a space or an opening bracket. 第3条の規定 is a reference.
bool label_ends(std::string_view rest)
{
    const auto c = first_character(rest);
    return c.size == 0 || is_space(c.point) || c.point == U'（' || c.point == '(' || c.point == U'【' || c.point == U'「';
}

/// の2の3, in any numerals.
std::vector<int> take_branches(std::string_view& text)
{
    std::vector<int> branches;
    for (;;) {
        auto rest = text;
        if (!take(rest, "の")) return branches;
        const auto number = take_number(rest);
        if (!number) return branches;
        branches.push_back(*number);
        text = rest;
    }
}

Marker numbered(std::string_view line)
{
    auto rest = line;
    if (!take(rest, "第")) return {};
    const auto number = spaced_number(rest);
    if (!number) return {};
    Marker marker{Kind::none, *number};
    std::string_view unit;
    for (const auto& [name, kind] : {std::pair{"章", Kind::chapter},
                                     {"節", Kind::section},
                                     {"款", Kind::section},
                                     {"条", Kind::article},
                                     {"号", Kind::ordinal}})
        if (unit.empty() && take(rest, name)) marker.kind = kind, unit = name;
    if (unit.empty()) return {};
    marker.branches = take_branches(rest);
    marker.label = "第" + std::to_string(*number) + std::string{unit};
    for (const int branch : marker.branches) marker.label += "の" + std::to_string(branch);
    // 第5条から第7条まで　削除
    auto range = rest;
    if (marker.kind == Kind::article && take(range, "から第")) {
        const auto last = take_number(range);
        if (last && take(range, "条まで")) marker.label += "から第" + std::to_string(*last) + "条まで", rest = range;
    }
    marker.tight = !label_ends(rest);
    // A reference goes on with a particle; a label that lacks its space, with the text itself.
    for (const auto* particle :
         {"の", "に", "を", "か", "で", "及", "又", "、", "第", "は", "と", "が", "ま", "各", "，", "・", "から", "若"})
        if (marker.tight && rest.starts_with(particle)) return {};
    marker.rest = without_space(rest);
    return marker;
}

Marker supplement(std::string_view line)
{
    auto rest = line;
    if (!take_any(rest, {"附", "付"})) return {};
    rest = without_space(rest);
    if (!take(rest, "則") || !label_ends(rest)) return {};
    return {Kind::supplement, 0, {}, "附則", without_space(rest)};
}

Marker annex(std::string_view line)
{
    auto rest = line;
    std::string_view name;
    for (const auto* each : {"別表", "別紙様式", "別紙", "別記様式", "別記", "別添", "別図", "様式", "付表", "付図"})
        if (name.empty() && take(rest, each)) name = each;
    if (name.empty()) return {};
    Marker marker{Kind::annex, 0, {}, std::string{name}};
    const bool ordinal = take(rest, "第");
    auto after = rest;
    if (!ordinal) take_any(after, {"－", "-", "−"});
    if (const auto number = spaced_number(after)) {
        rest = after;
        const bool counted = take(rest, "号");
        marker.number = *number;
        marker.label += (ordinal ? "第" : "") + std::to_string(*number) + (counted ? "号" : "");
        for (const int branch : take_branches(rest)) marker.label += "の" + std::to_string(branch);
    }
    if (!label_ends(rest)) return {};
    marker.rest = without_space(rest);
    return marker;
}

/// The content of a line that is one pair of brackets: （目的）.
std::optional<std::string_view> bracketed_whole(std::string_view line)
{
    for (const auto& [open, close] : {std::pair{"（", "）"}, {"(", ")"}, {"【", "】"}}) {
        if (!line.starts_with(open) || !line.ends_with(close)) continue;
        const auto inside = line.substr(std::string_view{open}.size(),
                                        line.size() - std::string_view{open}.size() - std::string_view{close}.size());
        if (inside.find(close) == inside.npos && base::length(inside) <= 50) return trimmed(inside);
    }
    return std::nullopt;
}

struct Sign {
    Kind kind;
    int number;
    std::string label;
};

/// A single sign from the front: 2, 二, イ, b.
std::optional<Sign> take_sign(std::string_view& text)
{
    const auto c = first_character(text);
    const auto wide = base::nfkc(text.substr(0, c.size));
    const auto point = first_character(wide).point;
    if (point >= '0' && point <= '9') {
        const auto number = take_number(text);
        if (!number || *number > 999) return std::nullopt;
        return Sign{Kind::digit, *number, std::to_string(*number)};
    }
    if (const int place = documents::katakana_position(point)) {
        text.remove_prefix(c.size);
        return Sign{Kind::katakana, place, wide};
    }
    if ((point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z')) {
        text.remove_prefix(c.size);
        return Sign{Kind::letter, int((point | 0x20) - 'a') + 1, wide};
    }
    const auto before = text;
    if (const auto number = take_number(text))
        return Sign{Kind::kanji, *number, std::string{before.substr(0, before.size() - text.size())}};
    return std::nullopt;
}

Kind in_brackets(Kind kind)
{
    switch (kind) {
    case Kind::digit: return Kind::bracketed;
    case Kind::kanji: return Kind::bracketed_kanji;
    case Kind::katakana: return Kind::bracketed_katakana;
    default: return Kind::bracketed_letter;
    }
}

/// (2), （イ）, ⑵.
Marker bracketed(std::string_view line)
{
    const auto c = first_character(line);
    if (c.point >= U'⑴' && c.point <= U'⒇') {
        const int number = int(c.point - U'⑴') + 1;
        return {Kind::bracketed, number, {}, "(" + std::to_string(number) + ")", without_space(line.substr(c.size))};
    }
    auto rest = line;
    if (!take_any(rest, {"(", "（"})) return {};
    rest = without_space(rest);
    const auto sign = take_sign(rest);
    rest = without_space(rest);
    if (!sign || !take_any(rest, {")", "）"})) return {};
    return {in_brackets(sign->kind), sign->number, {}, "(" + sign->label + ")", without_space(rest)};
}

/// ② and the numbers beyond ⑳.
Marker circled(std::string_view line)
{
    const auto c = first_character(line);
    int number = 0;
    if (c.point >= U'①' && c.point <= U'⑳') number = int(c.point - U'①') + 1;
    if (c.point >= U'㉑' && c.point <= U'㉟') number = int(c.point - U'㉑') + 21;
    if (c.point >= U'㊱' && c.point <= U'㊿') number = int(c.point - U'㊱') + 36;
    if (number == 0) return {};
    return {Kind::circled, number, {}, std::string{line.substr(0, c.size)}, without_space(line.substr(c.size))};
}

/// Amounts and dates begin with a number too: 2年, 3名, 1回.
bool counts(std::string_view rest)
{
    static constexpr std::array<std::string_view, 44> words{"年", "月", "日", "名", "人", "か", "ヶ", "カ", "箇", "ケ", "回",
                                                            "つ", "割", "倍", "%",  "％", "分", "時", "枚", "部", "台", "件",
                                                            "号", "項", "条", "章", "円", "億", "万", "以", "階", "本", "個",
                                                            "次", "種", "歳", "度", "者", "桁", "週", "・", "～", "〜", "~"};
    return std::ranges::any_of(words, [&](std::string_view word) { return rest.starts_with(word); });
}

/// 2　…, ２．…, 二　…, イ　…, b) …
Marker open_sign(std::string_view line)
{
    auto rest = line;
    const auto sign = take_sign(rest);
    if (!sign) return {};
    Marker marker{sign->kind, sign->number, {}, sign->label};
    const bool letter = sign->kind == Kind::letter, kanji = sign->kind == Kind::kanji;
    auto after = rest;
    const bool point = take_any(after, {"．", ".", "、", ")", "）", "：", ":", "，"});
    if (point && is_digit(first_character(after).point)) return {};  // 1.5, 2026.4.1
    if (point) {
        marker.rest = without_space(after);
        return marker;
    }
    if (rest.empty() || is_space(first_character(rest).point)) {
        if (letter) return {};  // "A 社" is text
        marker.rest = without_space(rest);
        return marker;
    }
    if (sign->kind != Kind::digit || kanji || counts(rest)) return {};
    marker.tight = true;
    marker.rest = rest;
    return marker;
}

Marker bullet(std::string_view line)
{
    auto rest = line;
    if (!take_any(rest, {"・", "•", "●", "○", "■", "□", "◆", "◇", "－ ", "- ", "※"})) return {};
    return {Kind::bullet, 0, {}, "・", without_space(rest)};
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    text = without_space(text);
    for (;;) {
        if (text.ends_with("\u3000"))
            text.remove_suffix(3);
        else if (text.ends_with("\u00a0"))
            text.remove_suffix(2);
        else if (text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\n'))
            text.remove_suffix(1);
        else
            return text;
    }
}

Marker marker_of(std::string_view line)
{
    line = trimmed(line);
    if (line.empty()) return {};
    for (const auto read : {numbered, supplement, annex, bracketed, circled, open_sign, bullet})
        if (auto marker = read(line); marker.kind != Kind::none) return marker;
    if (base::search_key(line) == "目次") return {Kind::contents};
    if (const auto words = bracketed_whole(line)) return {Kind::heading, 0, {}, {}, *words};
    return {Kind::none, 0, {}, {}, line};
}

}  // namespace rules
