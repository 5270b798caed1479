#include "submissions/drawing.hpp"

#include "catalog/ledgers.hpp"
#include "catalog/roles.hpp"
#include "catalog/submissions.hpp"
#include "contracts/api.hpp"
#include "organization/api.hpp"
#include "service/slice.hpp"

#include <ranges>

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

/// The rows of a form that a slice gives, one a line: its first columns that are filled and name nobody.
std::string form_text(const Query& query, const std::string& id)
{
    constexpr std::size_t most_rows = 40, most_cells = 5;
    const auto* form = catalog::find_ledger(query.catalog, id);
    std::string text;
    if (!form || !query.slices) return text;
    for (const auto& slice : *query.slices)
        for (const auto& kept : slice.forms) {
            if (kept.id != id) continue;
            const auto rows = kept.rows(query);
            for (const auto& row : rows | std::views::take(most_rows)) {
                std::string line;
                std::size_t cells = 0;
                for (const auto& column : form->columns) {
                    const auto cell = row.cells.find(column.id);
                    if (cell == row.cells.end() || cell->second.empty() || column.type == "person") continue;
                    (line += line.empty() ? "" : "　") += cell->second;
                    if (++cells == most_cells) break;
                }
                if (!row.struck && !line.empty()) (text += text.empty() ? "" : "\n") += line;
            }
            if (rows.size() > most_rows) text += "\n（ほか " + std::to_string(rows.size() - most_rows) + "件）";
        }
    return text;
}

/// What one source of a field gives: "contract register", "f13".
std::string from_source(const Query& query, std::string_view source, const std::optional<base::ContractId>& contract)
{
    if (source == "contract register") return contract_text(query, contract);
    if (source == "organization") return company_text(query);
    if (source == "clock") return base::wareki(query.day);
    if (source == "f08") return handlers_text(query, contract);
    return form_text(query, std::string{source});
}

std::string drawn(const Query& query, const catalog::SubmissionField& field, const std::optional<base::ContractId>& contract)
{
    std::string text;
    for (const auto part : std::views::split(field.source, std::string_view{", "})) {
        const auto found = from_source(query, std::string_view{part.begin(), part.end()}, contract);
        if (!found.empty()) (text += text.empty() ? "" : "\n") += found;
    }
    return text;
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
