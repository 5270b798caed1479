#include "catalog/ledgers.hpp"
#include "catalog/roles.hpp"
#include "contracts/api.hpp"
#include "messages/submissions.hpp"
#include "readiness/api.hpp"
#include "submissions/kinds.hpp"
#include "submissions/queries.hpp"

#include <ranges>

/// The words of submissions.yaml, with the company's values in them.
namespace submissions {
namespace {

using service::Query;
using service::Text;

template <class Rows>
Text label_in(const Rows& rows, const std::string& id)
{
    const auto found = std::ranges::find(rows, id, [](const auto& row) { return row.id; });
    return found == rows.end() ? Text{id, ""} : Text{found->ja, found->en};
}

std::string filled_text(const Query& query, const std::string& text) { return readiness::filled(query, {text, ""}).ja; }

Text role_name(const Query& query, const std::string& id)
{
    const auto& role = query.catalog.role(id);
    return {role.label(query.company.edition), role.en};
}

}  // namespace

std::string kind_name(const catalog::Catalog& catalog, const std::string& id)
{
    const auto* kind = find_kind(catalog, id);
    return kind ? kind->ja : id;
}

Text state_name(const catalog::Catalog& catalog, const std::string& id)
{
    return id.empty() ? Text{} : label_in(catalog.submissions().answer_states, id);
}

Text proof_name(const catalog::Catalog& catalog, const std::string& id)
{
    return id.empty() ? Text{} : label_in(catalog.submissions().sending_proofs, id);
}

Text source_name(const catalog::Catalog& catalog, const std::string& sources)
{
    Text name;
    for (const auto part : std::views::split(sources, std::string_view{", "})) {
        const std::string whole{part.begin(), part.end()};
        const auto* form = catalog::find_ledger(catalog, whole.substr(0, whole.find(" (")));
        const auto one =
            form ? Text{"「" + form->title.ja + "」", form->title.en} : label_in(catalog.submissions().field_sources, whole);
        name.ja += (name.ja.empty() ? "" : "、") + one.ja;
        name.en += (name.en.empty() ? "" : ", ") + one.en;
    }
    return name;
}

base::Result<KindsAnswer> kinds_answer(const Query& query, const service::NoAsk&)
{
    KindsAnswer answer;
    const auto& book = query.catalog.submissions();
    auto bound = contracts::editions(query.readings, query.day);
    if (bound.empty()) bound.push_back(query.company.edition);
    for (const auto& kind : book.submissions) {
        const bool applies = std::ranges::find_first_of(kind.editions, bound) != kind.editions.end();
        answer.kinds.push_back({kind.id,
                                filled_text(query, kind.trigger.ja),
                                filled_text(query, kind.timing.ja),
                                {kind.ja, kind.en},
                                applies,
                                about_rules(kind.id)});
    }
    for (const auto& state : book.answer_states) answer.states.push_back({state.id, {state.ja, state.en}});
    for (const auto& proof : book.sending_proofs) answer.proofs.push_back({proof.id, {proof.ja, proof.en}});
    return answer;
}

base::Result<KindAnswer> kind_answer(const Query& query, const KindAsk& ask)
{
    const auto* kind = find_kind(query.catalog, ask.kind);
    if (!kind) return base::Refusal{codes::no_such_kind, "kind", {ask.kind}};
    KindAnswer answer{};
    answer.id = kind->id;
    answer.title = {kind->ja, kind->en};
    answer.trigger = filled_text(query, kind->trigger.ja);
    answer.timing = filled_text(query, kind->timing.ja);
    answer.prepared_by = role_name(query, kind->prepared_by);
    answer.approved_by = role_name(query, kind->approved_by);
    answer.guide = filled_text(query, kind->guide.ja);
    answer.confidence = boost::describe::enum_to_string(kind->confidence, "?");
    for (const auto& one : kind->guide.mistakes) answer.mistakes.push_back(filled_text(query, one.ja));
    for (const auto& one : query.catalog.submissions().common_checks) answer.checks.push_back(filled_text(query, one.ja));
    for (const auto& one : kind->attachments) answer.enclosures.push_back(one.ja);
    for (const auto& one : kind->fields) answer.fields.push_back(one.ja);
    for (const auto& id : kind->proof) answer.proofs.push_back({id, proof_name(query.catalog, id)});
    for (const auto& id : kind->answers) answer.answers.push_back({id, state_name(query.catalog, id)});
    for (const auto& outline : query.catalog.submissions().outlines)
        if (outline.id == kind->outline)
            for (const auto& section : outline.sections)
                answer.outline.push_back({section.ja, filled_text(query, section.text.ja)});
    answer.by_rules = about_rules(kind->id);
    return answer;
}

}  // namespace submissions
