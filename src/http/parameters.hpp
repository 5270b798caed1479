#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

/// A header value of the form `word; name=value; name="quoted value"`: Content-Type, Content-Disposition.
struct Parameters {
    std::string word;                                         // in lower case
    std::vector<std::pair<std::string, std::string>> values;  // names in lower case, quotes taken off

    /// The value of a parameter, or nothing.
    const std::string* find(std::string_view name) const;
};

/// Nothing if the text is not of that form, or names a parameter twice.
std::optional<Parameters> read_parameters(std::string_view text);

/// The text of an RFC 8187 extended value (UTF-8''%E8%B3%87); nothing if it is none or is not UTF-8.
std::optional<std::string> extended_value(std::string_view text);

}  // namespace http
