#pragma once
#include "crypto/sign.hpp"
#include "journal/entry.hpp"
#include "store/tx.hpp"

namespace journal::keys {

/// What both keys sign when heads of this company are signed by another key from now on.
std::string change_text(std::string_view company, const KeyChanged&);

/// The fact of a change, signed by both.
KeyChanged change(std::string_view company, const crypto::SigningKey& from, const crypto::SigningKey& to);

/// Whether both signatures hold.
bool holds(std::string_view company, const KeyChanged&);

/// The key that signs since the last change; nothing if it was never changed.
std::optional<std::string> in_force(const store::Snapshot&);

/// Throws when another key than this one signs the journal.
void check_in_force(const store::Snapshot&, const crypto::SigningKey&);

}  // namespace journal::keys
