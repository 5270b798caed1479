#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// A file of a multipart request: already on disk under the spool folder, removed when the last request that names it goes.
struct Upload {
    std::string field, file_name;  // as sent, UTF-8, without any folder
    std::filesystem::path spool;   // may be moved away by who wants to keep it
    std::uintmax_t bytes = 0;
    std::string sha256;                          // hexadecimal, taken while it came in
    std::shared_ptr<const void> hold = nullptr;  // removes the file in the end
};

/// A whole request that has passed the guard: one Host, known framing, decoded path without dots, no repeated query key.
struct Request {
    std::string method;  // GET (HEAD also arrives as GET: the session leaves the body out), POST, ...
    std::string path;    // decoded, begins with '/'
    std::map<std::string, std::string, std::less<>> query;
    std::map<std::string, std::string, std::less<>> headers;  // names in lower case
    std::string body;
    std::map<std::string, std::string, std::less<>> fields;  // the other fields of a multipart body
    std::vector<Upload> uploads;
    std::string peer;  // address without port
    std::string id;    // for logs

    /// The value of a header (name in lower case), or nothing.
    std::string_view header(std::string_view name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string_view{} : std::string_view{found->second};
    }
    /// The value of a cookie, or nothing.
    std::string_view cookie(std::string_view name) const;
};

/// One server-sent event; an empty answer of `next` ends the stream.
struct Event {
    std::string name, data;
};

struct Reply {
    int status = 200;
    std::string type = "application/json";
    std::shared_ptr<const std::string> body = nullptr;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::optional<std::filesystem::path> file = {};  // sent in place of the body
    /// For text/event-stream: called on a worker about once a second; the events that have come since, nothing at the end.
    std::function<std::optional<std::vector<Event>>()> events = {};
    /// Bytes that live as long as the program (embedded assets), sent in place of the body.
    std::string_view lasting = {};
    /// Carries a secret (a token, a recovery code): never compressed, since its length would tell about it (BREACH).
    bool secret = false;
    /// Goes when the reply has been sent, such as what removes its file.
    std::shared_ptr<const void> hold = nullptr;

    /// The value of a header of this reply, whatever its case; nothing if it has none.
    std::string_view header(std::string_view name) const;
};

/// Answers once, from any thread.
using Responder = std::function<void(Reply)>;
/// A plain function on a worker thread. It may keep the responder and answer later (a command answers after its commit).
using Handler = std::function<void(std::shared_ptr<const Request>, Responder)>;
/// A reply that is in memory and needs no worker, or nothing: then the handler is asked. On a session's thread: it never waits.
using AtHand = std::function<std::optional<Reply>(const Request&)>;

}  // namespace http
