#pragma once
#include <string_view>

namespace mail {

/// Whether this is one address and nothing else: local@domain in ASCII letters, digits and few signs (RFC 5321 dot-string, RFC 1035
/// names), at most 254 bytes. What could end a line or begin another command of SMTP is no address.
bool is_address(std::string_view);

}  // namespace mail
