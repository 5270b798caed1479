#include "documents/word_body.hpp"

#include "documents/characters.hpp"
#include "documents/xml.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>

namespace documents {
namespace {

constexpr std::size_t most_table_columns = 200;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// Elements that only hold others.
bool is_wrapper(std::string_view name)
{
    return is_one_of(name, {"sdt", "sdtContent", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "rubyBase"});
}

/// Of the two renderings of a newer feature: the one with words, the newer if both have some.
pugi::xml_node alternative(const pugi::xml_node& node)
{
    const auto choice = child(node, "Choice");
    return choice ? choice : child(node, "Fallback");
}

void append_clean(std::string& out, std::string_view text)
{
    std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return static_cast<unsigned char>(c) >= 0x20; });
}

/// A character of a symbol font has no meaning outside it; others are kept.
void append_symbol(std::string& out, std::string_view hex)
{
    unsigned point = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), point, 16);
    if (error == std::errc{} && end == hex.data() + hex.size() && point >= 0x20 && (point < 0xe000 || point > 0xf8ff))
        append(out, point);
}

std::size_t columns_of(const pugi::xml_node& properties)
{
    const auto span = attribute(child(properties, "gridSpan"), "val");
    std::size_t columns = 1;
    std::from_chars(span.data(), span.data() + span.size(), columns);
    return std::clamp<std::size_t>(columns, 1, most_table_columns);
}

}  // namespace

std::vector<WordBlock> WordBody::read(const pugi::xml_node& body)
{
    std::vector<WordBlock> out;
    blocks(body, out);
    if (!carried_.empty()) out.push_back(WordParagraph{std::exchange(carried_, {})});
    return out;
}

void WordBody::blocks(const pugi::xml_node& node, std::vector<WordBlock>& out)
{
    for (const auto each : node.children()) {
        const auto name = local_name(each);
        if (name == "p") {
            paragraph(each, out);
        } else if (name == "tbl") {
            if (auto read = table(each); !read.rows.empty()) out.push_back(std::move(read));
        } else if (is_one_of(name, {"ins", "moveTo"})) {
            ++left_out_.insertions;
            blocks(each, out);
        } else if (is_one_of(name, {"del", "moveFrom"})) {
            ++left_out_.deletions;
        } else if (name == "AlternateContent") {
            blocks(alternative(each), out);
        } else if (is_wrapper(name)) {
            blocks(each, out);
        }
    }
}

void WordBody::paragraph(const pugi::xml_node& node, std::vector<WordBlock>& out)
{
    const auto properties = child(node, "pPr");
    const auto mark = child(properties, "rPr");
    auto boxes_before = std::exchange(text_boxes_, {});
    std::string text = std::exchange(carried_, {});
    runs(node, text);
    auto boxes = std::exchange(text_boxes_, std::move(boxes_before));
    if (child(mark, "ins") || child(mark, "moveTo")) ++left_out_.insertions;
    if (child(mark, "del") || child(mark, "moveFrom")) {
        // Without its mark a paragraph runs on into the next one, whose form it takes.
        ++left_out_.deletions;
        carried_ = std::move(text);
    } else {
        const std::string style_id{attribute(child(properties, "pStyle"), "val")};
        const auto style = styles_.find(style_id);
        bool said = false;
        const auto outline = outline_level(properties, said);
        auto number = number_of_paragraph(properties, style_id, style);
        out.push_back(WordParagraph{std::move(text), std::move(number), style.name, said ? outline : style.outline});
    }
    std::ranges::move(boxes, std::back_inserter(out));
}

std::string WordBody::number_of_paragraph(const pugi::xml_node& properties, const std::string& style_id,
                                          const WordStyles::Style& style)
{
    const auto own = list_place(properties);
    const auto list = own.list ? own.list : style.place.list;
    if (!list || *list == 0) return {};
    if (own.level) return numbering_.next(*list, *own.level);
    // A style that names a list stands for the level which names the style.
    const auto by_style = std::max(numbering_.level_of(*list, style_id), numbering_.level_of(*list, style.place_style));
    return numbering_.next(*list, by_style > 0 ? by_style : style.place.level.value_or(0));
}

void WordBody::runs(const pugi::xml_node& node, std::string& out)
{
    for (const auto each : node.children()) {
        const auto name = local_name(each);
        if (name == "r") {
            run(each, out);
        } else if (is_one_of(name, {"ins", "moveTo"})) {
            ++left_out_.insertions;
            runs(each, out);
        } else if (is_one_of(name, {"del", "moveFrom"})) {
            ++left_out_.deletions;
        } else if (is_one_of(name, {"oMath", "oMathPara"})) {
            ++left_out_.equations;
        } else if (is_wrapper(name)) {
            runs(each, out);
        }
    }
}

