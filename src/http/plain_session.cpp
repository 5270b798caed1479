// The only file that knows Boost: coroutines that read whole requests, hand them to workers and write the replies in order.
// With g++ 12 every awaited expression here is a plain call on named things (no lambda, no TRY, no temporary object in it).
#include "http/body_sink.hpp"
#include "http/call.hpp"
#include "http/guard.hpp"
#include "http/problem.hpp"
#include "http/session.hpp"
#include "http/text.hpp"
#include "http/wire.hpp"

#include "messages/http.hpp"

#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK  // the thread sanitizer knows no fences; Asio's mutexes order the same things
#endif
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <cstdio>
#include <unordered_set>

namespace http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Clock = std::chrono::steady_clock;
using boost::system::error_code;
using std::chrono::seconds;

using Executor = asio::io_context::executor_type;
using Stream = beast::basic_stream<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
using Parser = beast::http::request_parser<beast::http::buffer_body>;
template <class T>
using Task = asio::awaitable<T, Executor>;
constexpr asio::use_awaitable_t<Executor> await;

constexpr std::size_t piece_size = 64 << 10;
constexpr seconds tick{1}, heartbeat{10}, lingering{2};
constexpr std::size_t lingering_bytes = 1 << 20;

/// What a worker brings back to a session. Touched only by the session's thread.
template <class T>
struct Answer {
    explicit Answer(asio::io_context& context) : arrived(context, Timer::time_point::max()) {}
    std::optional<T> value;
    Timer arrived;  // never fires by itself; cancelled when the value is there
};

Head head_of(const Parser& parser)
{
    const auto& message = parser.get();
    Head head{{message.method_string().data(), message.method_string().size()},
              {message.target().data(), message.target().size()},
              static_cast<int>(message.version()),
              {}};
    for (const auto& field : message) {
        const auto name = field.name_string();
        const auto value = field.value();
        head.fields.emplace_back(std::string_view{name.data(), name.size()}, std::string_view{value.data(), value.size()});
    }
    return head;
}

/// The refusal a malformed message earns; nothing when the peer is merely gone or too slow.
std::optional<base::Refusal> refusal_of(error_code failure, const Parser& parser, const Limits& limits)
{
    using beast::http::error;
    static const auto& of_http = make_error_code(error::end_of_stream).category();
    if (failure.category() != of_http) return std::nullopt;
    switch (static_cast<error>(failure.value())) {
    case error::end_of_stream:
    case error::partial_message: return std::nullopt;
    case error::header_limit:
    case error::buffer_overflow:
        if (!parser.is_header_done() && parser.get().method_string().empty())
            return base::Refusal{codes::target_too_long, "", {std::to_string(limits.headers)}};
        return base::Refusal{codes::headers_too_large, "", {size_text(limits.headers)}};
    case error::bad_content_length:
    case error::bad_transfer_encoding:
    case error::multiple_content_length: return base::Refusal{codes::framing, "", {failure.message()}};
    case error::bad_version: return base::Refusal{codes::version};
    default: return base::Refusal{codes::malformed, "", {failure.message()}};
    }
}

}  // namespace

class Session;

/// A thread's connections, timers and ways back. An answer that comes late keeps it alive.
struct Loop {
    void begin_stop(int within);
    void add(Session& session) { sessions.insert(&session); }
    void remove(Session& session)
    {
        sessions.erase(&session);
        --open;
        if (stopping && sessions.empty()) limit.cancel();
    }

    const Settings& settings;
    const Handler& handler;
    const AtHand& at_hand;
    Workers& workers;
    std::atomic<std::size_t>& open;
    std::unordered_set<Session*> sessions;
    bool stopping = false;
    asio::io_context context{1};
    std::optional<asio::executor_work_guard<Executor>> busy{context.get_executor()};
    Timer limit{context};  // of stopping
};

namespace {

using LoopOfThread = std::shared_ptr<Loop>;

/// Brings a value from any thread to the session that waits for it.
template <class T>
std::function<void(T)> way_back(LoopOfThread loop, std::shared_ptr<Answer<T>> answer)
{
    return [loop = std::move(loop), answer = std::move(answer)](T value) {
        asio::post(loop->context, [answer, arriving = std::move(value)]() mutable {
            answer->value = std::move(arriving);
            answer->arrived.cancel();
        });
    };
}

using File = std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })>;

}  // namespace

