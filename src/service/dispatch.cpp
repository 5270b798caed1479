#include "service/dispatch.hpp"

#include "http/problem.hpp"
#include "messages/base.hpp"
#include "messages/service.hpp"
#include "service/at_hand.hpp"
#include "service/content.hpp"

namespace service {
namespace {

/// "tohto" and "organization/people" of "/api/v1/companies/tohto/organization/people".
std::pair<std::string_view, std::string_view> split(std::string_view path)
{
    path.remove_prefix(Dispatch::prefix.size());
    const auto slash = path.find('/');
    return slash == path.npos ? std::pair{path, std::string_view{}} : std::pair{path.substr(0, slash), path.substr(slash + 1)};
}

base::Result<journal::AsOf> take_as_of(std::map<std::string, std::string, std::less<>>& query)
{
    journal::AsOf as_of;
    base::Faults faults;
    if (const auto found = query.find("as_of"); found != query.end()) {
        as_of.day = base::parse_day(found->second);
        faults.add_if(!as_of.day, codes::bad_day, "as_of", {found->second});
        query.erase(found);
    }
    if (const auto found = query.find("known_at"); found != query.end()) {
        as_of.known_at = base::parse_instant(found->second);
        faults.add_if(!as_of.known_at, codes::bad_day, "known_at", {found->second});
        query.erase(found);
    }
    if (faults) return faults;
    return as_of;
}

/// Path parameters and the query as one object of texts.
Input input_of_query(const Routes::Match& match, const std::map<std::string, std::string, std::less<>>& query)
{
    base::json::Object object;
    for (const auto& [name, value] : match.parameters) object.emplace_back(name, base::json::Value{value});
    for (const auto& [name, value] : query) object.emplace_back(name, base::json::Value{value});
    return {base::json::Value{std::move(object)}, true, {}};
}

/// Path parameters before the members of the body. A multipart request carries them in its field `ask`.
base::Result<Input> input_of_body(const Routes::Match& match, const http::Request& request)
{
    const bool multipart = request.header("content-type").starts_with("multipart/form-data");
    if (multipart && !match.route->multipart) return base::Refusal{codes::no_files_here};
    std::string_view text = request.body;
    if (multipart) {
        const auto ask = request.fields.find("ask");
        text = ask == request.fields.end() ? std::string_view{"{}"} : std::string_view{ask->second};
    }
    const auto body = text.empty() ? base::json::Value{base::json::Object{}} : TRY(base::json::parse(text));
    if (!body.object()) return base::Refusal{codes::not_an_object};
    base::json::Object object;
    base::Faults faults;
    for (const auto& [name, value] : match.parameters) {
        faults.add_if(body.find(name), base::codes::duplicate_key, name, {name});  // the address has said it already
        object.emplace_back(name, base::json::Value{value});
    }
    if (faults) return faults;
    object.insert(object.end(), body.object()->begin(), body.object()->end());
    return Input{base::json::Value{std::move(object)}, false, request.uploads};
}

/// A header value for a file name in Japanese (RFC 6266, RFC 8187). A paper of ours may be shown; a file is saved, since its bytes
/// may be somebody else's.
std::string disposition(const std::string& name, bool save)
{
    std::string encoded;
    for (const unsigned char c : name) {
        if (std::isalnum(c) || c == '.' || c == '-' || c == '_')
            encoded += char(c);
        else
            (encoded += '%').append(crypto::hex(std::string_view{reinterpret_cast<const char*>(&c), 1}));
    }
    return (save ? "attachment; filename*=UTF-8''" : "inline; filename*=UTF-8''") + encoded;
}

http::Reply reply_of(Paper paper)
{
    http::Reply reply;
    reply.type = paper.type;
    reply.headers.emplace_back("Content-Disposition", disposition(paper.name, paper.file != nullptr));
    if (paper.file) {
        reply.file = *paper.file;
        reply.hold = std::move(paper.file);
    } else {
        reply.body = std::make_shared<const std::string>(std::move(paper.bytes));
    }
    return reply;
}

/// The media type asked for by ?as=xlsx|pdf|csv (links) or by Accept; nothing for JSON.
std::string_view paper_type(const http::Request& request, std::map<std::string, std::string, std::less<>>& query)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> types{
        {{"xlsx", media::xlsx}, {"pdf", media::pdf}, {"csv", media::csv}}};
    std::string as;
    if (const auto found = query.find("as"); found != query.end()) {
        as = found->second;
        query.erase(found);
    }
    const auto accept = request.header("accept");
    for (const auto& [name, type] : types)
        if (as == name || accept == type || (name == "csv" && accept == "text/csv")) return type;
    return {};
}

}  // namespace

struct Dispatch::Asked {
    std::shared_ptr<const http::Request> request;
    std::shared_ptr<journal::Book> book;
    Routes::Match match;
    std::shared_ptr<const Caller> caller;
    base::Language language;
    std::int64_t accounts;  // the directory's version before anything was looked up
};

