#pragma once
#include "journal/model.hpp"
#include "suppliers/standing.hpp"

/// The suppliers' reading of the journal. apply() is the only writer of these tables.
namespace suppliers {

struct SupplierRow {
    SupplierId subject;
    std::string number, company, address;
    int tier;
    std::optional<SupplierId> parent;
    base::ContractId contract;
    std::string work, items;
    base::Personal<Contact> contact;
    bool confirmation_asked;
    std::string remarks;
    base::Day registered_on;
    std::optional<base::Day> bound_on;
    std::string document;
    std::vector<Clause> clauses;
    std::optional<base::Day> procedure_on, notified_on, confirmed_on, first_checked_on, checked_on;
    std::string notified_reference, confirmed_reference;
    std::optional<Outcome> outcome;
    std::optional<Way> way;
    bool findings_open;
    std::optional<base::Day> improve_by, disclosed_from, suspended_on, ended_on, returned_on;  // returned: the last of it
    std::vector<std::string> held;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(SupplierRow, (),
                      (subject, number, company, address, tier, parent, contract, work, items, contact, confirmation_asked, remarks,
                       registered_on, bound_on, document, clauses, procedure_on, notified_on, confirmed_on, first_checked_on,
                       checked_on, notified_reference, confirmed_reference, outcome, way, findings_open, improve_by, disclosed_from,
                       suspended_on, ended_on, returned_on, held, seq))

BOOST_DEFINE_ENUM_CLASS(What, described, bound, procedure_checked, notified, confirmed, checked, improved, handed, taken_back,
                        suspended, resumed, ended)

/// One line of its life. `detail`: the enumerated word of the fact (good, given, returned, on_site …).
struct EventRow {
    base::Uuid subject;
    std::int64_t seq;
    What what;
    base::Day happened_on;
    std::string recorded_by, detail, reference, note;
    std::vector<std::string> items;
    std::vector<Gap> gaps;
    std::optional<base::PersonId> person;
    std::optional<base::Day> until;
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (subject, seq, what, happened_on, recorded_by, detail, reference, note, items, gaps, person, until))

struct DeclarationRow {
    base::Uuid subject;
    bool none;
    std::string reason;
    base::Day declared_on;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(DeclarationRow, (), (subject, none, reason, declared_on, seq))

extern const store::Table<SupplierRow> supplier_table;
extern const store::Table<EventRow> event_table;
extern const store::Table<DeclarationRow> declaration_table;

journal::Readings readings();

}  // namespace suppliers
