#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Texts with holes, `{{role.general_manager}}`: the catalogue's and the rules'.
namespace base {

/// What stands for the name inside `{{...}}`, such as `role.general_manager`; nothing when it is not known.
using Lookup = std::function<std::optional<std::string>(std::string_view name)>;

struct Filled {
    std::string text;
    std::vector<std::string> unknown;  // names nothing was found for, once each, in order; they stay in the text as written
};

/// The text with its placeholders filled. What is put in is never looked at again: a company's name may hold `{{`.
Filled fill(std::string_view text, const Lookup&);

/// The names of the placeholders of a text, in order, with repetition.
std::vector<std::string_view> placeholders(std::string_view text);

}  // namespace base
