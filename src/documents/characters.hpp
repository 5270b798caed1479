#pragma once
#include <string>
#include <string_view>

namespace documents {

/// The character at the front of valid UTF-8 and its length in bytes; {0, 0} at the end.
struct Character {
    char32_t point = 0;
    std::size_t size = 0;
};
Character first_character(std::string_view text);
/// Appends a character; one that Unicode does not have becomes U+FFFD.
void append(std::string& out, char32_t point);

}  // namespace documents
