#pragma once
#include "base/day.hpp"

#include <string>

namespace mail {

/// A letter of plain text in Japanese: one sender, one recipient, nothing attached. Addresses have passed is_address.
struct Letter {
    std::string from, to;       // addresses
    std::string subject, body;  // UTF-8
    std::string id;             // part of the Message-ID: letters and digits
};

/// The letter as it goes over the wire (RFC 5322): an encoded subject whose words each stand alone (RFC 2047, Q), the text in
/// base64. Nothing in it can begin another header.
std::string text_of(const Letter&, base::Instant now);

}  // namespace mail
