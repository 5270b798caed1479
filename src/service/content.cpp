#include "service/content.hpp"

#include "catalog/access.hpp"
#include "catalog/roles.hpp"

#include <charconv>

namespace service {

std::optional<IfMatch> parse_if_match(std::string_view header)
{
    if (header.size() < 4 || header.front() != '"' || header.back() != '"') return std::nullopt;
    header = header.substr(1, header.size() - 2);
    const auto slash = header.find('/');
    if (slash == header.npos) return std::nullopt;
    const auto subject = base::Uuid::parse(header.substr(0, slash));
    std::int64_t seq = 0;
    const auto digits = header.substr(slash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    if (!subject || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return IfMatch{*subject, seq};
}

std::string holders(const catalog::Catalog& catalog, std::string_view permission, const std::string& edition)
{
    std::string names;
    for (const auto& holder : catalog.permission(permission).holders)
        (names += names.empty() ? "" : "、") += catalog.role(holder.role).label(edition);
    return names;
}

}  // namespace service
