#include "submissions/draft.hpp"

#include "base/text.hpp"
#include "messages/submissions.hpp"

#include <algorithm>

namespace submissions {
namespace {

constexpr std::size_t longest_text = 6000, longest_line = 200;

std::string place(const char* list, std::size_t i, const char* field)
{
    return std::string{list} + "[" + std::to_string(i) + "]" + field;
}

void check_head(const std::string& title, const std::string& addressee, base::Faults& faults)
{
    faults.add_if(title.empty(), codes::title_required, "title");
    faults.add_if(base::length(title) > longest_line, codes::text_too_long, "title", {std::to_string(longest_line)});
    faults.add_if(addressee.empty(), codes::addressee_required, "addressee");
    faults.add_if(base::length(addressee) > longest_line, codes::text_too_long, "addressee", {std::to_string(longest_line)});
}

/// Whom the kind is for, as the contract names them. What a subcontractor owes the Ministry goes by way of the prime.
std::string addressee_of(const KindRules& kind, const KnownMatter& known)
{
    if (known.tier == 0 || known.orderer.empty()) return known.orderer;
    return std::ranges::find(kind.to, "prime") != kind.to.end() ? known.orderer : "防衛省（" + known.orderer + "経由）";
}

}  // namespace

base::Faults against_writing(const KnownDraft& known)
{
    base::Faults faults;
    faults.add_if(known.state != states::draft, codes::not_a_draft, "submission");
    faults.add_if(known.state == states::draft && known.pending, codes::approval_under_way, "submission");
    return faults;
}

base::Faults against_putting_up(const KnownDraft& known)
{
    auto faults = against_writing(known);
    if (known.state == states::draft)
        for (std::size_t i = 0; i < known.fields.size(); ++i)
            faults.add_if(known.fields[i].text.empty(), codes::field_empty, place("fields", i, ".text"), {known.fields[i].label});
    return faults;
}

base::Result<Drafted> decide(const StartDraft& ask, const KnownMatter& known)
{
    if (!known.kind) return base::Refusal{codes::no_such_kind, "kind", {ask.kind}};
    base::Faults faults;
    faults.add_if(known.contract_given && !known.contract_known, codes::no_such_contract, "contract");
    faults.add_if(!known.call_known, codes::no_such_call, "call");
    const auto applies = std::ranges::find(known.kind->editions, known.edition) != known.kind->editions.end();
    faults.add_if(!applies, codes::not_of_this_edition, "kind", {known.kind->name});
    const auto title = ask.title ? base::trimmed(*ask.title) : known.kind->name;
    const auto addressee = ask.addressee ? base::trimmed(*ask.addressee) : addressee_of(*known.kind, known);
    check_head(title, addressee, faults);
    faults.add_if(about_rules(ask.kind), codes::rules_are_confirmed_there, "kind");
    if (faults) return faults;
    return Drafted{ask.kind, known.number, title, known.edition, addressee, ask.contract, ask.call, ask.due, {}, {}};
}

base::Result<Written> decide(const Write& ask, const KnownDraft& known)
{
    auto faults = against_writing(known);
    Written fact{base::trimmed(ask.title), base::trimmed(ask.addressee), ask.due, {}, {}};
    check_head(fact.title, fact.addressee, faults);
    auto fields = known.fields;
    for (std::size_t i = 0; i < ask.fields.size(); ++i) {
        const auto field = std::ranges::find(fields, ask.fields[i].id, &FieldText::id);
        if (field == fields.end()) {
            faults.add(codes::no_such_field, place("fields", i, ".id"), {ask.fields[i].id});
            continue;
        }
        field->text = base::trimmed(ask.fields[i].text);
        faults.add_if(base::length(field->text) > longest_text, codes::text_too_long, place("fields", i, ".text"),
                      {std::to_string(longest_text)});
    }
    for (std::size_t i = 0; i < ask.enclosures.size(); ++i) {
        const auto& asked = ask.enclosures[i];
        const auto name = base::trimmed(asked.title), note = base::trimmed(asked.note);
        faults.add_if(name.empty(), codes::enclosure_needs_title, place("enclosures", i, ".title"));
        faults.add_if(base::length(name) > longest_line || base::length(note) > longest_line, codes::text_too_long,
                      place("enclosures", i, ".title"), {std::to_string(longest_line)});
        fact.enclosures.push_back({name, asked.enclosed, note});
    }
    if (faults) return faults;
    fact.fields = std::move(fields);
    return fact;
}

base::Result<PutUp> decide(const PutUpDraft& ask, const KnownDraft& known)
{
    auto faults = against_putting_up(known);
    if (faults) return faults;
    const std::string route = known.approved_by == "top_management" ? "by_top_management" : "by_general_manager";
    return PutUp{route, known.title, "", base::trimmed(ask.note)};
}

}  // namespace submissions
