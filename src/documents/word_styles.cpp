#include "documents/word_styles.hpp"

#include "documents/xml.hpp"

#include <pugixml.hpp>

#include <charconv>

namespace documents {
namespace {

constexpr int longest_chain = 30;

std::optional<int> value(const pugi::xml_node& node)
{
    const auto text = attribute(node, "val");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

WordListPlace list_place(const pugi::xml_node& properties)
{
    const auto place = child(properties, "numPr");
    return {value(child(place, "numId")), value(child(place, "ilvl"))};
}

std::optional<int> outline_level(const pugi::xml_node& properties, bool& said)
{
    const auto level = value(child(properties, "outlineLvl"));
    said = level.has_value();
    return level && *level >= 0 && *level < 9 ? level : std::nullopt;
}

WordStyles::WordStyles(const pugi::xml_node& root)
{
    for (const auto node : root.children()) {
        if (local_name(node) != "style" || attribute(node, "type") != "paragraph") continue;
        const auto properties = child(node, "pPr");
        Written style{std::string{attribute(child(node, "name"), "val")},
                      std::string{attribute(child(node, "basedOn"), "val")},
                      list_place(properties),
                      {}};
        style.outline = outline_level(properties, style.outline_said);
        const std::string id{attribute(node, "styleId")};
        const auto ordinary = attribute(node, "default");
        if (ordinary == "1" || ordinary == "true") ordinary_ = id;
        styles_.emplace(id, std::move(style));
    }
}

WordStyles::Style WordStyles::find(std::string_view id) const
{
    Style style;
    bool outline_said = false;
    std::string_view at = id.empty() ? std::string_view{ordinary_} : id;
    for (int steps = 0; steps < longest_chain; ++steps) {
        const auto found = styles_.find(at);
        if (found == styles_.end()) break;
        const auto& written = found->second;
        if (steps == 0) style.name = written.name;
        if (!style.place.list && written.place.list) {
            style.place.list = written.place.list;
            style.place_style = found->first;
        }
        if (!style.place.level) style.place.level = written.place.level;
        if (!outline_said && written.outline_said) {
            style.outline = written.outline;
            outline_said = true;
        }
        at = written.based_on;
    }
    return style;
}

}  // namespace documents
