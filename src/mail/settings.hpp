#pragma once
#include "base/json.hpp"
#include "base/result.hpp"

#include <filesystem>

namespace mail {

BOOST_DEFINE_ENUM_CLASS(Security, tls, starttls, none)  // none: only to this machine

/// DIR/mail.json: how letters leave. Only the operator writes it; without it nothing is sent.
struct Settings {
    std::string host;
    int port;
    Security security;
    std::string from;  // address
    std::string site;  // the address of the screens that letters name: https://ishizue.example.co.jp
    std::optional<std::string> user = {}, password = {};  // for a server that asks who sends
};
BOOST_DESCRIBE_STRUCT(Settings, (), (host, port, security, from, site, user, password))

/// The settings of the data directory; nothing without the file. Refused with what is wrong, also when others may read a password.
base::Result<std::optional<Settings>> settings_in(const std::filesystem::path& data);

}  // namespace mail
