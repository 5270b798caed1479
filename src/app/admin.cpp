#include "identity/admin.hpp"
#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "crypto/random.hpp"
#include "messages/app.hpp"
#include "messages/identity.hpp"
#include "organization/accounts.hpp"
#include "organization/api.hpp"

#include <cstdio>

/// ishizue admin: what needs the shell because it may concern more than one company, or nobody is left who may do it on screen.
namespace app {
namespace {

using base::Result;

/// Gives setup authority back and records it in the company's journal: both or neither.
Result<identity::Recovery> recover(Installation& installation, const std::string& company, const std::string& login,
                                   const std::string& reason)
{
    std::optional<identity::Recovery> recovery;
    journal::Command command;
    command.key = crypto::random_token();
    command.actor.id = shell_caller(installation).actor();
    const auto record = [&](journal::Recording& recording) -> Result<base::Uuid> {
        recovery = TRY(identity::recover(installation.directory(), company, login));
        const auto subject = recording.make_id<base::Uuid>();
        recording.record(subject, recording.today(),
                         organization::SetupRecovered{recovery->issued.account.id, reason, recovery->until});
        return subject;
    };
    TRY(installation.book(company)->run(std::move(command), record));
    return *recovery;
}

Result<int> recover_command(Installation& installation, const Arguments& arguments)
{
    const auto company = TRY(company_of(installation, arguments));
    const auto reason = arguments.value("reason").value_or("");
    if (reason.empty()) return base::Refusal{codes::value_missing, "--reason"};
    const auto recovery = TRY(recover(installation, company, arguments.value("login").value_or(""), reason));
    std::fprintf(out(), "%s さんに、%s まで設定の権限を渡しました。仮のパスワード: %s\n", recovery.issued.account.name.c_str(),
                 base::iso(recovery.until).c_str(), recovery.issued.password.c_str());
    return 0;
}

/// What a command about an account says: the password only where one was made.
struct Told {
    std::string company, person, name, login, password;
};
BOOST_DESCRIBE_STRUCT(Told, (), (company, person, name, login, password))

/// The accounts of one company, by the same commands as on screen.
class Accounts {
    template <class Use>
    auto look(Use&& use) const
    {
        return dispatch_.look(*book_, shell_caller(installation_), {}, base::Language::ja, std::forward<Use>(use));
    }

public:
    Accounts(Installation& installation, const Arguments& arguments, std::string company)
        : installation_(installation)
        , arguments_(arguments)
        , company_(std::move(company))
        , book_(installation.book(company_))
        , dispatch_(host(installation), routes())
    {}

    Result<int> list() const
    {
        const auto lines = TRY(look([](const service::Query& query) { return organization::accounts(query, {}); }));
        if (arguments_.has("json")) {
            std::fprintf(out(), "%s\n", base::json::text(lines).c_str());
            return 0;
        }
        for (const auto& line : lines)
            if (line.account)
                std::fprintf(out(), "%s\t%s\t%s\t%s\t%s\n", line.login.c_str(), line.number.c_str(), line.name.c_str(),
                             word(line.state).c_str(), line.signed_in_at ? base::iso(*line.signed_in_at).c_str() : "—");
        return 0;
    }

    /// A new account for the person; one that exists already in another company is let into this one too.
    Result<int> add() const
    {
        const auto login = arguments_.value("login");
        if (!login) return base::Refusal{codes::value_missing, "--login"};
        const auto person = TRY(person_of_number());
        if (const auto known = installation_.directory().account_of_login(*login)) {
            TRY(perform("people/" + text(person) + "/account", {{"account", text(known->id)}}));
            return tell(person, false);
        }
        TRY(perform("accounts", {{"person", text(person)}, {"login", *login}}));
        return tell(person, true);
    }

    Result<int> reset() const { return about_person("password", {}, true); }
    Result<int> stop() const { return about_person("stop", {{"reason", arguments_.value("reason").value_or("")}}, false); }
    Result<int> reopen() const { return about_person("reopen", {}, false); }
    Result<int> unlink() const { return about_person("unlink", {}, false); }

private:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    static std::string text(const base::Uuid& id) { return std::string{id.text()}; }

