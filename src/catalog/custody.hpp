#pragma once
#include "base/json.hpp"
#include "catalog/text.hpp"

#include <optional>

/// custody.yaml: what may be done next with an item of protected information, a medium, a key or a device, and what is refused.
namespace catalog {

/// What a person must fulfil on the day; each point with the refusal it is said by.
struct CustodyPoint {
    std::string ja, refusal;
};
BOOST_DESCRIBE_STRUCT(CustodyPoint, (), (ja, refusal))

struct CustodyStanding {
    std::string id;
    Text title;
    std::vector<CustodyPoint> all;
};
BOOST_DESCRIBE_STRUCT(CustodyStanding, (), (id, title, all))

struct CustodyGradeRule {
    std::string id, ja;
    std::vector<std::string> events;
};
BOOST_DESCRIBE_STRUCT(CustodyGradeRule, (), (id, ja, events))

/// 区分. The higher rank is the stricter one.
struct CustodyGrade {
    std::string id;
    Text label;
    int rank = 0;
    Confidence confidence = Confidence::unverified;
    std::vector<CustodyGradeRule> rules;
};
BOOST_DESCRIBE_STRUCT(CustodyGrade, (), (id, label, rank, confidence, rules))

/// 複製禁止 and others: the events it blocks, and what lifts it.
struct CustodyRestriction {
    std::string id;
    Text label, unless, note;
    std::vector<std::string> blocks;
    std::string refusal;
};
BOOST_DESCRIBE_STRUCT(CustodyRestriction, (), (id, label, unless, note, blocks, refusal))

struct CustodyState {
    std::string id;
    Text label;
    bool end = false;
};
BOOST_DESCRIBE_STRUCT(CustodyState, (), (id, label, end))

/// 返却遅延 and others: no states, but what follows from a state and the day.
struct CustodyDerived {
    std::string id;
    Text label, when;
};
BOOST_DESCRIBE_STRUCT(CustodyDerived, (), (id, label, when))

struct CustodyEscalation {
    Text when;
    std::string to;
};
BOOST_DESCRIBE_STRUCT(CustodyEscalation, (), (when, to))

/// 許可: by whom, and who may not be the same person.
struct CustodyApprover {
    std::vector<std::string> roles, not_same_as;
    bool before_act = false;
    std::optional<CustodyEscalation> escalate;
};
BOOST_DESCRIBE_STRUCT(CustodyApprover, (), (roles, not_same_as, before_act, escalate))

/// 立会い or 確認.
struct CustodyWitness {
    std::vector<std::string> roles, not_same_as;
    Text when;
};
BOOST_DESCRIBE_STRUCT(CustodyWitness, (), (roles, not_same_as, when))

/// The columns of a form that an event adds as a row, or fills in.
struct CustodyWrite {
    std::string form;
    std::vector<std::string> add, fill;
};
BOOST_DESCRIBE_STRUCT(CustodyWrite, (), (form, add, fill))

struct CustodyEvent {
    std::string id;
    Text label;
    std::vector<std::string> from;
    base::json::Value to;                        // a state, several, or "same"
    std::vector<std::string> order_by, done_by;  // roles
    std::vector<std::string> standing;
    std::optional<CustodyApprover> approver;
    std::optional<CustodyWitness> witness;
    std::vector<Text> conditions;
    std::vector<std::string> data;
    std::vector<CustodyWrite> writes;
    Text afterwards;
    std::vector<std::string> refusals, requirements;

    bool possible_from(std::string_view state) const;
    /// The states it can lead to; none: the state stays.
    std::vector<std::string> targets() const;
};
BOOST_DESCRIBE_STRUCT(CustodyEvent, (),
                      (id, label, from, to, order_by, done_by, standing, approver, witness, conditions, data, writes, afterwards,
                       refusals, requirements))

struct CustodyMachine {
    std::string id;
    Text title;
    std::string form;
    std::vector<CustodyState> states;
    std::vector<CustodyDerived> derived;
    std::vector<CustodyEvent> events;

    /// Nothing for an id that is none of this machine.
    const CustodyEvent* find(std::string_view event) const;
    /// The label of a state; its id when it is none of this machine.
    Text state_label(std::string_view state) const;
};
BOOST_DESCRIBE_STRUCT(CustodyMachine, (), (id, title, form, states, derived, events))

struct CustodyRefusal {
    std::string code;
    Text message, fix;
    std::vector<std::string> requirements;
};
BOOST_DESCRIBE_STRUCT(CustodyRefusal, (), (code, message, fix, requirements))

/// 契約終結の条件.
struct CloseOutCondition {
    std::string id, severity;  // block, warn
    bool consent = false;      // the Ministry may let what is left stay
    std::vector<std::string> forms;
    Text condition, message;
};
BOOST_DESCRIBE_STRUCT(CloseOutCondition, (), (id, severity, consent, forms, condition, message))

struct CloseOutStep {
    int order = 0;
    std::string id, who, ja;
};
BOOST_DESCRIBE_STRUCT(CloseOutStep, (), (order, id, who, ja))

struct CloseOut {
    Text title, purpose, trigger;
    std::vector<std::string> requirements;
    std::vector<CloseOutStep> steps;
    std::vector<CloseOutCondition> conditions;
    std::vector<Text> after_close;
};
BOOST_DESCRIBE_STRUCT(CloseOut, (), (title, purpose, trigger, requirements, steps, conditions, after_close))

struct Custody {
    std::vector<CustodyStanding> standings;
    std::vector<CustodyGrade> grades;
    std::vector<CustodyRestriction> restrictions;
    std::vector<CustodyMachine> machines;
    std::vector<CustodyRefusal> refusals;
    CloseOut close_out;

    /// The machine `copy`, `media`, `key` or `device`. std::out_of_range for another id: ids come from the code.
    const CustodyMachine& machine(std::string_view id) const;
    /// Nothing for a refusal that is none of this file.
    const CustodyRefusal* find_refusal(std::string_view code) const;
    const CustodyRestriction* find_restriction(std::string_view id) const;
    /// What an event refuses: its own list, then what its standings add.
    std::vector<std::string> refusals_of(const CustodyEvent&) const;
};
BOOST_DESCRIBE_STRUCT(Custody, (), (standings, grades, restrictions, machines, refusals, close_out))

class Catalog;
/// Read when first asked for; any thread may ask.
const Custody& custody(const Catalog&);

}  // namespace catalog
