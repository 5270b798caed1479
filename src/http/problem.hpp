#pragma once
#include "base/messages.hpp"
#include "http/message.hpp"

namespace http {

/// A refusal as problem details (RFC 9457); the status is that of its first fault.
Reply problem(const base::Refusal&, base::Language);

/// A JSON answer.
Reply json(int status, std::string body);
Reply json(int status, std::shared_ptr<const std::string> body);

/// The language an Accept-Language header asks for first; Japanese unless that is English.
base::Language language(std::string_view accept_language);

/// The reason phrase of a status, as RFC 9110 names it.
std::string_view reason(int status);

}  // namespace http
