#include "documents/word_numbering.hpp"

#include "base/text.hpp"
#include "documents/numerals.hpp"
#include "documents/xml.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>

namespace documents {
namespace {

std::optional<int> value_of(const pugi::xml_node& node, std::string_view name)
{
    const auto text = attribute(child(node, name), "val");
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<int> id_of(const pugi::xml_node& node, std::string_view name)
{
    const auto text = attribute(node, name);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return text;
}

std::string in_set(const std::array<const char*, 10>& set, int n)
{
    return n >= 1 && n <= 10 ? set[std::size_t(n - 1)] : std::to_string(n);
}

}  // namespace

WordNumbering::WordNumbering(const pugi::xml_node& root)
{
    std::map<std::string, int, std::less<>> by_style;  // a pattern that a numbering style stands for
    std::map<int, std::string> borrowed;               // a pattern that is only the name of such a style
    for (const auto node : root.children()) {
        if (local_name(node) != "abstractNum") continue;
        const auto id = id_of(node, "abstractNumId");
        if (!id) continue;
        auto& pattern = patterns_[*id];
        for (const auto level : node.children())
            if (local_name(level) == "lvl")
                if (const auto at = id_of(level, "ilvl"); at && *at >= 0 && *at < levels)
                    pattern.level[std::size_t(*at)] = read_level(level);
        if (const auto link = attribute(child(node, "styleLink"), "val"); !link.empty()) by_style.emplace(link, *id);
        if (const auto link = attribute(child(node, "numStyleLink"), "val"); !link.empty()) borrowed.emplace(*id, link);
    }
    for (const auto node : root.children()) {
        if (local_name(node) != "num") continue;
        const auto id = id_of(node, "numId"), pattern = value_of(node, "abstractNumId");
        if (!id || !pattern) continue;
        List list{*pattern};
        if (const auto link = borrowed.find(*pattern); link != borrowed.end())
            if (const auto found = by_style.find(link->second); found != by_style.end()) list.pattern = found->second;
        for (const auto change : node.children()) {
            const auto at = id_of(change, "ilvl");
            if (local_name(change) != "lvlOverride" || !at || *at < 0 || *at >= levels) continue;
            if (const auto start = value_of(change, "startOverride")) list.starts[*at] = *start;
            if (const auto level = child(change, "lvl")) list.own[*at] = read_level(level);
        }
        lists_.insert_or_assign(*id, std::move(list));
    }
}

WordNumbering::Level WordNumbering::read_level(const pugi::xml_node& node)
{
    Level level;
    level.start = std::clamp(value_of(node, "start").value_or(1), 0, 1'000'000);
    if (const auto format = child(node, "numFmt")) level.format = attribute(format, "val");
    level.text = attribute(child(node, "lvlText"), "val").substr(0, 200);
    level.style = attribute(child(node, "pStyle"), "val");
    level.restart = value_of(node, "lvlRestart");
    level.decimal_only = switched_on(node, "isLgl");
    return level;
}

const WordNumbering::Level& WordNumbering::level_at(const List& list, int level) const
{
    static const Pattern none;
    const auto own = list.own.find(level);
    if (own != list.own.end()) return own->second;
    const auto pattern = patterns_.find(list.pattern);
    return (pattern == patterns_.end() ? none : pattern->second).level.at(std::size_t(level));
}

int WordNumbering::level_of(int list, std::string_view style) const
{
    const auto found = lists_.find(list);
    if (found == lists_.end() || style.empty()) return 0;
    for (int level = 0; level < levels; ++level)
        if (level_at(found->second, level).style == style) return level;
    return 0;
}

std::string WordNumbering::next(int id, int level)
{
    const auto found = lists_.find(id);
    if (found == lists_.end() || level < 0 || level >= levels) return {};
    const auto& list = found->second;
    auto& counters = counters_[list.pattern];

    auto& counter = counters[std::size_t(level)];
    const auto own_start = list.starts.find(level);
    if (own_start != list.starts.end() && restarted_.emplace(id, level).second)
        counter = own_start->second;
    else
        counter = counter ? std::min(*counter + 1, 10'000'000) : level_at(list, level).start;
    for (int deeper = level + 1; deeper < levels; ++deeper) {
        const auto restart = level_at(list, deeper).restart;
        if (!restart || level < *restart) counters[std::size_t(deeper)].reset();
    }

    const auto& shape = level_at(list, level);
    if (shape.format == "bullet") return shape.text.empty() ? "" : "・";  // its own sign is often of a symbol font
    std::string out;
    for (std::size_t i = 0; i < shape.text.size(); ++i) {
        if (shape.text[i] != '%' || i + 1 == shape.text.size() || shape.text[i + 1] < '1' || shape.text[i + 1] > '9') {
            out += shape.text[i];
            continue;
        }
        const int named = shape.text[++i] - '1';
        auto& value = counters[std::size_t(named)];
        if (!value) value = level_at(list, named).start;
        out += shown(*value, shape.decimal_only ? "decimal" : level_at(list, named).format);
    }
    return out;
}

std::string WordNumbering::shown(int n, const std::string& format)
{
    static constexpr std::array<const char*, 10> stems{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    static constexpr std::array<const char*, 10> legal{"壱", "弐", "参", "四", "五", "六", "七", "八", "九", "拾"};
    if (format == "none") return {};
    if (format == "decimalZero") return (n >= 0 && n < 10 ? "0" : "") + std::to_string(n);
    if (format == "decimalFullWidth" || format == "decimalFullWidth2") return base::full_width_digits(std::to_string(n));
    if (format == "japaneseCounting" || format == "chineseCounting" || format == "taiwaneseCounting") return kanji_number(n);
    if (format == "ideographDigital" || format == "japaneseDigitalTenThousand") return kanji_digits(n);
    if (format == "japaneseLegal" || format == "ideographLegalTraditional") return in_set(legal, n);
    if (format == "ideographTraditional") return in_set(stems, n);
    if (format == "aiueo" || format == "aiueoFullWidth") return base::katakana_ordinal(std::size_t(std::max(n, 0)));
    if (format == "iroha" || format == "irohaFullWidth") return iroha_ordinal(n);
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") return circled(n);
    if (format == "decimalEnclosedParen") return "(" + std::to_string(n) + ")";
    if (format == "decimalEnclosedFullstop") return std::to_string(n) + ".";
    if (format == "upperRoman") return upper(roman(n));
    if (format == "lowerRoman") return roman(n);
    if (format == "upperLetter") return upper(letters(n));
    if (format == "lowerLetter") return letters(n);
    return std::to_string(n);
}

}  // namespace documents