bool may_call(const Caller& caller, const Route& route)
{
    return route.permission == anyone || authority::holds(caller.power, route.permission);
}

base::Refusal not_permitted(const Route& route, const catalog::Catalog& catalog, const std::string& edition)
{
    return {codes::not_permitted, "", {holders(catalog, route.permission, edition)}};
}

/// Asked of the readings of today once for as long as they stand: every request needs it.
Company Dispatch::company_of(const journal::Book& book, const store::Snapshot& readings, const journal::AsOf& as_of,
                             std::int64_t head) const
{
    if (!as_of.today()) return host_.company(readings, book);
    return *standing<Company>(book, head, "company", [&] { return host_.company(readings, book); });
}

/// Permission is always today's. Setup authority ends at a moment, so who has it is looked up each time.
std::shared_ptr<const Caller> Dispatch::caller_of(const journal::Book& book, const base::AccountId& account) const
{
    const auto look_up = [&] { return host_.caller(book.view()->snapshot(), book, account); };
    auto caller = standing<Caller>(book, book.head(), "caller|" + std::string{account.text()}, look_up);
    return caller->setup_authority ? std::make_shared<const Caller>(look_up()) : caller;
}

Query Dispatch::state(const store::Snapshot& readings, const journal::Book& book, const Caller& caller, const journal::AsOf& as_of,
                      base::Language language, Company company) const
{
    const auto today = book.today();
    return {readings,
            book,
            *host_.catalog,
            host_.blobs(book),
            host_.spool,
            caller,
            std::move(company),
            as_of,
            as_of.day.value_or(today),
            today,
            book.settings().clock->now(),
            language,
            host_.slices,
            host_.directory};
}

void Dispatch::operator()(const std::shared_ptr<const http::Request>& request, const http::Responder& respond) const
{
    const auto language = http::language(request->header("accept-language"));
    const auto refuse = [&](const base::Refusal& refusal) { respond(http::problem(refusal, language)); };
    const auto accounts = host_.accounts_version ? host_.accounts_version() : 0;
    const auto account = host_.account(*request);
    if (!account) return refuse(account.refusal());
    const auto [company, path] = split(request->path);
    auto book = host_.book(account.value(), company);
    if (!book) return refuse(codes::not_found);
    auto match = routes_.find(request->method == "POST", path);
    if (!match.route) return refuse(match.other_method ? codes::other_method : codes::not_found);

    const auto caller = caller_of(*book, account.value());
    if (!may_call(*caller, *match.route)) {
        const auto view = book->view();
        return refuse(not_permitted(*match.route, *host_.catalog, host_.company(view->snapshot(), *book).edition));
    }
    const Asked asked{request, std::move(book), std::move(match), caller, language, accounts};
    if (request->method == "POST") {
        if (const auto token = host_.csrf(*request); !token) return refuse(token.refusal());
        if (asked.match.route->kind == Route::Kind::command) return write(asked, respond);
    }
    auto reply = asked.match.route->kind == Route::Kind::job ? put(asked) : read(asked);
    if (reply)
        respond(std::move(reply).value());
    else
        refuse(reply.refusal());
}

std::optional<http::Reply> Dispatch::at_hand(const http::Request& request) const { return AnswersAtHand{host_}.find(request); }

base::Result<http::Reply> Dispatch::read(const Asked& asked) const
{
    const auto& route = *asked.match.route;
    auto query = asked.request->query;
    const auto as_of = TRY(take_as_of(query));
    const auto type = route.kind == Route::Kind::list ? paper_type(*asked.request, query) : std::string_view{};
    const auto wish = route.kind == Route::Kind::list ? TRY(take_wish(query)) : Wish{};
    const auto input =
        route.kind == Route::Kind::examine ? TRY(input_of_body(asked.match, *asked.request)) : input_of_query(asked.match, query);
    return look(*asked.book, *asked.caller, as_of, asked.language, [&](const Query& state) -> base::Result<http::Reply> {
        switch (route.kind) {
        case Route::Kind::paper: return reply_of(TRY(route.paper(state, input)));
        case Route::Kind::list: {
            auto rows = TRY(route.rows(state, input));
            if (!type.empty()) return reply_of(print(route.list, std::move(rows), wish, state, type));
            return http::json(200, page(route.list, std::move(rows), wish));
        }
        case Route::Kind::query: {
            auto reply = http::json(200, TRY(route.answer_json(state, input)));
            if (!route.kept) return reply;
            return AnswersAtHand{host_}.keep(*asked.request, asked.accounts, asked.book, state, std::move(reply));
        }
        case Route::Kind::examine: return http::json(200, TRY(route.answer_json(state, input)));
        case Route::Kind::command:
        case Route::Kind::job: break;
        }
        throw std::logic_error{"a command is written, not read"};
    });
}

