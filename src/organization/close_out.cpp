#include "organization/close_out.hpp"

#include "organization/api.hpp"

namespace organization {
namespace {

/// 取扱者 of this contract who have not been released.
std::vector<service::OpenEnd> handlers_in_office(const service::Query& query, const base::ContractId& contract)
{
    std::vector<service::OpenEnd> open;
    for (const auto& held : in_force(query.readings, query.day))
        if (held.role == "handler" && held.scope_kind == ScopeKind::contract && held.scope == base::Uuid{contract})
            open.push_back({name_of(query.readings, held.person), "/organization/people/" + std::string{held.person.text()}});
    return open;
}

}  // namespace

std::vector<service::CloseOutCheck> close_out()
{
    // Entry permits, keys and accounts of those who were released are made sure of by hand.
    return {{"handlers_released", handlers_in_office, false}};
}

}  // namespace organization
