#pragma once
#include "store/tx.hpp"

namespace identity {

/// The door an attempt knocks at: a login as tried from one address, kept as a digest.
std::string door(std::string_view what, std::string_view who, std::string_view peer);

/// Lets an attempt through and counts it as a fault until `forgive` says that it was none: parallel guesses do not slip past.
/// Five faults within five minutes close the door for one minute, each further fault for twice as long, at most half an hour;
/// an hour without a fault forgets. Refuses with the seconds that remain.
base::Checked admit(store::Tx&, const std::string& door, base::Instant now);
void forgive(store::Tx&, const std::string& door);

}  // namespace identity
