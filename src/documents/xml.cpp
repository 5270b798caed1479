#include "documents/xml.hpp"

#include "base/text.hpp"
#include "messages/documents.hpp"

#include <pugixml.hpp>

#include <algorithm>

namespace documents {
namespace {

constexpr std::size_t most_bytes = 48u << 20, most_elements = 2'000'000;
constexpr int deepest = 200;

/// Code that walks a tree calls itself, so a tree is never deeper than the stack bears.
struct Depth final : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override { return depth() < deepest; }
};

}  // namespace

base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string_view text, const std::string& part)
{
    const auto elements = std::size_t(std::ranges::count(text, '<'));
    if (text.size() > most_bytes || elements > most_elements) return base::Refusal{codes::xml_too_complex, {}, {part}};
    if (!base::valid_utf8(text)) return base::Refusal{codes::xml_malformed, {}, {part}};
    auto document = std::make_unique<pugi::xml_document>();
    constexpr auto options = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    if (!document->load_buffer(text.data(), text.size(), options, pugi::encoding_utf8))
        return base::Refusal{codes::xml_malformed, {}, {part}};
    for (const auto node : document->children())
        if (node.type() == pugi::node_doctype) return base::Refusal{codes::xml_doctype, {}, {part}};
    Depth depth;
    if (!document->traverse(depth)) return base::Refusal{codes::xml_too_complex, {}, {part}};
    return document;
}

std::string_view local(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

std::string_view local_name(const pugi::xml_node& node) { return local(node.name()); }

pugi::xml_node child(const pugi::xml_node& node, std::string_view name)
{
    for (const auto each : node.children())
        if (local_name(each) == name) return each;
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name)
{
    for (const auto each : node.attributes())
        if (local(each.name()) == name) return each.value();
    return {};
}

bool switched_on(const pugi::xml_node& node, std::string_view name)
{
    const auto found = child(node, name);
    if (!found) return false;
    const auto value = attribute(found, "val");
    return value != "0" && value != "false" && value != "off";
}

pugi::xml_node root(const pugi::xml_document& document)
{
    for (const auto node : document.children())
        if (node.type() == pugi::node_element) return node;
    return {};
}

}  // namespace documents
