#pragma once
#include "mail/outbox.hpp"

#include <filesystem>
#include <thread>

namespace app {

/// Sends what lies in the outbox and is due; how many went, or why none can. Stops between letters when `go_on` says so.
base::Result<int> send_waiting(mail::Outbox&, const std::filesystem::path& data, const std::function<bool()>& go_on);

/// Takes letters to the mail server while the server runs. Without mail.json it does not speak to anybody.
class Postman {
public:
    Postman(mail::Outbox&, std::filesystem::path data);
    ~Postman();

private:
    void work(const std::stop_token&);

    mail::Outbox& outbox_;
    std::filesystem::path data_;
    std::jthread thread_;
};

}  // namespace app
