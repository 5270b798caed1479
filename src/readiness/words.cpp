#include "readiness/words.hpp"

#include "base/placeholders.hpp"
#include "catalog/roles.hpp"
#include "parameters/api.hpp"

namespace readiness {

service::Text filled(const service::Query& query, const std::string& edition, const service::Text& text)
{
    const auto look = [&](std::string_view name) -> std::optional<std::string> {
        if (name.starts_with("param.")) return parameters::find(query.readings, query.catalog, name.substr(6), query.day);
        if (name.starts_with("role."))
            if (const auto* role = query.catalog.find_role(name.substr(5))) return role->label(edition);
        return std::nullopt;
    };
    return {base::fill(text.ja, look).text, base::fill(text.en, look).text};
}

}  // namespace readiness
