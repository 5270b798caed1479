#pragma once
#include "base/messages.hpp"
#include "http/message.hpp"
#include "http/workers.hpp"

namespace http {

using Events = std::optional<std::vector<Event>>;

/// What a worker does with a request: the handler is called, and whatever happens `deliver` is called once, from any thread.
/// If the handler throws, or everyone lets go of the responder, the client is told so (500).
Workers::Job call_of(const Handler&, std::shared_ptr<const Request>, std::function<void(Reply)> deliver);

/// What is at hand for the request, fit to be sent; nothing when the handler must be asked, also because this broke.
std::optional<Reply> reply_at_hand(const AtHand&, const Request&);

/// Asks a reply for its next events.
Workers::Job tick_of(const Reply&, std::function<void(Events)> deliver);

/// The refusal of what broke, its number in the log.
Reply broken(const std::string& id, std::string_view accept_language);

/// What a request is told when too many wait (503).
Reply busy(base::Language);

/// Unlike any other in this process and its predecessors.
std::string next_request_id();

/// One line to the log (standard error).
void log_broken(std::string_view id, std::string_view what);

}  // namespace http
