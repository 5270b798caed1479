#pragma once
#include "service/slice.hpp"
#include "suppliers/tables.hpp"

/// Answers of the screens 下請負者.
namespace suppliers {

using service::Text;

struct SupplierLine {
    SupplierId id;
    std::string number, company, address;
    int tier;
    std::string parent, contract, work, contact;  // numbers; the name of the person in charge
    State state;
    std::optional<base::Day> notified_on, confirmed_on, checked_on, check_due, disclosed_from, ended_on;
    std::optional<Outcome> outcome;
    bool check_late;
    int held;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(SupplierLine, (),
                      (id, number, company, address, tier, parent, contract, work, contact, state, notified_on, confirmed_on,
                       checked_on, check_due, disclosed_from, ended_on, outcome, check_late, held, last_seq))

struct SupplierAsk {
    SupplierId supplier;
};
BOOST_DESCRIBE_STRUCT(SupplierAsk, (), (supplier))

/// A step before the first hand-over: done on its day, or what is missing.
struct StepLine {
    std::string step;  // bound, procedure, checked, notified, confirmed
    std::optional<base::Day> done_on;
    std::string missing;  // empty: done
};
BOOST_DESCRIBE_STRUCT(StepLine, (), (step, done_on, missing))

struct EventLine {
    std::int64_t seq;
    base::Day on;
    What what;
    std::string detail, reference, note, items, person, recorded_by;
    std::vector<std::string> gaps;  // what stood in the way
    std::optional<base::Day> until;
};
BOOST_DESCRIBE_STRUCT(EventLine, (), (seq, on, what, detail, reference, note, items, person, recorded_by, gaps, until))

struct SupplierAnswer {
    SupplierLine supplier;
    base::ContractId contract;
    std::optional<SupplierId> parent;
    std::string items, remarks, document, contract_title;
    Contact contact;
    bool confirmation_asked, findings_open;
    std::vector<Clause> clauses;
    std::optional<base::Day> improve_by, returned_on;
    std::vector<std::string> held;
    std::vector<StepLine> steps;
    std::vector<std::string> in_the_way;  // of a hand-over on the day
    std::vector<EventLine> life;          // the newest first
};
BOOST_DESCRIBE_STRUCT(SupplierAnswer, (),
                      (supplier, contract, parent, items, remarks, document, contract_title, contact, confirmation_asked,
                       findings_open, clauses, improve_by, returned_on, held, steps, in_the_way, life))

struct DeclarationAnswer {
    bool none;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(DeclarationAnswer, (), (none, reason, on))

base::Result<std::vector<SupplierLine>> supplier_lines(const service::Query&, const service::NoAsk&);
base::Result<SupplierAnswer> supplier_answer(const service::Query&, const SupplierAsk&);
base::Result<DeclarationAnswer> declaration_answer(const service::Query&, const service::NoAsk&);

/// The state of form f47: its id, and its word.
std::pair<std::string, std::string> form_state(State);

service::Finding notified_before(const service::Query&);
service::Finding flowdown(const service::Query&);
service::Finding checked(const service::Query&);
std::vector<documents::block::Any> chapter(const service::Query&);
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);
std::vector<service::FormRow> register_rows(const service::Query&);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace suppliers