void WordBody::run(const pugi::xml_node& node, std::string& out)
{
    if (switched_on(child(node, "rPr"), "vanish")) {
        if (child(node, "t")) ++left_out_.hidden;
        return;
    }
    for (const auto each : node.children()) {
        const auto name = local_name(each);
        if (name == "t") {
            for (const auto piece : each.children()) append_clean(out, piece.value());
        } else if (name == "tab") {
            out += '\t';
        } else if (name == "cr" || (name == "br" && !is_one_of(attribute(each, "type"), {"page", "column"}))) {
            out += '\n';
        } else if (name == "noBreakHyphen") {
            out += '-';
        } else if (name == "sym") {
            append_symbol(out, attribute(each, "char"));
        } else if (name == "ruby") {
            runs(child(each, "rubyBase"), out);  // the furigana above it is left out
        } else if (is_one_of(name, {"footnoteReference", "endnoteReference"})) {
            ++left_out_.notes;
        } else if (name == "commentReference") {
            ++left_out_.comments;
        } else if (is_one_of(name, {"drawing", "pict", "object"})) {
            drawing(each);
        } else if (name == "AlternateContent") {
            drawing(alternative(each));
        }
    }
}

/// A text box's paragraphs follow the paragraph it hangs on; a picture is only counted.
void WordBody::drawing(const pugi::xml_node& node)
{
    struct Search final : pugi::xml_tree_walker {
        std::vector<pugi::xml_node> found;
        bool for_each(pugi::xml_node& each) override
        {
            bool inside = false;
            for (auto up = each.parent(); up && !inside; up = up.parent()) inside = std::ranges::find(found, up) != found.end();
            if (local_name(each) == "txbxContent" && !inside) found.push_back(each);
            return found.size() < 100;
        }
    } search;
    auto top = node;
    top.traverse(search);
    if (search.found.empty()) ++left_out_.pictures;
    for (const auto& box : search.found) {
        ++left_out_.text_boxes;
        std::vector<WordBlock> inside;
        blocks(box, inside);
        std::ranges::move(inside, std::back_inserter(text_boxes_));
    }
}

WordTable WordBody::table(const pugi::xml_node& node)
{
    WordTable out;
    rows(node, out);
    return out;
}

void WordBody::rows(const pugi::xml_node& node, WordTable& out)
{
    for (const auto each : node.children()) {
        const auto name = local_name(each);
        if (is_wrapper(name)) rows(each, out);
        if (name != "tr") continue;
        const auto properties = child(each, "trPr");
        if (child(properties, "del")) {
            ++left_out_.deletions;
            continue;
        }
        if (child(properties, "ins")) ++left_out_.insertions;
        std::vector<std::string> row;
        cells(each, row);
        out.rows.push_back(std::move(row));
    }
}

void WordBody::cells(const pugi::xml_node& node, std::vector<std::string>& out)
{
    for (const auto each : node.children()) {
        const auto name = local_name(each);
        if (is_wrapper(name)) cells(each, out);
        if (name != "tc" || out.size() >= most_table_columns) continue;
        const auto properties = child(each, "tcPr");
        const auto merge = child(properties, "vMerge");
        const bool goes_on = merge && attribute(merge, "val") != "restart";
        auto text = cell_text(each);
        out.push_back(goes_on ? "" : std::move(text));
        out.resize(std::min(out.size() + columns_of(properties) - 1, most_table_columns));
    }
}

std::string WordBody::cell_text(const pugi::xml_node& node)
{
    auto carried_before = std::exchange(carried_, {});
    std::vector<WordBlock> inside;
    blocks(node, inside);
    if (!carried_.empty()) inside.push_back(WordParagraph{std::move(carried_)});
    carried_ = std::move(carried_before);
    std::string out;
    const auto line = [&](const std::string& text) { (out.empty() ? out : out += '\n') += text; };
    for (const auto& block : inside) {
        if (const auto* paragraph = std::get_if<WordParagraph>(&block)) {
            if (!paragraph->text.empty() || !paragraph->number.empty())
                line(paragraph->number + (paragraph->number.empty() ? "" : " ") + paragraph->text);
            continue;
        }
        for (const auto& row : std::get<WordTable>(block).rows) {
            std::string joined;
            for (const auto& cell : row) (joined.empty() ? joined : joined += '\t') += cell;
            line(joined);
        }
    }
    return out;
}

}  // namespace documents
