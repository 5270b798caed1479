#include "http/call.hpp"

#include "crypto/random.hpp"
#include "http/problem.hpp"
#include "http/wire.hpp"
#include "messages/http.hpp"

#include <atomic>
#include <cstdio>

namespace http {
namespace {

/// A request on its way through a handler, shared by all copies of its responder.
class Call {
public:
    Call(std::function<void(Reply)> deliver, const Request& request)
        : deliver_(std::move(deliver))
        , id_(request.id)
        , accept_encoding_(request.header("accept-encoding"))
        , accept_language_(request.header("accept-language"))
    {}
    ~Call()
    {
        if (begun_ && !given_) fail("the handler let go of the request without an answer");
    }
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    void begin() { begun_ = true; }
    void give(Reply reply)
    {
        if (!given_.exchange(true)) deliver_(fitted(std::move(reply), accept_encoding_));
    }
    void fail(std::string_view what)
    {
        log_broken(id_, what);
        give(broken(id_, accept_language_));
    }

private:
    std::function<void(Reply)> deliver_;
    std::string id_, accept_encoding_, accept_language_;
    std::atomic<bool> given_{false};
    bool begun_ = false;  // a call that was never begun was one too many, and its client has been told
};

}  // namespace

Workers::Job call_of(const Handler& handler, std::shared_ptr<const Request> request, std::function<void(Reply)> deliver)
{
    auto call = std::make_shared<Call>(std::move(deliver), *request);
    return [&handler, request = std::move(request), call = std::move(call)]() mutable {
        call->begin();
        try {
            handler(std::move(request), [call](Reply reply) { call->give(std::move(reply)); });
        } catch (const std::exception& e) {
            call->fail(e.what());
        } catch (...) {
            call->fail("unknown exception");
        }
    };
}

std::optional<Reply> reply_at_hand(const AtHand& at_hand, const Request& request)
{
    if (!at_hand) return std::nullopt;
    try {
        auto reply = at_hand(request);
        if (reply) return fitted(std::move(*reply), request.header("accept-encoding"));
    } catch (const std::exception& e) {
        log_broken(request.id, e.what());
    }
    return std::nullopt;
}

Workers::Job tick_of(const Reply& reply, std::function<void(Events)> deliver)
{
    return [next = reply.events, deliver = std::move(deliver)] {
        Events events;
        try {
            events = next();
        } catch (const std::exception& e) {
            log_broken("events", e.what());  // ends the stream; the browser comes back by itself
        }
        deliver(std::move(events));
    };
}

Reply broken(const std::string& id, std::string_view accept_language)
{
    return problem(base::Refusal{codes::broken, "", {id}}, language(accept_language));
}

Reply busy(base::Language language)
{
    auto reply = problem(base::Refusal{codes::busy}, language);
    reply.headers.emplace_back("Retry-After", "1");
    return reply;
}

std::string next_request_id()
{
    static const std::string run = crypto::random_token().substr(0, 8);
    static std::atomic<std::uint64_t> count{0};
    return run + '-' + std::to_string(++count);
}

void log_broken(std::string_view id, std::string_view what)
{
    std::fprintf(stderr, "http.broken %.*s %.*s\n", static_cast<int>(id.size()), id.data(), static_cast<int>(what.size()),
                 what.data());
}

}  // namespace http
