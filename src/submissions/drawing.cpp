#include "submissions/drawing.hpp"

#include "catalog/roles.hpp"
#include "catalog/submissions.hpp"
#include "contracts/api.hpp"
#include "organization/api.hpp"
#include "service/query.hpp"

namespace submissions {
namespace {

using service::Query;

std::string contract_text(const Query& query, const std::optional<base::ContractId>& id)
{
    if (!id) return "";
    const auto card = contracts::contract(query.readings, *id);
    if (!card) return "";
    std::string text = "契約番号 " + card->number + "\n件名 " + card->shown_title + "\n発注者 " + card->orderer;
    if (card->concluded_on) text += "\n締結日 " + base::wareki(*card->concluded_on);
    return text;
}

std::string company_text(const Query& query)
{
    std::string text = "会社名 " + query.company.name;
    for (const auto& held : organization::in_force(query.readings, query.day))
        if (held.role == "general_manager" && !held.deputy)
            text += "\n" + query.catalog.role(held.role).label(query.company.edition) + " " +
                    organization::name_of(query.readings, held.person);
    return text;
}

/// Those designated for the contract, or all handlers where none is named, each on a line of its own.
std::string handlers_text(const Query& query, const std::optional<base::ContractId>& contract)
{
    std::string text;
    for (const auto& held : organization::in_force(query.readings, query.day)) {
        if (held.role != "handler" || (contract && held.scope != *contract)) continue;
        const auto person = organization::person(query.readings, held.person, query.day);
        if (!person) continue;
        text += (text.empty() ? "" : "\n") + person->number + "　" + person->name + "　" + person->department + "　" +
                person->title + "　指定日 " + base::wareki(held.from);
    }
    return text;
}

std::string drawn(const Query& query, const catalog::SubmissionField& field, const std::optional<base::ContractId>& contract)
{
    if (field.source.starts_with("contract register")) return contract_text(query, contract);
    if (field.source == "organization") return company_text(query);
    if (field.source == "clock") return base::wareki(query.day);
    if (field.source == "f08") return handlers_text(query, contract);
    return "";
}

}  // namespace

std::vector<FieldText> drawn_fields(const Query& query, const catalog::Submission& kind,
                                    const std::optional<base::ContractId>& contract)
{
    std::vector<FieldText> fields;
    for (const auto& field : kind.fields) {
        const auto text = drawn(query, field, contract);
        fields.push_back({field.id, field.ja, field.source, text, text});
    }
    return fields;
}

}  // namespace submissions
