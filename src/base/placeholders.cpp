#include "base/placeholders.hpp"

#include <algorithm>

namespace base {
namespace {

constexpr std::string_view opening = "{{", closing = "}}";

/// Calls piece(text before, name) for each placeholder and returns the text after the last one. Braces that are never closed are
/// text.
template <class Piece>
std::string_view split(std::string_view text, Piece&& piece)
{
    for (;;) {
        const auto from = text.find(opening);
        const auto to = from == std::string_view::npos ? from : text.find(closing, from);
        if (to == std::string_view::npos) return text;
        piece(text.substr(0, from), text.substr(from + opening.size(), to - from - opening.size()));
        text.remove_prefix(to + closing.size());
    }
}

}  // namespace

Filled fill(std::string_view text, const Lookup& lookup)
{
    Filled filled;
    const auto rest = split(text, [&](std::string_view before, std::string_view name) {
        filled.text += before;
        if (const auto value = lookup(name)) {
            filled.text += *value;
            return;
        }
        ((filled.text += opening) += name) += closing;
        if (std::ranges::find(filled.unknown, name) == filled.unknown.end()) filled.unknown.emplace_back(name);
    });
    filled.text += rest;
    return filled;
}

std::vector<std::string_view> placeholders(std::string_view text)
{
    std::vector<std::string_view> names;
    split(text, [&](std::string_view, std::string_view name) { names.push_back(name); });
    return names;
}

}  // namespace base
