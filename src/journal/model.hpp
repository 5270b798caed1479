#pragma once
#include "journal/entry.hpp"
#include "store/table.hpp"

#include <map>

namespace journal {

/// A kind of fact as the journal knows it: its name and how it is read into its slice's tables.
struct FactKind {
    std::string name;
    std::string slice;
    bool personal;                                     // has fields that lie in the private body
    void (*apply)(store::Tx&, const Entry&);           // decodes the bodies, then the slice's apply()
    base::Checked (*check)(const base::json::Value&);  // whether open fields have the fact's form (a correction's replacement)
};

/// The fact struct of an entry; a body that does not fit is a broken journal.
template <class Fact>
Fact decode(const Entry& entry)
{
    base::json::Reader reader;
    Fact fact{};
    const auto body = base::json::parse(entry.body).value();
    const auto personal =
        entry.personal ? base::json::parse(std::string_view{*entry.personal}.substr(16)).value() : base::json::Value{};
    if (!body.object()) throw std::runtime_error{"entry " + std::to_string(entry.head.seq) + ": the body is not an object"};
    if constexpr (base::json::has_personal<Fact>) {
        auto members = *body.object();
        if (const auto* more = personal.object()) members.insert(members.end(), more->begin(), more->end());
        base::json::read_members(reader, members, fact);
    } else {
        base::json::read_members(reader, *body.object(), fact);
    }
    if (reader.faults())
        throw std::runtime_error{"entry " + std::to_string(entry.head.seq) + " (" + entry.head.fact +
                                 ") does not fit its fact at " + reader.faults().all().front().path};
    return fact;
}

/// The kind of a fact struct: `Fact::fact` names it, `apply(Tx&, const Fact&, const Entry&)` beside it reads it.
template <class Fact>
FactKind kind()
{
    const std::string name{Fact::fact};
    return {name, name.substr(0, name.find('.')), base::json::has_personal<Fact>,
            [](store::Tx& tx, const Entry& entry) { apply(tx, decode<Fact>(entry), entry); },
            [](const base::json::Value& open) -> base::Checked {
                TRY(base::json::read<Fact>(open));
                return base::Nothing{};
            }};
}

/// What one slice reads from the journal: its tables, whose only writers are its apply functions, and its facts.
struct Readings {
    std::string slice;
    std::vector<const store::AnyTable*> tables;
    std::vector<FactKind> facts;

    /// Changes when a table's shape or the list of facts does: then the slice is filled again from the journal.
    std::string shape() const;
};

/// All slices' readings.
class Model {
public:
    explicit Model(std::vector<Readings>);
    const std::vector<Readings>& slices() const { return slices_; }
    /// Throws for a fact that no slice knows: a newer program wrote this journal.
    const FactKind& kind(std::string_view fact) const;
    bool knows(std::string_view fact) const { return kinds_.contains(fact); }
    const Readings& slice(std::string_view name) const;

private:
    std::vector<Readings> slices_;
    std::map<std::string, FactKind, std::less<>> kinds_;
};

}  // namespace journal
