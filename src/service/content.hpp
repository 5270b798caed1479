#pragma once
#include "service/query.hpp"

namespace service {

/// What `If-Match: "SUBJECT/SEQ"` says.
struct IfMatch {
    base::Uuid subject;
    std::int64_t seq;
};
std::optional<IfMatch> parse_if_match(std::string_view header);

/// The roles that hold a permission, as Japanese text: "総括責任者、管理責任者".
std::string holders(const catalog::Catalog&, std::string_view permission, const std::string& edition);

}  // namespace service
