#pragma once
#include "mail/letter.hpp"
#include "mail/settings.hpp"

namespace mail {

/// How a letter went. for_good: no later try would go better (5xx, or the address is none).
struct Outcome {
    bool sent, for_good;
    std::string error;  // one line, for the operator
};

/// Sends one letter over SMTP: the only function that speaks to a mail server, and so the one that refuses what is no address.
/// Waits at most half a minute.
Outcome send(const Settings&, const Letter&, base::Instant now);

}  // namespace mail
