#include "app/handler_form.hpp"

#include "contracts/api.hpp"
#include "organization/forms.hpp"
#include "training/api.hpp"

namespace app {

std::vector<service::FormRow> handler_rows(const service::Query& query)
{
    auto rows = organization::handler_rows(query, [&](const base::ContractId& id) {
        const auto contract = contracts::contract(query.readings, id);
        return contract ? contract->number : std::string{};
    });
    for (auto& row : rows) {
        const auto person = base::PersonId{base::Uuid::parse(row.subject).value()};  // the subject of a line of f08 is the person
        const auto set = [&](const char* column, const std::optional<base::Day>& day) {
            row.cells[column] = day ? base::iso(*day) : "";
        };
        set("educated_on", training::first_educated_on(query.readings, person));
        set("education_last_on", training::educated_on(query.readings, person, query.day));
    }
    return rows;
}

}  // namespace app
