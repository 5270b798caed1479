#include "app/jobs.hpp"

#include "app/callers.hpp"
#include "app/digests.hpp"
#include "http/problem.hpp"
#include "messages/jobs.hpp"
#include "messages/service.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr std::string_view monthly = "readiness.monthly";
constexpr std::string_view command_kind = "command", daily_mail = "mail.digest";

/// The input of a job that does a command for somebody.
struct CommandInput {
    base::AccountId account;
    std::string path, body;  // the body as JSON
};
BOOST_DESCRIBE_STRUCT(CommandInput, (), (account, path, body))

/// "tohto" and "events" of "/api/v1/companies/tohto/jobs/events"; nothing for another path.
std::optional<std::pair<std::string, std::string>> split(std::string_view path)
{
    if (!path.starts_with(service::Dispatch::prefix)) return std::nullopt;
    path.remove_prefix(service::Dispatch::prefix.size());
    const auto slash = path.find('/');
    if (slash == path.npos) return std::nullopt;
    const auto company = path.substr(0, slash);
    path.remove_prefix(slash + 1);
    if (path != "jobs" && !path.starts_with("jobs/")) return std::nullopt;
    return std::pair{std::string{company}, std::string{path == "jobs" ? "" : path.substr(5)}};
}

/// The queue of the data directory. What the last process left running waits again.
std::shared_ptr<jobs::Queue> queue_of(const Installation& installation)
{
    auto queue = std::make_shared<jobs::Queue>(
        store::Connection{(installation.places().data / "jobs.db").string(), store::Connection::Mode::write},
        std::make_shared<base::SystemClock>(), Installation::crypto_randomness());
    queue->take_back();
    return queue;
}

std::string kind_of(const jobs::Job& job)
{
    if (job.kind != command_kind) return job.kind;
    const auto input = base::json::read<CommandInput>(job.input);
    return input ? input.value().path : job.kind;
}

std::string lines(const jobs::Queue& queue, const std::string& company)
{
    JobsAnswer answer;
    for (const auto& job : queue.of(company))
        answer.jobs.push_back({job.id, kind_of(job), job.state, job.percent, job.note, job.result, job.made_at, job.changed_at});
    return base::json::text(answer);
}

}  // namespace

Jobs::Jobs(Installation& installation, const service::Dispatch& dispatch)
    : installation_(installation)
    , dispatch_(dispatch)
    , queue_(queue_of(installation))
    , worker_(*queue_, {{std::string{monthly}, [this](const jobs::Job& job, const jobs::Report&) { return assess(job); }},
                        {std::string{daily_mail}, [this](const jobs::Job& job, const jobs::Report&) { return write_digests(job); }},
                        {std::string{command_kind},
                         [this](const jobs::Job& job, const jobs::Report& report) { return perform(job, report); }}})
{
    if (!installation.calendar().today)
        midnight_.emplace(installation.calendar().clock_of(false), [this](base::Day day) { begin(day); });
}

/// Each company's monthly record and its mails of the day are put once; the sample's days stand still.
void Jobs::begin(base::Day day)
{
    const auto month = base::iso(day).substr(0, 7);
    const auto letters = mail::settings_in(installation_.places().data);
    const auto put = [&](std::string_view kind, const std::string& company, const std::string& when) {
        queue_->put(company, std::string{kind}, std::string{kind} + '|' + company + '|' + when, "{}");
    };
    for (const auto& company : installation_.directory().companies()) {
        if (company.sample) continue;
        put(monthly, company.id, month);
        if (letters && letters.value()) put(daily_mail, company.id, base::iso(day));
    }
}

/// The result is how many letters were put.
base::Result<std::string> Jobs::write_digests(const jobs::Job& job) const
{
    const auto settings = TRY(mail::settings_in(installation_.places().data));
    return settings ? std::to_string(put_digests(installation_, dispatch_, job.company, *settings)) : "0";
}

base::Uuid Jobs::put(const journal::Book& book, const base::AccountId& account, const std::string& key, const std::string& path,
                     const base::json::Value& body)
{
    const auto& company = book.settings().company;
    const auto unique = std::string{command_kind} + '|' + company + '|' + std::string{account.text()} + '|' + key;
    return queue_
        ->put(company, std::string{command_kind}, unique, base::json::text(CommandInput{account, path, base::json::text(body)}))
        .id;
}

/// Done as the account may do it by now, and once: the command's key is the job's id.
base::Result<std::string> Jobs::perform(const jobs::Job& job, const jobs::Report& report) const
{
    const auto input = TRY(base::json::read<CommandInput>(job.input));
    const auto book = dispatch_.host().book(input.account, job.company);
    if (!book) return base::Refusal{service::codes::not_found};
    const auto caller = [&] {
        const auto view = book->view();
        return dispatch_.host().caller(view->snapshot(), *book, input.account);
    }();
    const auto body = TRY(base::json::parse(input.body));
    const auto receipt = TRY(dispatch_.perform(*book, caller, input.path, {body, false, {}}, std::string{job.id.text()}, report));
    return std::string{receipt.subject.text()};
}

base::Result<std::string> Jobs::assess(const jobs::Job& job) const
{
    const auto book = installation_.book(job.company);
    if (!book) return base::Refusal{service::codes::not_found};
    auto caller = shell_caller(installation_);
    caller.account = base::AccountId{job.id};  // the actor of the entry is the job
    const base::json::Value ask{base::json::Object{{"occasion", base::json::Value{std::string{"monthly"}}}}};
    const auto receipt =
        TRY(dispatch_.perform(*book, caller, "readiness/assessments", {ask, false, {}}, std::string{job.id.text()}));
    return std::string{receipt.subject.text()};
}

http::Reply Jobs::events(const std::string& company)
{
    http::Reply reply;
    reply.type = "text/event-stream";
    reply.events = [queue = queue_, company, seen = std::int64_t{-1}]() mutable -> std::optional<std::vector<http::Event>> {
        const auto now = queue->version();
        if (now == seen) return std::vector<http::Event>{};
        seen = now;
        return std::vector<http::Event>{{"jobs", lines(*queue, company)}};
    };
    return reply;
}

std::optional<http::Reply> Jobs::answer(const http::Request& request)
{
    const auto path = split(request.path);
    if (!path) return std::nullopt;
    const auto& [company, rest] = *path;
    const auto language = http::language(request.header("accept-language"));
    const auto account = dispatch_.host().account(request);
    if (!account) return http::problem(account.refusal(), language);
    if (!dispatch_.host().book(account.value(), company)) return http::problem(service::codes::not_found, language);
    if (request.method == "GET" && rest.empty()) return http::json(200, lines(*queue_, company));
    if (request.method == "GET" && rest == "events") return events(company);
    if (request.method == "POST" && rest.ends_with("/cancel")) {
        if (const auto token = dispatch_.host().csrf(request); !token) return http::problem(token.refusal(), language);
        const auto id = base::Uuid::parse(std::string_view{rest}.substr(0, rest.size() - 7));
        const auto done = id ? queue_->cancel(company, *id) : base::Checked{base::Refusal{jobs::codes::no_such_job, "job"}};
        return done ? http::json(200, "{}") : http::problem(done.refusal(), language);
    }
    return http::problem(service::codes::not_found, language);
}

}  // namespace app
