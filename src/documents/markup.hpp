#pragma once
#include <string>
#include <string_view>

/// The few ways in which the XML writers (SVG, DOCX, XMP) put a value into text.
namespace documents::markup {

/// Escaped for element content and attributes; characters that XML 1.0 cannot carry are left out.
std::string escape(std::string_view text);
/// At most two decimals, without trailing zeros, whatever the locale.
std::string number(double value);
std::string base64(std::string_view bytes);

}  // namespace documents::markup
