#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/personal.hpp"

/// What the suppliers slice can record. Its subject is one company below us under one contract.
namespace suppliers {

using SupplierId = base::Id<struct SupplierTag>;

/// The person in charge at the subcontractor.
struct Contact {
    std::string name, post, telephone, mail;
    friend bool operator==(const Contact&, const Contact&) = default;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (name, post, telephone, mail))

/// The subcontractor as known from this day on; the latest counts.
struct Described {
    static constexpr auto fact = "suppliers.described.v1";
    std::string number;  // 下-003
    std::string company, address;
    int tier;                          // 1: below us; 2: below one of ours
    std::optional<SupplierId> parent;  // of tier 2 and below: whose subcontractor it is
    base::ContractId contract;
    std::string work, items;  // what it is asked to do, and the least information it needs for that
    base::Personal<Contact> contact;
    bool confirmation_asked;  // the contract asks for the Ministry's confirmation besides the notification
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(Described, (),
                      (number, company, address, tier, parent, contract, work, items, contact, confirmation_asked, remarks))

/// What the contract with a subcontractor must say (procedure 9.3).
BOOST_DEFINE_ENUM_CLASS(Clause, equal_measures, scope, handlers, incidents, audits, further, returning, lasting)

/// 義務付け: the contract with it, on the day it was signed. The latest counts.
struct Bound {
    static constexpr auto fact = "suppliers.bound.v1";
    std::string document;  // which paper says it
    std::vector<Clause> clauses;
};
BOOST_DESCRIBE_STRUCT(Bound, (), (document, clauses))

BOOST_DEFINE_ENUM_CLASS(Way, on_site, on_paper)

/// Their 実施手順 was held against our requirements.
struct ProcedureChecked {
    static constexpr auto fact = "suppliers.procedure_checked.v1";
    std::string version;  // of their procedure
    Way way;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(ProcedureChecked, (), (version, way, person))

/// 届出: the Ministry, or the prime above us, was told. `reference`: the number of the submission.
struct Notified {
    static constexpr auto fact = "suppliers.notified.v1";
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(Notified, (), (reference))

/// 官の確認.
struct Confirmed {
    static constexpr auto fact = "suppliers.confirmed.v1";
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(Confirmed, (), (reference))

/// 良好, 要改善, 不良.
BOOST_DEFINE_ENUM_CLASS(Outcome, good, improve, bad)

/// 実施状況の点検, before the first hand-over and every year. A bad one suspends, a good one lifts that.
struct Checked {
    static constexpr auto fact = "suppliers.checked.v1";
    Outcome outcome;
    Way way;
    base::PersonId person;
    std::string findings;
    std::optional<base::Day> improve_by;
};
BOOST_DESCRIBE_STRUCT(Checked, (), (outcome, way, person, findings, improve_by))

/// What the latest check found was put right, and somebody made sure of it.
struct Improved {
    static constexpr auto fact = "suppliers.improved.v1";
    std::string what;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(Improved, (), (what, person))

/// What stands in the way of a hand-over.
BOOST_DEFINE_ENUM_CLASS(Gap, contract_not_in_force, not_bound, clauses_missing, procedure_not_checked, not_notified, not_confirmed,
                        not_checked, findings_open, suspended, ended, parent_not_ready)

/// given: handed over by us. made_there: what it made from that, and holds for us.
BOOST_DEFINE_ENUM_CLASS(Origin, given, made_there)

/// 交付: what it has from now on. `gaps`: what stood in the way and happened all the same (recorded as found, with its reason).
struct Handed {
    static constexpr auto fact = "suppliers.handed.v1";
    Origin origin;
    std::vector<std::string> items;  // 管理番号
    std::string reference;           // the row of the dispatch book
    base::PersonId person;
    std::vector<Gap> gaps;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Handed, (), (origin, items, reference, person, gaps, reason))

BOOST_DEFINE_ENUM_CLASS(Ending, returned, destroyed, erased)

/// 返却, 破棄, 抹消 of what it held, and the paper that proves it.
struct TakenBack {
    static constexpr auto fact = "suppliers.taken_back.v1";
    Ending ending;
    std::vector<std::string> items;
    std::string proof;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(TakenBack, (), (ending, items, proof, person))

/// Nothing is handed over until this is lifted.
struct Suspended {
    static constexpr auto fact = "suppliers.suspended.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Suspended, (), (reason))

struct Resumed {
    static constexpr auto fact = "suppliers.resumed.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Resumed, (), (reason))

/// The work has ended. `lasting_told`: it was told which duties go on.
struct Ended {
    static constexpr auto fact = "suppliers.ended.v1";
    std::string reason;
    bool lasting_told;
};
BOOST_DESCRIBE_STRUCT(Ended, (), (reason, lasting_told))

/// Whether the company has nobody below it handle protected information (下請負者に取り扱わせない). The latest counts.
struct Declared {
    static constexpr auto fact = "suppliers.declared.v1";
    static constexpr bool founding = true;
    bool none;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Declared, (), (none, reason))

}  // namespace suppliers
