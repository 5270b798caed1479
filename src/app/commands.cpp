#include "app/commands.hpp"

#include "app/demo.hpp"
#include "app/serve.hpp"
#include "app/shell_socket.hpp"
#include "crypto/random.hpp"
#include "messages/app.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace app {
namespace {

base::Result<Listen> listen_of(const Arguments& arguments)
{
    const auto text = arguments.value("listen").value_or("127.0.0.1:8080");
    const auto colon = text.rfind(':');
    Listen listen;
    if (colon == text.npos) return base::Refusal{codes::bad_address, "--listen", {text}};
    listen.address = text.substr(0, colon);
    const auto [end, error] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), listen.port);
    if (error != std::errc{} || end != text.data() + text.size() || listen.address.empty())
        return base::Refusal{codes::bad_address, "--listen", {text}};
    return listen;
}

struct Made {
    std::string company, login, password;
    std::vector<SampleAccount> accounts = {};  // of other people, with their initial passwords
};
BOOST_DESCRIBE_STRUCT(Made, (), (company, login, password, accounts))

/// The account that looks at the sample: made on an empty installation, else the first one there is.
base::Result<Made> make_viewer(Installation& installation, base::AccountId& id)
{
    const auto accounts = installation.directory().accounts();
    if (!accounts.empty()) {
        const auto& first = *std::ranges::min_element(accounts, {}, &identity::Account::created_at);
        id = first.id;
        return Made{std::string{sample_company}, first.login, ""};
    }
    const auto password = crypto::random_password();
    const auto account = TRY(installation.directory().add_account({"sato", "佐藤 健一", password, false}));
    id = account.id;
    return Made{std::string{sample_company}, account.login, password};
}

}  // namespace

int refused(const base::Refusal& refusal, bool json)
{
    if (json) {
        std::string text;
        for (const auto& fault : refusal.faults()) {
            text += text.empty() ? "{\"errors\":[{\"path\":" : ",{\"path\":";
            base::json::write_string(text, fault.path);
            text += ",\"code\":";
            base::json::write_string(text, fault.code.id);
            text += ",\"detail\":";
            base::json::write_string(text, base::text(fault, base::Language::ja));
            text += '}';
        }
        std::fprintf(out(), "%s]}\n", text.c_str());
        return 1;
    }
    for (const auto& fault : refusal.faults())
        std::fprintf(err(), "%s%s%s\n", fault.path.c_str(), fault.path.empty() ? "" : ": ",
                     base::text(fault, base::Language::ja).c_str());
    return 1;
}

Places places_of(const Arguments& arguments)
{
    auto places = Places::of(arguments.value("data").value_or("data"));
    if (const auto keys = arguments.value("keys")) places.keys = std::filesystem::absolute(*keys);
    return places;
}

base::Result<Calendar> calendar_of(const Arguments& arguments)
{
    Calendar calendar{std::nullopt, sample_day()};
    const auto today = arguments.value("today");
    if (!today) return calendar;
    calendar.today = base::parse_day(*today);
    if (!calendar.today) return base::Refusal{codes::bad_day, "--today", {*today}};
    return calendar;
}

base::Result<std::string> company_of(Installation& installation, const Arguments& arguments)
{
    const auto id = arguments.value("company");
    if (!id) return base::Refusal{codes::company_required};
    if (!installation.directory().company(*id)) return base::Refusal{codes::no_such_company, "--company", {*id}};
    return *id;
}

base::Result<std::vector<std::string>> companies_of(Installation& installation, const Arguments& arguments)
{
    if (arguments.value("company")) return std::vector{TRY(company_of(installation, arguments))};
    std::vector<std::string> ids;
    for (const auto& company : installation.directory().companies()) ids.push_back(company.id);
    return ids;
}

int with_installation(const Arguments& arguments, const std::function<base::Result<int>(Installation&)>& use)
{
    const auto ended = [&](const base::Result<int>& done) {
        return done ? done.value() : refused(done.refusal(), arguments.has("json"));
    };
    if (auto* served = console().served())
        return arguments.value("today") ? ended(base::Refusal{codes::day_of_the_server, "--today"}) : ended(use(*served));
    const auto calendar = calendar_of(arguments);
    if (!calendar) return refused(calendar.refusal(), arguments.has("json"));
    std::optional<Installation> installation;
    try {
        installation.emplace(places_of(arguments), calendar.value());
    } catch (const InUse&) {
        if (const auto code = ask_server(places_of(arguments), arguments)) return *code;
        throw;
    }
    return ended(use(*installation));
}

int serve_command(const Arguments& arguments, std::span<const http::Asset> screens)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        return serve(installation, TRY(listen_of(arguments)), screens);
    });
}

int demo_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        base::AccountId viewer;
        auto made = TRY(make_viewer(installation, viewer));
        const auto sample = TRY(make_sample(installation, viewer));
        auto& directory = installation.directory();
        if (!directory.company(sample.id)) TRY(directory.add_company(sample));
        directory.join(viewer, sample.id);
        made.accounts = TRY(give_accounts(installation, !made.password.empty()));
        if (arguments.has("json")) {
            std::fprintf(out(), "%s\n", base::json::text(made).c_str());
            return 0;
        }
        std::fprintf(out(), "見本の会社（%s）を作りました。ログインID: %s", made.company.c_str(), made.login.c_str());
        if (!made.password.empty()) std::fprintf(out(), "　パスワード: %s（この一度だけ表示します）", made.password.c_str());
        std::fprintf(out(), "\n");
        for (const auto& account : made.accounts)
            if (!account.password.empty())
                std::fprintf(out(), "%sさん　ログインID: %s　初期パスワード: %s\n", account.name.c_str(), account.login.c_str(),
                             account.password.c_str());
        return 0;
    });
}

int openapi_command(const Arguments&)
{
    std::fprintf(out(), "%s\n", openapi().c_str());
    return 0;
}

}  // namespace app
