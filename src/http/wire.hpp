#pragma once
#include "http/message.hpp"

namespace http {

/// How the end of a reply's body is told, and whether the connection goes on after it.
struct Framing {
    enum class End { none, length, chunked, closing };  // none: 204, 304
    End end = End::length;
    std::uintmax_t length = 0;
    bool keep_alive = true;
};

/// Status line and headers up to the empty line, with the security headers every reply has.
std::string head_text(const Reply&, const Framing&);

/// The reply as this client takes it: long text is gzipped unless the reply carries secrets. Done by who answers, not by a session.
Reply fitted(Reply, std::string_view accept_encoding);

/// Server-sent events as text/event-stream writes them; a comment line when there are none.
std::string event_text(const std::vector<Event>&);

/// One chunk of a chunked body.
std::string chunk_text(std::string_view bytes);
/// What ends a chunked body.
constexpr std::string_view last_chunk = "0\r\n\r\n";

/// A Content-Disposition that saves the body under this name (RFC 6266; Japanese names by RFC 8187).
std::string attachment(std::string_view file_name);

}  // namespace http