journal::Work Dispatch::work_of(const journal::Book& book, const Caller& caller, base::Language language, Work work) const
{
    return [this, &book, caller, language, work = std::move(work)](journal::Recording& recording) {
        const auto query = state(recording.view(), book, caller, {}, language, host_.company(recording.view(), book));
        Command command{recording, query};
        return work(command);
    };
}

base::Checked Dispatch::within(const journal::Book& book, const Caller& caller, journal::Recording& recording,
                               const std::function<base::Checked(Command&)>& use) const
{
    const auto query = state(recording.view(), book, caller, {}, base::Language::ja, host_.company(recording.view(), book));
    Command command{recording, query};
    return use(command);
}

/// The key is the client's; without one, a fresh one: then a repeated click is a second command.
journal::Command Dispatch::command_of(const Asked& asked) const
{
    const auto& request = *asked.request;
    journal::Command command;
    command.key = std::string{request.header("idempotency-key")};
    if (command.key.empty())
        command.key = std::string{base::Uuid::make(asked.book->settings().clock->now(), asked.book->settings().random()).text()};
    std::string files;
    for (const auto& upload : request.uploads) files += upload.field + '\0' + upload.sha256 + '\0';
    const auto ask = request.fields.find("ask");
    command.digest = crypto::hex(crypto::sha256({request.path, "\n", asked.caller->account.text(), "\n",
                                                 ask == request.fields.end() ? request.body : ask->second, "\n", files}));
    command.actor.id = asked.caller->actor();
    return command;
}

void Dispatch::write(const Asked& asked, const http::Responder& respond) const
{
    const auto& request = *asked.request;
    const auto language = asked.language;
    const auto refuse = [&](const base::Refusal& refusal) { respond(http::problem(refusal, language)); };
    const auto input = input_of_body(asked.match, request);
    if (!input) return refuse(input.refusal());
    auto command = command_of(asked);
    if (command.key.size() > 64) return refuse({codes::bad_key, "Idempotency-Key"});
    if (const auto seen = request.header("if-match"); !seen.empty()) {
        const auto parsed = parse_if_match(seen);
        if (!parsed) return refuse({codes::bad_if_match, "If-Match"});
        command.if_match = parsed->seq;
        command.subject = parsed->subject;
    }
    const auto work = look(*asked.book, *asked.caller, {}, language,
                           [&](const Query& state) { return asked.match.route->work(state, input.value()); });
    if (!work) return refuse(work.refusal());
    auto keep = asked.book;  // the book stays open until the answer
    keep->submit(std::move(command), work_of(*keep, *asked.caller, language, work.value()),
                 [respond, language, request = asked.request, keep](base::Result<journal::Receipt> receipt) {
                     if (receipt)
                         respond(http::json(200, base::json::text(receipt.value())));
                     else
                         respond(http::problem(receipt.refusal(), language));
                 });
}

/// What can be refused is refused now; the work itself is the job's, which asks for permission again.
base::Result<http::Reply> Dispatch::put(const Asked& asked) const
{
    const auto& route = *asked.match.route;
    const auto input = TRY(input_of_body(asked.match, *asked.request));
    const auto command = command_of(asked);
    if (command.key.size() > 64) return base::Refusal{codes::bad_key, "Idempotency-Key"};
    TRY(look(*asked.book, *asked.caller, {}, asked.language, [&](const Query& state) { return route.check(state, input); }));
    const auto id = host_.put_job(*asked.book, asked.caller->account, command.key, route.slice + '/' + route.effect, input.fields);
    return http::json(202, base::json::text(JobPut{id}));
}

base::Result<journal::Receipt> Dispatch::perform(journal::Book& book, const Caller& caller, std::string_view path, Input input,
                                                 const std::string& key, const Progress& progress) const
{
    const auto match = routes_.find(true, path);
    if (!match.route || match.route->kind != Route::Kind::command) return base::Refusal{codes::not_found, std::string{path}};
    if (!may_call(caller, *match.route)) return not_permitted(*match.route, *host_.catalog, "r4");
    base::json::Object object;
    for (const auto& [name, value] : match.parameters) object.emplace_back(name, base::json::Value{value});
    if (const auto* members = input.fields.object()) object.insert(object.end(), members->begin(), members->end());
    input.fields = base::json::Value{std::move(object)};
    journal::Command command;
    command.key = key;
    command.actor.id = caller.actor();
    command.digest = crypto::hex(crypto::sha256({path, "\n", caller.account.text(), "\n", base::json::text(input.fields)}));
    const auto work = TRY(look(book, caller, {}, base::Language::ja, [&](const Query& state) {
        auto watched = state;
        watched.progress = &progress;
        return match.route->work(watched, input);
    }));
    return book.run(std::move(command), work_of(book, caller, base::Language::ja, work));
}

}  // namespace service
