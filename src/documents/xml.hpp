#pragma once
#include "base/result.hpp"

#include <memory>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace documents {

/// Parses a small part of a document into a tree: UTF-8, no DOCTYPE (so nothing from outside), limited in size and depth.
base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string_view text, const std::string& part);

/// A name without its prefix: "w:p" is "p". Producers choose prefixes freely.
std::string_view local(std::string_view name);
std::string_view local_name(const pugi::xml_node&);
/// The first child of this local name; an empty node if there is none.
pugi::xml_node child(const pugi::xml_node&, std::string_view name);
/// The attribute of this local name, or "".
std::string_view attribute(const pugi::xml_node&, std::string_view name);
/// Whether an on-off element such as <w:vanish/> stands there and is not switched off.
bool switched_on(const pugi::xml_node&, std::string_view name);
/// The first element of the document.
pugi::xml_node root(const pugi::xml_document&);

}  // namespace documents
