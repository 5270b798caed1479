#include "journal/model.hpp"

#include "base/messages.hpp"

#include <stdexcept>

namespace journal {
namespace {

/// The journal's own facts are read by nobody: they say something about entries, not about the company.
template <class Fact>
FactKind own_kind()
{
    return {Fact::fact,
            "journal",
            false,
            false,
            nullptr,
            [](const base::json::Value& whole) -> base::Result<Bodies> { return bodies(TRY(base::json::read<Fact>(whole))); }};
}

base::json::Object object_of(const Entry& entry, std::string_view text)
{
    if (text.empty()) return {};
    const auto value = base::json::parse(text);
    if (!value) unreadable(entry, value.refusal());
    return value.value().object() ? *value.value().object() : base::json::Object{};
}

}  // namespace

void unreadable(const Entry& entry, const base::Refusal& why)
{
    const auto& fault = why.first();
    throw std::runtime_error{"journal entry " + std::to_string(entry.head.seq) + " (" + entry.head.fact + ") cannot be read at \"" +
                             fault.path + "\": " + base::text(fault, base::Language::en)};
}

std::string Readings::shape() const
{
    std::string text = "reading " + std::to_string(reading) + '\n';
    for (const auto* table : tables) text += table->ddl() + '\n';
    for (const auto& fact : facts) text += fact.name + (fact.founding ? " founding\n" : "\n");
    for (const auto& upcaster : upcasters) text += upcaster.from + " -> " + upcaster.to + '\n';
    return crypto::hex(crypto::sha256({text}));
}

Model::Model(std::vector<Readings> slices) : slices_(std::move(slices))
{
    const auto add = [this](FactKind kind) {
        const auto name = kind.name;
        if (!kinds_.emplace(name, std::move(kind)).second) throw std::logic_error{name + " is said twice"};
    };
    add(own_kind<Corrected>());
    add(own_kind<Disposed>());
    add(own_kind<KeyChanged>());
    for (const auto& slice : slices_) {
        for (const auto& kind : slice.facts) {
            if (kind.slice != slice.slice) throw std::logic_error{kind.name + " is not a fact of " + slice.slice};
            add(kind);
        }
        for (const auto& upcaster : slice.upcasters)
            if (kinds_.contains(upcaster.from) || !upcasters_.emplace(upcaster.from, upcaster).second)
                throw std::logic_error{upcaster.from + " is said twice"};
    }
    for (const auto& [from, upcaster] : upcasters_) kind(from);  // each leads to a fact that is read today
}

const FactKind& Model::kind(std::string_view fact) const
{
    for (std::size_t steps = 0; steps <= upcasters_.size(); ++steps) {
        if (const auto found = kinds_.find(fact); found != kinds_.end()) return found->second;
        const auto next = upcasters_.find(fact);
        if (next == upcasters_.end()) break;
        fact = next->second.to;
    }
    throw std::runtime_error{"no slice knows the fact " + std::string{fact}};
}

Entry Model::current(Entry entry) const
{
    auto next = upcasters_.find(entry.head.fact);
    if (next == upcasters_.end()) return entry;
    auto open = object_of(entry, entry.body), personal = object_of(entry, personal_json(entry));
    for (; next != upcasters_.end(); next = upcasters_.find(entry.head.fact)) {
        next->second.convert(open, personal);
        entry.head.fact = next->second.to;
    }
    entry.body = base::json::text(base::json::Value{std::move(open)});
    if (!personal.empty()) {  // a field that was open in the old version may be personal in the new one
        const auto salt = entry.personal ? entry.personal->substr(0, 16) : std::string(16, '\0');
        entry.personal = salt + base::json::text(base::json::Value{std::move(personal)});
    }
    return entry;
}

const Readings* Model::slice(std::string_view name) const
{
    for (const auto& slice : slices_)
        if (slice.slice == name) return &slice;
    return nullptr;
}

}  // namespace journal
