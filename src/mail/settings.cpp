#include "mail/settings.hpp"

#include "mail/address.hpp"
#include "messages/mail.hpp"

#include <algorithm>
#include <fstream>
#include <sys/stat.h>

namespace mail {
namespace {

bool on_this_machine(std::string_view host) { return host == "127.0.0.1" || host == "::1" || host == "localhost"; }

bool is_host(std::string_view host)
{
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == ':';
    });
}

bool read_by_others(const std::filesystem::path& file)
{
    struct stat found {};
    return ::stat(file.c_str(), &found) == 0 && (found.st_mode & 077) != 0;
}

base::Faults faults_of(const Settings& settings)
{
    base::Faults faults;
    faults.add_if(!is_host(settings.host), codes::host_form, "host", {settings.host});
    faults.add_if(settings.port < 1 || settings.port > 65535, codes::port_form, "port", {std::to_string(settings.port)});
    faults.add_if(!is_address(settings.from), codes::address_form, "from", {settings.from});
    faults.add_if(!settings.site.starts_with("https://") && !settings.site.starts_with("http://"), codes::site_form, "site",
                  {settings.site});
    faults.add_if(settings.security == Security::none && !on_this_machine(settings.host), codes::open_line, "security",
                  {settings.host});
    return faults;
}

}  // namespace

base::Result<std::optional<Settings>> settings_in(const std::filesystem::path& data)
{
    const auto file = data / "mail.json";
    std::ifstream in{file, std::ios::binary};
    if (!in) return std::optional<Settings>{};
    if (read_by_others(file)) return base::Refusal{codes::settings_open, "", {file.string()}};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    auto settings = TRY(base::json::read<Settings>(text));
    if (auto faults = faults_of(settings)) return faults;
    while (settings.site.ends_with('/')) settings.site.pop_back();
    return std::optional{std::move(settings)};
}

}  // namespace mail
