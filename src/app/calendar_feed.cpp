#include "app/calendar_feed.hpp"

#include "app/callers.hpp"
#include "duties/queries.hpp"
#include "http/problem.hpp"
#include "messages/duties.hpp"
#include "messages/service.hpp"

namespace app {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view prefix = "/calendar/", suffix = ".ics";
// Calendar programs ask every quarter of an hour at most; a token of 256 bits is not found by guessing even without this.
constexpr std::size_t most_reads = 60, most_addresses = 10'000;
constexpr auto window = 10min;

}  // namespace

std::optional<http::Reply> CalendarFeed::answer(const http::Request& request)
{
    const std::string_view path{request.path};
    if (request.method != "GET" || !path.starts_with(prefix) || !path.ends_with(suffix)) return std::nullopt;
    const auto language = http::language(request.header("accept-language"));
    if (too_often(request.peer)) return http::problem(duties::codes::too_many_reads, language);
    const auto inner = path.substr(prefix.size(), path.size() - prefix.size() - suffix.size());
    const auto slash = inner.find('/');
    auto text = slash == inner.npos ? std::nullopt : calendar(inner.substr(0, slash), inner.substr(slash + 1));
    if (!text) return http::problem(service::codes::not_found, language);
    http::Reply reply;
    reply.type = "text/calendar; charset=utf-8";
    reply.body = std::make_shared<const std::string>(std::move(*text));
    reply.headers = {{"Cache-Control", "no-store"}};
    reply.secret = true;
    return reply;
}

bool CalendarFeed::too_often(const std::string& peer)
{
    const std::lock_guard lock{mutex_};
    const auto now = std::chrono::steady_clock::now();
    if (reads_.size() > most_addresses) reads_.clear();
    auto& reads = reads_[peer];
    while (!reads.empty() && reads.front() < now - window) reads.pop_front();
    if (reads.size() >= most_reads) return true;
    reads.push_back(now);
    return false;
}

std::optional<std::string> CalendarFeed::calendar(std::string_view company, std::string_view token)
{
    const auto book = installation_.book(company);
    if (!book) return std::nullopt;
    const auto view = book->view();
    const auto day = book->settings().clock->today();
    const auto person = duties::person_of_feed(view->snapshot(), std::string{token}, day);
    if (!person) return std::nullopt;
    const auto caller = caller_of_person(installation_, view->snapshot(), *book, *person);
    return dispatch_.look(*book, caller, {}, base::Language::ja,
                          [&](const service::Query& query) { return std::optional{duties::calendar_of(query, *person)}; });
}

}  // namespace app
