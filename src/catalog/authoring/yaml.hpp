#pragma once
#include "catalog/authoring/node.hpp"

#include <optional>

namespace catalog::authoring {

/// One YAML document, more strictly than YAML: no tabs, anchors, tags or duplicate keys; a plain scalar is true, false, null, a
/// whole number or text, and what other readers could take for something else must be quoted. `first_line` is the line of the
/// file the text begins on. Nothing when the text cannot be read at all.
std::optional<Node> parse_yaml(std::string_view text, const std::string& file, Findings&, int first_line = 1);

/// A Markdown text with a YAML head between two lines of `---`: the head, with the text as its member `body`.
std::optional<Node> parse_markdown(std::string_view text, const std::string& file, Findings&);

}  // namespace catalog::authoring
