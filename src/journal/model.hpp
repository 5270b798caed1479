#pragma once
#include "journal/entry.hpp"
#include "store/table.hpp"

#include <map>

namespace journal {

/// A fact's bodies as the journal keeps them.
struct Bodies {
    std::string open, personal;  // canonical JSON; `personal` is empty when the fact says nothing about persons
};

/// A kind of fact as the journal knows it: its name and how it is read into its slice's tables.
struct FactKind {
    std::string name;
    std::string slice;
    bool personal;                            // has fields that lie in the private body
    bool founding;                            // begins its subject: counts from the subject's first day
    void (*apply)(store::Tx&, const Entry&);  // decodes the bodies, then the slice's apply(); none for the journal's own facts
    base::Result<Bodies> (*split)(const base::json::Value&);  // a whole fact as JSON (a correction's replacement) into its bodies
};

/// How an old version of a fact is read today: open and personal fields become those of the next version. Never removed.
struct Upcaster {
    std::string from, to;  // "organization.appointed.v1", "organization.appointed.v2"
    void (*convert)(base::json::Object& open, base::json::Object& personal);
};

/// Whether a type holds a base::Personal somewhere inside, where the journal could not keep it apart.
template <class T>
constexpr bool hides_personal()
{
    if constexpr (base::is_personal<T>) {
        return true;
    } else if constexpr (requires { typename T::mapped_type; }) {
        return hides_personal<typename T::mapped_type>();
    } else if constexpr (requires { typename T::value_type; } && !std::same_as<T, std::string>) {
        return hides_personal<typename T::value_type>();
    } else if constexpr (base::DescribedStruct<T>) {
        bool found = false;
        base::for_each_member<T>([&](std::string_view, auto member) {
            found = found || hides_personal<std::remove_cvref_t<decltype(std::declval<T&>().*member)>>();
        });
        return found;
    } else {
        return false;
    }
}

/// Whether each field of a fact is personal as a whole or not at all: Personal<std::vector<Name>>, never std::vector<Person>
/// with a Personal inside.
template <base::DescribedStruct Fact>
constexpr bool personal_fields_are_whole = [] {
    bool whole = true;
    base::for_each_member<Fact>([&](std::string_view, auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<Fact&>().*member)>;
        whole = whole && (base::is_personal<Field> || !hides_personal<Field>());
    });
    return whole;
}();

/// The bodies of a fact.
template <class Fact>
Bodies bodies(const Fact& fact)
{
    static_assert(personal_fields_are_whole<Fact>, "make the whole field Personal: a part of a field cannot be disposed of");
    Bodies bodies;
    base::json::write_members<base::json::Part::open>(bodies.open, fact);
    if constexpr (base::json::has_personal<Fact>) base::json::write_members<base::json::Part::personal>(bodies.personal, fact);
    return bodies;
}

/// The JSON of a private body, without its salt; empty when there is none.
inline std::string_view personal_json(const Entry& entry)
{
    return entry.personal ? std::string_view{*entry.personal}.substr(16) : std::string_view{};
}

/// An entry's body cannot be read: the journal is broken, or a newer program wrote it.
[[noreturn]] void unreadable(const Entry&, const base::Refusal&);

/// The fact struct of an entry (in today's version: Model::current); personal fields are empty after a disposal.
template <class Fact>
Fact decode(const Entry& entry)
{
    const auto read = [&](std::string_view text) {
        auto value = base::json::parse(text);
        if (!value) unreadable(entry, value.refusal());
        return std::move(value).value();
    };
    base::json::Reader reader;
    Fact fact{};
    auto body = read(entry.body);
    if (!body.object()) reader.wrong_type("{…}");
    if constexpr (base::json::has_personal<Fact>) {
        auto members = body.object() ? *body.object() : base::json::Object{};
        if (entry.personal) {
            const auto personal = read(personal_json(entry));
            if (const auto* more = personal.object()) members.insert(members.end(), more->begin(), more->end());
        }
        base::json::read_members(reader, members, fact);
    } else if (body.object()) {
        base::json::read_members(reader, *body.object(), fact);
    }
    if (reader.faults()) unreadable(entry, std::move(reader.faults()).refusal());
    return fact;
}

/// The kind of a fact struct: `Fact::fact` names it, `Fact::founding` (if there is one) says whether it begins its subject, and
/// `apply(Tx&, const Fact&, const Entry&)` beside it reads it.
template <class Fact>
FactKind kind()
{
    const std::string name{Fact::fact};
    constexpr bool founding = [] {
        if constexpr (requires { Fact::founding; }) return bool{Fact::founding};
        return false;
    }();
    return {name,
            name.substr(0, name.find('.')),
            base::json::has_personal<Fact>,
            founding,
            [](store::Tx& tx, const Entry& entry) { apply(tx, decode<Fact>(entry), entry); },
            [](const base::json::Value& whole) -> base::Result<Bodies> { return bodies(TRY(base::json::read<Fact>(whole))); }};
}

/// What one slice reads from the journal: its tables, whose only writers are its apply functions, and its facts.
struct Readings {
    std::string slice;
    std::vector<const store::AnyTable*> tables;
    std::vector<FactKind> facts;
    std::vector<Upcaster> upcasters = {};
    int reading = 1;  // raised when an apply function reads the same facts differently

    /// Changes when a table's shape, the list of facts or their reading does: then the slice is filled again from the journal.
    std::string shape() const;
};

/// All slices' readings.
class Model {
public:
    explicit Model(std::vector<Readings>);
    const std::vector<Readings>& slices() const { return slices_; }
    /// The kind a fact of this name is read as (an old version: as its newest). Throws for a fact that no slice knows: a newer
    /// program wrote this journal.
    const FactKind& kind(std::string_view fact) const;
    bool knows(std::string_view fact) const { return kinds_.contains(fact) || upcasters_.contains(fact); }
    /// The same entry in the newest version of its fact.
    Entry current(Entry) const;
    bool is_current(std::string_view fact) const { return !upcasters_.contains(fact); }
    /// The slice of this name, or nothing for the journal's own facts.
    const Readings* slice(std::string_view name) const;

private:
    std::vector<Readings> slices_;
    std::map<std::string, FactKind, std::less<>> kinds_;
    std::map<std::string, Upcaster, std::less<>> upcasters_;  // by the version they read
};

}  // namespace journal