    static std::string word(const std::string& state)
    {
        for (const auto& column : organization::accounts_list().columns)
            if (const auto found = column.choices.find(state); found != column.choices.end()) return found->second.ja;
        return state;
    }

    base::Checked perform(const std::string& path, const Fields& fields) const
    {
        base::json::Object body;
        for (const auto& [name, value] : fields) body.emplace_back(name, base::json::Value{value});
        TRY(dispatch_.perform(*book_, shell_caller(installation_), "organization/" + path,
                              {base::json::Value{std::move(body)}, false, {}}, crypto::random_token()));
        return base::Nothing{};
    }

    Result<base::PersonId> person_of_number() const
    {
        const auto number = arguments_.value("person");
        if (!number) return base::Refusal{codes::value_missing, "--person"};
        return look([&](const service::Query& query) -> Result<base::PersonId> {
            const auto person = organization::person_of_number(query.readings, *number);
            if (!person) return base::Refusal{codes::no_such_person, "--person", {*number}};
            return *person;
        });
    }

    /// The person of --person, else whose account --login is.
    Result<base::PersonId> whom() const
    {
        const auto login = arguments_.value("login");
        if (arguments_.value("person") || !login) return person_of_number();
        const auto account = installation_.directory().account_of_login(*login);
        return look([&](const service::Query& query) -> Result<base::PersonId> {
            const auto person = account ? organization::person_of(query.readings, account->id) : std::nullopt;
            if (!person) return base::Refusal{identity::codes::no_such_account, "--login"};
            return *person;
        });
    }

    Result<int> about_person(const std::string& what, const Fields& fields, bool password) const
    {
        const auto person = TRY(whom());
        TRY(perform("people/" + text(person) + "/account/" + what, fields));
        return tell(person, password);
    }

    Result<int> tell(const base::PersonId& person, bool password) const
    {
        const auto found = look([&](const service::Query& query) -> Result<Told> {
            Told telling{company_, text(person), organization::name_of(query.readings, person), "", ""};
            const auto lines = TRY(organization::accounts(query, {}));
            for (const auto& line : lines)
                if (line.person == person) telling.login = line.login;
            if (password) telling.password = TRY(organization::issued_password(query, {person})).password;
            return telling;
        });
        const auto told = TRY(found);
        if (arguments_.has("json"))
            std::fprintf(out(), "%s\n", base::json::text(told).c_str());
        else if (password)
            std::fprintf(
                out(), "%s さんのログインID: %s　初期パスワード: %s（この一度だけ表示します。初めてのログインで変更を求めます）\n",
                told.name.c_str(), told.login.c_str(), told.password.c_str());
        else
            std::fprintf(out(), "%s さんのアカウントを改めました。\n", told.name.c_str());
        return 0;
    }

    Installation& installation_;
    const Arguments& arguments_;
    std::string company_;
    std::shared_ptr<journal::Book> book_;
    service::Dispatch dispatch_;
};

struct AccountVerb {
    std::string_view name;
    Result<int> (Accounts::*run)() const;
};
constexpr std::array account_verbs{AccountVerb{"list", &Accounts::list},     AccountVerb{"add", &Accounts::add},
                                   AccountVerb{"reset", &Accounts::reset},   AccountVerb{"stop", &Accounts::stop},
                                   AccountVerb{"reopen", &Accounts::reopen}, AccountVerb{"unlink", &Accounts::unlink}};

}  // namespace

int admin_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> Result<int> {
        const auto& words = arguments.words();
        if (words == std::vector<std::string>{"recover"}) return recover_command(installation, arguments);
        if (words.size() == 2 && words[0] == "account")
            for (const auto& verb : account_verbs)
                if (verb.name == words[1])
                    return (Accounts{installation, arguments, TRY(company_of(installation, arguments))}.*verb.run)();
        return base::Refusal{codes::unknown_command, "", {"admin"}};
    });
}

}  // namespace app
