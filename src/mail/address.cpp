#include "mail/address.hpp"

#include <algorithm>

namespace mail {
namespace {

bool letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool of_local_part(char c)
{
    return letter_or_digit(c) || std::string_view{"!#$%&'*+-/=?^_`{|}~"}.find(c) != std::string_view::npos;
}

/// Calls good(part) for each part between dots; false when one is empty or not good.
template <class Good>
bool each_part(std::string_view text, Good&& good)
{
    for (;;) {
        const auto dot = text.find('.');
        const auto part = text.substr(0, dot);
        if (part.empty() || !good(part)) return false;
        if (dot == text.npos) return true;
        text.remove_prefix(dot + 1);
    }
}

bool is_label(std::string_view label)
{
    return label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return letter_or_digit(c) || c == '-'; });
}

}  // namespace

bool is_address(std::string_view text)
{
    constexpr std::size_t longest = 254, longest_local = 64;  // RFC 5321 4.5.3.1
    const auto at = text.find('@');
    if (at == text.npos || text.size() > longest) return false;
    const auto local = text.substr(0, at), domain = text.substr(at + 1);
    return local.size() <= longest_local && domain.find('.') != domain.npos &&
           each_part(local, [](std::string_view part) { return std::ranges::all_of(part, of_local_part); }) &&
           each_part(domain, is_label);
}

}  // namespace mail
