#include "app/serve.hpp"

#include "app/calendar_feed.hpp"
#include "app/callers.hpp"
#include "app/demo.hpp"
#include "app/found_company.hpp"
#include "app/jobs.hpp"
#include "app/postman.hpp"
#include "app/shell_socket.hpp"
#include "app/version.hpp"
#include "app/wiring.hpp"
#include "http/problem.hpp"
#include "http/server.hpp"
#include "identity/routes.hpp"
#include "messages/service.hpp"

#include <csignal>
#include <cstdio>
#include <pthread.h>

namespace app {
namespace {

/// The parts of a running server, in the order they are made.
class Site {
public:
    Site(Installation& installation, std::span<const http::Asset> screens)
        : installation_(installation)
        , sign_in_(installation.directory())
        , first_run_(installation.directory(), founding())
        , door_(installation.directory(), sign_in_, first_run_, {[this] { return today(); }, pinned(), std::string{version}})
        , dispatch_(signed_host(), routes())
        , jobs_(installation, dispatch_)
        , postman_(installation.outbox(), installation.places().data)
        , feed_(installation, dispatch_)
        , openapi_(std::make_shared<const std::string>(openapi()))
        , files_(screens)
    {}

    void operator()(const std::shared_ptr<const http::Request>& request, const http::Responder& respond)
    {
        if (auto reply = jobs_.answer(*request)) return respond(std::move(*reply));
        if (request->path.starts_with(service::Dispatch::prefix)) return dispatch_(request, respond);
        if (auto reply = door_.answer(*request)) return respond(std::move(*reply));
        if (auto reply = feed_.answer(*request)) return respond(std::move(*reply));
        if (request->path == "/api/v1/openapi.json") return respond(described());
        if (request->path == "/healthz") return respond(http::json(200, R"({"status":"ok"})"));
        if (auto reply = files_.answer(*request)) return respond(std::move(*reply));
        respond(http::problem(service::codes::not_found, http::language(request->header("accept-language"))));
    }

    std::optional<http::Reply> at_hand(const http::Request& request) const { return dispatch_.at_hand(request); }

    std::optional<std::string> token() { return first_run_.new_token(); }

private:
    base::Day today() const { return installation_.calendar().clock_of(false)->today(); }
    bool pinned() const { return installation_.calendar().today.has_value(); }

    http::Reply described() const
    {
        http::Reply reply;
        reply.body = openapi_;
        return reply;
    }

    identity::Founding founding()
    {
        return {faults_of_contract,
                [this](const identity::CompanyDraft& draft, const base::AccountId& founder) {
                    return found_company(installation_, draft, founder);
                },
                [this](const base::AccountId& account) { return make_sample(installation_, account); }};
    }

    service::Host signed_host()
    {
        auto host = app::host(installation_);
        host.account = [this](const http::Request& request) -> base::Result<base::AccountId> {
            const auto session = door_.session_of(request);
            if (!session) return base::Refusal{service::codes::sign_in_first};
            TRY(identity::may_work(*session));
            return session->account.id;
        };
        host.account_at_hand = [this](const http::Request& request) { return door_.account_at_hand(request); };
        host.put_job = [this](const journal::Book& book, const base::AccountId& account, const std::string& key,
                              const std::string& path,
                              const base::json::Value& body) { return jobs_.put(book, account, key, path, body); };
        host.csrf = [this](const http::Request& request) -> base::Checked {
            const auto session = door_.session_of(request);
            return session ? door_.csrf(request, *session) : base::Checked{base::Nothing{}};
        };
        return host;
    }

    Installation& installation_;
    identity::SignIn sign_in_;
    identity::FirstRun first_run_;
    identity::Door door_;
    service::Dispatch dispatch_;
    Jobs jobs_;
    Postman postman_;
    CalendarFeed feed_;
    std::shared_ptr<const std::string> openapi_;
    http::StaticFiles files_;
};

/// Blocks the signals that end the server in every thread made from now on; wait() returns when one comes.
class EndSignals {
public:
    EndSignals()
    {
        sigemptyset(&set_);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    void wait() const
    {
        int signal = 0;
        sigwait(&set_, &signal);
    }

private:
    sigset_t set_;
};

}  // namespace

int serve(Installation& installation, const Listen& listen, std::span<const http::Asset> screens)
{
    const EndSignals ends;
    Site site{installation, screens};
    const ShellSocket shell{installation};
    http::Settings settings;
    settings.address = listen.address;
    settings.port = listen.port;
    settings.spool = installation.places().data / "spool";
    http::Server server{
        settings,
        [&](const std::shared_ptr<const http::Request>& request, const http::Responder& respond) { site(request, respond); },
        [&](const http::Request& request) { return site.at_hand(request); }};
    const auto address = "http://" + listen.address + ':' + std::to_string(server.port());
    std::printf("%s\n", address.c_str());
    if (const auto token = site.token()) {
        std::printf("token: %s\n", token->c_str());
        std::printf("初めての設定: %s/?token=%s を開いてください。\n", address.c_str(), token->c_str());
    }
    std::fflush(stdout);
    std::jthread watch{[&] {
        ends.wait();
        server.stop();
    }};
    server.run();
    return 0;
}

}  // namespace app
