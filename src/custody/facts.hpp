#pragma once
#include "custody/machine/things.hpp"

/// What the custody slice can record. Facts about protected information only, never the information.
namespace custody {

/// A refusal that applied to something that had happened already: kept with the entry, never dropped.
struct Breach {
    std::string code;  // custody.pledge_missing
    std::vector<std::string> args, requirements;
};
BOOST_DESCRIBE_STRUCT(Breach, (), (code, args, requirements))

/// 包装・封印 as it arrived.
BOOST_DEFINE_ENUM_CLASS(Packaging, intact, damaged)

/// 接受: one 1部 came into the company (f02) and is listed (f01).
struct Received {
    static constexpr auto fact = "custody.received.v1";
    std::string number;      // 保-R8-0013, never used again
    std::string receipt_no;  // 受-R8-0007
    std::string title;
    std::string alias;           // shown in place of the title; empty: the title itself
    std::string protected_part;  // 全部, or which part
    machine::Grade grade;
    machine::Medium medium;
    int quantity;
    std::string copy_label;                 // 1/2
    std::vector<std::string> restrictions;  // custody.yaml: no_copy, ...
    std::string designation_no;
    std::optional<base::Day> designated_on;
    base::ContractId contract;
    std::string source, means;
    std::optional<Packaging> packaging;
    std::string storage;  // number of the container
    base::PersonId receiver;
    std::optional<base::PersonId> checker;
    std::optional<base::Day> slip_returned_on;  // 受領証返送日
    std::optional<base::Day> keep_until;
    std::string remarks;
    bool as_found;
    std::vector<Breach> breaches;
};
BOOST_DESCRIBE_STRUCT(Received, (),
                      (number, receipt_no, title, alias, protected_part, grade, medium, quantity, copy_label, restrictions,
                       designation_no, designated_on, contract, source, means, packaging, storage, receiver, checker,
                       slip_returned_on, keep_until, remarks, as_found, breaches))

/// Something was done with a thing that is listed: an event of custody.yaml with its data.
struct Acted {
    static constexpr auto fact = "custody.acted.v1";
    std::string event;   // lend, return, destroy, ...
    std::string state;   // in which it leaves the thing
    std::string row_no;  // of the form it begins: 貸-R8-0031; empty where it fills in an open row
    base::PersonId person;
    std::optional<base::PersonId> permitted_by, witness;
    std::string purpose;
    std::optional<base::Day> due;
    std::optional<bool> reading;  // 閲覧: back on the same day
    std::optional<machine::Disposal> action;
    std::string ministry_no;
    std::optional<int> quantity;
    std::string method, storage;
    bool verified;
    std::string remarks;
    bool as_found;
    std::vector<Breach> breaches;
};
BOOST_DESCRIBE_STRUCT(Acted, (),
                      (event, state, row_no, person, permitted_by, witness, purpose, due, reading, action, ministry_no, quantity,
                       method, storage, verified, remarks, as_found, breaches))

}  // namespace custody
