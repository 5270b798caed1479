#pragma once
#include "base/result.hpp"

namespace base {

enum class Language { ja, en };

/// A row of the message catalogue: what the user reads, and what the operator's manual adds.
struct Message {
    Code code;
    std::string_view ja, en, note;
};

/// Every message, sorted by id (generated from `messages/*.toml`).
const std::vector<Message>& messages();

/// The message of this id; a code that is not in the catalogue is a bug.
const Message& message(std::string_view id);

/// The text of a fault with its values in place of {0}, {1}.
std::string text(const Fault&, Language);

}  // namespace base
