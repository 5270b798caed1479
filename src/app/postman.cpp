#include "app/postman.hpp"

#include "mail/send.hpp"
#include "messages/mail.hpp"

#include <cstdio>

namespace app {

base::Result<int> send_waiting(mail::Outbox& outbox, const std::filesystem::path& data, const std::function<bool()>& go_on)
{
    const auto settings = TRY(mail::settings_in(data));
    if (!settings) return base::Refusal{mail::codes::no_settings};
    int gone = 0;
    while (go_on()) {
        const auto letter = outbox.next();
        if (!letter) break;
        const auto now = base::SystemClock{}.now();
        const auto outcome = mail::send(
            *settings, {settings->from, letter->recipient, letter->subject, letter->body, std::string{letter->id.text()}}, now);
        if (outcome.sent)
            outbox.sent(*letter), ++gone;
        else
            outbox.failed(*letter, outcome.error, outcome.for_good);
    }
    return gone;
}

Postman::Postman(mail::Outbox& outbox, std::filesystem::path data)
    : outbox_(outbox)
    , data_(std::move(data))
    , thread_([this](const std::stop_token& stop) { work(stop); })
{}

Postman::~Postman()
{
    thread_.request_stop();
    outbox_.wake();
}

void Postman::work(const std::stop_token& stop)
{
    std::string told;  // the same fault of the settings is logged once
    while (!stop.stop_requested()) {
        const auto sent = send_waiting(outbox_, data_, [&] { return !stop.stop_requested(); });
        if (!sent && sent.refusal().first().code.id != mail::codes::no_settings.id) {
            std::string fault{sent.refusal().first().code.id};
            if (fault != told) std::fprintf(stderr, "mail.settings %s\n", fault.c_str());
            told = std::move(fault);
        }
        if (!stop.stop_requested()) outbox_.wait(std::chrono::seconds{1});
    }
}

}  // namespace app