/// A connection.
class Session {
public:
    using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;

    Session(LoopOfThread loop, Socket socket, std::string peer)
        : loop_(*loop)
        , shared_loop_(loop)
        , stream_(std::move(socket))
        , buffer_(loop_.settings.limits.headers + piece_size)
        , peer_(std::move(peer))
    {
        loop_.add(*this);
    }
    ~Session() { loop_.remove(*this); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    Task<void> run();
    /// Leaves an idle connection; one under way ends after its answer.
    void begin_stop();
    /// Leaves at once.
    void abandon();

private:
    /// What must be known of a request to send its reply.
    struct Manner {
        bool head_only = false, keep_alive = false, chunked = true;
    };

    Task<bool> first_byte();
    Task<bool> exchange();
    Task<bool> read_body(Parser&, const Admission&, Request&);
    Task<std::optional<Reply>> ask(std::shared_ptr<Request>&);
    template <class T>
    Task<bool> wait(Answer<T>&);
    Task<void> refuse(const base::Refusal&, base::Language);
    Task<bool> send(Reply&, Manner);
    Task<bool> send_file(Reply&, Manner);
    Task<bool> send_events(Reply&, Manner);
    Task<bool> write(std::string_view, std::string_view = {});
    Task<void> linger();

    const Limits& limits() const { return loop_.settings.limits; }

    Loop& loop_;
    std::weak_ptr<Loop> shared_loop_;
    Stream stream_;
    beast::flat_buffer buffer_;
    std::string peer_;
    Timer pause_{loop_.context};  // between events
    Timer* awaited_ = nullptr;    // of the answer under way
    bool idle_ = false, abandoned_ = false;
};

void Session::begin_stop()
{
    if (idle_) stream_.cancel();
    pause_.cancel();
}

void Session::abandon()
{
    abandoned_ = true;
    stream_.close();
    pause_.cancel();
    if (awaited_) awaited_->cancel();
}

Task<void> Session::run()
{
    for (;;) {
        const bool begun = co_await first_byte();
        if (!begun) co_return;
        const bool more = co_await exchange();
        if (!more) break;
    }
    co_await linger();
}

Task<bool> Session::first_byte()
{
    if (buffer_.size() > 0) co_return true;
    if (loop_.stopping) co_return false;
    if (buffer_.capacity() > piece_size / 8) buffer_.shrink_to_fit();  // an idle connection costs little
    error_code error;
    auto token = asio::redirect_error(await, error);
    idle_ = true;
    stream_.expires_after(seconds{limits().idle_seconds});
    const auto space = buffer_.prepare(4096);
    const auto bytes = co_await stream_.async_read_some(space, token);
    idle_ = false;
    buffer_.commit(bytes);
    co_return !error;
}

/// One request and its reply; false when the connection ends after it.
Task<bool> Session::exchange()
{
    std::optional<Parser> parser{std::in_place};
    parser->header_limit(static_cast<std::uint32_t>(limits().headers));
    parser->body_limit(boost::none);  // BodySink counts
    error_code error;
    auto token = asio::redirect_error(await, error);
    stream_.expires_after(seconds{limits().request_seconds});
    co_await beast::http::async_read_header(stream_, buffer_, *parser, token);
    const auto tongue = language(std::string{parser->get()[beast::http::field::accept_language]});
    if (error) {
        const auto refusal = refusal_of(error, *parser, limits());
        if (refusal) co_await refuse(*refusal, tongue);
        co_return false;
    }
    auto admitted = admit(head_of(*parser), limits());
    if (admitted && admitted.value().has_body == parser->is_done()) admitted = base::Refusal{codes::framing, "", {"?"}};
    if (!admitted) {
        co_await refuse(admitted.refusal(), tongue);
        co_return false;
    }
    auto& admission = admitted.value();
    auto request = std::make_shared<Request>(std::move(admission.request));
    request->peer = peer_;
    request->id = next_request_id();
    if (admission.has_body) {
        const bool whole = co_await read_body(*parser, admission, *request);
        if (!whole) co_return false;
    }
    Manner manner{admission.head_only, admission.keep_alive, parser->get().version() >= 11};
    parser.reset();
    auto reply = co_await ask(request);
    if (!reply) co_return false;
    manner.keep_alive = manner.keep_alive && !loop_.stopping;
    const bool sent = co_await send(*reply, manner);
    co_return sent&& manner.keep_alive;
}

Task<bool> Session::read_body(Parser& parser, const Admission& admission, Request& request)
{
    error_code error;
    auto token = asio::redirect_error(await, error);
    const auto tongue = language(request.header("accept-language"));
    if (admission.multipart) stream_.expires_after(seconds{limits().upload_seconds});
    if (admission.expects_continue && buffer_.size() == 0) {
        const auto go_on = asio::buffer(std::string_view{"HTTP/1.1 100 Continue\r\n\r\n"});
        co_await asio::async_write(stream_, go_on, token);
        if (error) co_return false;
    }
    BodySink sink{admission, loop_.settings};
    std::vector<char> piece(piece_size);
    while (!parser.is_done()) {
        parser.get().body().data = piece.data();
        parser.get().body().size = piece.size();
        co_await beast::http::async_read(stream_, buffer_, parser, token);
        if (error && error != beast::http::error::need_buffer) {
            const auto refusal = refusal_of(error, parser, limits());
            if (refusal) co_await refuse(*refusal, tongue);
            co_return false;
        }
        const auto taken = sink.add({piece.data(), piece.size() - parser.get().body().size});
        if (!taken) {
            co_await refuse(taken.refusal(), tongue);
            co_return false;
        }
    }
    const auto whole = sink.finish(request);
    if (!whole) co_await refuse(whole.refusal(), tongue);
    co_return bool{whole};
}

template <class T>
Task<bool> Session::wait(Answer<T>& answer)
{
    error_code cancelled;
    auto token = asio::redirect_error(await, cancelled);
    awaited_ = &answer.arrived;
    while (!answer.value && !abandoned_) co_await answer.arrived.async_wait(token);
    awaited_ = nullptr;
    co_return answer.value.has_value();
}

/// Nothing when the server ends before the handler has answered. Lets go of the request: its files are the handler's now.
Task<std::optional<Reply>> Session::ask(std::shared_ptr<Request>& request)
{
    auto ready = reply_at_hand(loop_.at_hand, *request);
    if (ready) co_return ready;
    const auto tongue = language(request->header("accept-language"));
    auto answer = std::make_shared<Answer<Reply>>(loop_.context);
    auto job = call_of(loop_.handler, std::move(request), way_back(shared_loop_.lock(), answer));
    if (!loop_.workers.try_add(std::move(job))) {
        co_return busy(tongue);
    }
    const bool came = co_await wait(*answer);
    if (!came) co_return std::nullopt;
    co_return std::move(answer->value);
}

Task<void> Session::refuse(const base::Refusal& refusal, base::Language tongue)
{
    auto reply = problem(refusal, tongue);
    co_await send(reply, Manner{});
}

Task<bool> Session::write(std::string_view head, std::string_view body)
{
    error_code error;
    auto token = asio::redirect_error(await, error);
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
    constexpr std::size_t slowest = 16 << 10;  // bytes a second
    stream_.expires_after(seconds{limits().request_seconds + static_cast<long>(body.size() / slowest)});
    co_await asio::async_write(stream_, parts, token);
    co_return !error;
}

Task<bool> Session::send(Reply& reply, Manner manner)
{
    if (reply.events) {
        const bool sent = co_await send_events(reply, manner);
        co_return sent;
    }
    if (reply.file) {
        const bool sent = co_await send_file(reply, manner);
        co_return sent;
    }
    const auto body = reply.body ? std::string_view{*reply.body} : reply.lasting;
    const bool empty = reply.status == 204 || reply.status == 304;
    const auto head = head_text(reply, {empty ? Framing::End::none : Framing::End::length, body.size(), manner.keep_alive});
    const bool sent = co_await write(head, empty || manner.head_only ? std::string_view{} : body);
    co_return sent;
}

Task<bool> Session::send_file(Reply& reply, Manner manner)
{
    const File file{std::fopen(reply.file->c_str(), "rb")};
    error_code unreadable;
    auto left = std::filesystem::file_size(*reply.file, unreadable);
    if (!file || unreadable) {
        const auto id = next_request_id();
        log_broken(id, reply.file->c_str());
        auto instead = broken(id, "");
        const bool sent = co_await send(instead, manner);
        co_return sent;
    }
    const auto head = head_text(reply, {Framing::End::length, left, manner.keep_alive});
    const bool begun = co_await write(head);
    if (!begun || manner.head_only) co_return begun;
    std::string piece(piece_size, '\0');
    while (left > 0) {
        const auto bytes = std::fread(piece.data(), 1, std::min<std::uintmax_t>(piece.size(), left), file.get());
        if (bytes == 0) co_return false;  // the file has become shorter: only a broken connection can say so now
        const bool sent = co_await write(std::string_view{piece}.substr(0, bytes));
        if (!sent) co_return false;
        left -= bytes;
    }
    co_return true;
}

Task<bool> Session::send_events(Reply& reply, Manner manner)
{
    error_code woken;
    auto token = asio::redirect_error(await, woken);
    const auto end = manner.chunked ? Framing::End::chunked : Framing::End::closing;
    const auto head = head_text(reply, {end, 0, manner.keep_alive && manner.chunked});
    bool open = co_await write(head);
    if (manner.head_only) co_return open;
    auto written = Clock::now();
    while (open && !loop_.stopping) {
        auto answer = std::make_shared<Answer<Events>>(loop_.context);
        auto job = tick_of(reply, way_back(shared_loop_.lock(), answer));
        const bool asked = loop_.workers.try_add(std::move(job));  // a busy server leaves a second out
        if (asked) {
            const bool came = co_await wait(*answer);
            if (!came || !*answer->value) break;
        }
        const bool silent = !asked || (*answer->value)->empty();
        if (!silent || Clock::now() - written >= heartbeat) {  // a heartbeat finds out who has gone
            const auto text = event_text(silent ? std::vector<Event>{} : **answer->value);
            const auto bytes = manner.chunked ? chunk_text(text) : text;
            open = co_await write(bytes);
            written = Clock::now();
        }
        if (!open || loop_.stopping) break;
        pause_.expires_after(tick);
        co_await pause_.async_wait(token);
    }
    if (open && manner.chunked) open = co_await write(last_chunk);
    co_return open&& manner.chunked;
}

/// Says that nothing more comes, and takes what is still on its way: a reset would take the last reply from the client.
Task<void> Session::linger()
{
    if (abandoned_ || loop_.stopping) co_return;
    error_code error;
    auto token = asio::redirect_error(await, error);
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    idle_ = true;
    stream_.expires_after(lingering);
    std::array<char, 4096> rest;
    const auto space = asio::buffer(rest);
    for (std::size_t bytes = 0; !error && bytes < lingering_bytes;) {
        const auto more = co_await stream_.async_read_some(space, token);
        bytes += more;
    }
}

void Loop::begin_stop(int within)
{
    stopping = true;
    busy.reset();
    for (auto* session : sessions) session->begin_stop();
    if (sessions.empty()) return;
    limit.expires_after(seconds{within});
    limit.async_wait([this](error_code cancelled) {
        if (cancelled) return;
        for (auto* session : sessions) session->abandon();
    });
}

Sessions::Sessions(const Settings& settings, const Handler& handler, const AtHand& at_hand, Workers& workers,
                   std::atomic<std::size_t>& open)
    : loop_(std::make_shared<Loop>(settings, handler, at_hand, workers, open))
{}

Sessions::~Sessions() = default;

void Sessions::adopt(int socket, std::string peer)
{
    asio::post(loop_->context, [loop = loop_, socket, peer = std::move(peer)]() mutable {
        const bool six = peer.find(':') != std::string::npos;
        Session::Socket taken{loop->context.get_executor(), six ? asio::ip::tcp::v6() : asio::ip::tcp::v4(), socket};
        if (loop->stopping) return void(--loop->open);
        auto session = std::make_shared<Session>(loop, std::move(taken), std::move(peer));
        asio::co_spawn(loop->context.get_executor(), session->run(), [session](std::exception_ptr broken_off) {
            try {
                if (broken_off) std::rethrow_exception(broken_off);
            } catch (const std::exception& e) {
                log_broken("session", e.what());
            }
        });
    });
}

void Sessions::run() { loop_->context.run(); }

void Sessions::stop(int within)
{
    asio::post(loop_->context, [loop = loop_, within] { loop->begin_stop(within); });
}

}  // namespace http
