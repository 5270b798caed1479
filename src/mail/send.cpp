#include "mail/send.hpp"

#include "mail/address.hpp"

#include <array>
#include <cstring>
#include <curl/curl.h>
#include <memory>

namespace mail {
namespace {

struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// What is still to be sent of the text.
struct Rest {
    std::string_view text;
};

std::size_t give(char* to, std::size_t size, std::size_t count, void* from)
{
    auto& rest = *static_cast<Rest*>(from);
    const auto bytes = std::min(size * count, rest.text.size());
    std::memcpy(to, rest.text.data(), bytes);
    rest.text.remove_prefix(bytes);
    return bytes;
}

std::string address_of(const Settings& settings)
{
    const bool six = settings.host.find(':') != std::string::npos;
    return (settings.security == Security::tls ? "smtps://" : "smtp://") + (six ? '[' + settings.host + ']' : settings.host) + ':' +
           std::to_string(settings.port) + "/ishizue";
}

}  // namespace

Outcome send(const Settings& settings, const Letter& letter, base::Instant now)
{
    if (!is_address(letter.from) || !is_address(letter.to)) return {false, true, "not an address"};
    static const bool begun = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    const std::unique_ptr<CURL, Free> handle{begun ? curl_easy_init() : nullptr};
    const std::unique_ptr<curl_slist, Free> recipients{curl_slist_append(nullptr, ('<' + letter.to + '>').c_str())};
    if (!handle || !recipients) return {false, false, "libcurl cannot begin"};
    const auto url = address_of(settings), from = '<' + letter.from + '>', text = text_of(letter, now);
    Rest rest{text};
    std::array<char, CURL_ERROR_SIZE> error{};
    const auto set = [&](auto option, auto value) { return curl_easy_setopt(handle.get(), option, value) == CURLE_OK; };
    bool ready = set(CURLOPT_URL, url.c_str()) && set(CURLOPT_PROTOCOLS_STR, "smtp,smtps") &&
                 set(CURLOPT_MAIL_FROM, from.c_str()) && set(CURLOPT_MAIL_RCPT, recipients.get()) && set(CURLOPT_UPLOAD, 1L) &&
                 set(CURLOPT_READFUNCTION, give) && set(CURLOPT_READDATA, static_cast<void*>(&rest)) &&
                 set(CURLOPT_ERRORBUFFER, error.data()) && set(CURLOPT_CONNECTTIMEOUT, 10L) && set(CURLOPT_TIMEOUT, 30L) &&
                 set(CURLOPT_NOSIGNAL, 1L) && set(CURLOPT_PROXY, "");
    if (settings.security != Security::none) ready = ready && set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    if (settings.user && settings.password)
        ready = ready && set(CURLOPT_USERNAME, settings.user->c_str()) && set(CURLOPT_PASSWORD, settings.password->c_str());
    if (!ready) return {false, false, "libcurl lacks what is needed"};
    const auto code = curl_easy_perform(handle.get());
    if (code == CURLE_OK) return {true, false, ""};
    long answer = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
    const std::string said = error[0] != 0 ? error.data() : curl_easy_strerror(code);
    return {false, answer >= 500 && answer < 600, said + (answer > 0 ? " (" + std::to_string(answer) + ")" : "")};
}

}  // namespace mail
