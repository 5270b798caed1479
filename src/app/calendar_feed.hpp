#pragma once
#include "app/installation.hpp"
#include "http/message.hpp"
#include "service/dispatch.hpp"

#include <deque>
#include <mutex>

namespace app {

/// GET /calendar/COMPANY/TOKEN.ics: a person's own duties for a calendar program, which has no session. The token is the only key;
/// it opens nothing else, is kept as its hash only, and is closed by its owner.
class CalendarFeed {
public:
    CalendarFeed(Installation& installation, const service::Dispatch& dispatch) : installation_(installation), dispatch_(dispatch)
    {}

    /// Nothing for another path. 404 for a token that opens nothing, 429 when an address asks too often.
    std::optional<http::Reply> answer(const http::Request&);

private:
    bool too_often(const std::string& peer);
    std::optional<std::string> calendar(std::string_view company, std::string_view token);

    Installation& installation_;
    const service::Dispatch& dispatch_;
    std::mutex mutex_;
    std::map<std::string, std::deque<std::chrono::steady_clock::time_point>> reads_;  // of each address, the latest
};

}  // namespace app
