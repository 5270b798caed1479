#include "messages/mail.hpp"
#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/digests.hpp"
#include "app/postman.hpp"
#include "app/wiring.hpp"
#include "mail/address.hpp"
#include "mail/send.hpp"
#include "messages/app.hpp"

#include <cstdio>

/// `ishizue mail`: what would be sent, what waits, and a letter on trial.
namespace app {
namespace {

using base::Result;

struct LetterLine {
    std::string company, recipient, error;
    base::Day day;
    mail::State state;
    int tries;
};
BOOST_DESCRIBE_STRUCT(LetterLine, (), (company, recipient, error, day, state, tries))

struct DigestLine {
    std::string name, address, subject, body;
};
BOOST_DESCRIBE_STRUCT(DigestLine, (), (name, address, subject, body))

Result<mail::Settings> settings_of(Installation& installation)
{
    auto settings = TRY(mail::settings_in(installation.places().data));
    if (!settings) return base::Refusal{mail::codes::no_settings};
    return std::move(*settings);
}

const char* word(mail::State state)
{
    switch (state) {
    case mail::State::queued: return "待ち";
    case mail::State::sent: return "送信済み";
    case mail::State::failed: return "送れず";
    }
    return "";
}

/// The mails of today, shown; with the outbox they would go to without --dry-run.
Result<int> digest_command(Installation& installation, const Arguments& arguments)
{
    const auto company = TRY(company_of(installation, arguments));
    const service::Dispatch dispatch{host(installation), routes()};
    if (!arguments.has("dry-run")) {
        const int put = put_digests(installation, dispatch, company, TRY(settings_of(installation)));
        std::fprintf(out(), arguments.has("json") ? "{\"put\":%d}\n" : "%d 通を送信待ちに入れました。\n", put);
        return 0;
    }
    const auto book = installation.book(company);
    std::vector<DigestLine> lines;
    for (auto& one : digests(installation, dispatch, *book, book->today() - std::chrono::days{1}, ""))
        lines.push_back({one.name, one.address, one.digest.subject, one.digest.body});
    if (arguments.has("json")) std::fprintf(out(), "%s\n", base::json::text(lines).c_str());
    if (!arguments.has("json"))
        for (const auto& line : lines)
            std::fprintf(out(), "%s　%s\n%s\n\n%s\n", line.name.c_str(),
                         line.address.empty() ? "（アドレスなし）" : line.address.c_str(), line.subject.c_str(), line.body.c_str());
    return 0;
}

Result<int> list_command(Installation& installation, const Arguments& arguments)
{
    std::vector<LetterLine> lines;
    for (const auto& one : installation.outbox().list(arguments.value("company").value_or("")))
        lines.push_back({one.company, one.recipient, one.error, one.day, one.state, one.tries});
    if (arguments.has("json")) std::fprintf(out(), "%s\n", base::json::text(lines).c_str());
    if (!arguments.has("json"))
        for (const auto& line : lines)
            std::fprintf(out(), "%s\t%s\t%s\t%s\t%d 回\t%s\n", base::iso(line.day).c_str(), line.company.c_str(),
                         line.recipient.c_str(), word(line.state), line.tries, line.error.c_str());
    return 0;
}

/// A letter to this address, now: shows whether mail.json is right.
Result<int> trial_command(Installation& installation, const std::string& to)
{
    const auto settings = TRY(settings_of(installation));
    if (!mail::is_address(to)) return base::Refusal{mail::codes::address_form, "", {to}};
    const auto outcome = mail::send(settings,
                                    {settings.from, to, "【礎】通知メールの試験",
                                     "礎からの通知メールは、このアドレスに届きます。\n" + settings.site + "\n",
                                     std::string{installation.directory().new_id().text()}},
                                    base::SystemClock{}.now());
    if (!outcome.sent) return base::Refusal{mail::codes::not_sent, "", {outcome.error}};
    std::fprintf(out(), "%s に送りました。\n", to.c_str());
    return 0;
}

}  // namespace

int mail_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> Result<int> {
        const auto& words = arguments.words();
        const auto what = words.empty() ? std::string{} : words[0];
        if (what == "digest") return digest_command(installation, arguments);
        if (what == "list") return list_command(installation, arguments);
        if (what == "trial" && words.size() == 2) return trial_command(installation, words[1]);
        if (what == "send") {
            const int gone = TRY(send_waiting(installation.outbox(), installation.places().data, [] { return true; }));
            std::fprintf(out(), arguments.has("json") ? "{\"sent\":%d}\n" : "%d 通を送りました。\n", gone);
            return 0;
        }
        return base::Refusal{codes::value_missing, "digest | list | send | trial アドレス"};
    });
}

}  // namespace app
