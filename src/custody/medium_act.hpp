#pragma once
#include "base/result.hpp"
#include "custody/machine/judge.hpp"
#include "custody/medium_facts.hpp"

namespace custody {

/// 登録 of a medium as it is typed.
struct RegisterForm {
    MediumKind kind;
    std::string product, serial;
    std::optional<int> capacity;  // GB
    Encryption encryption;
    Labelled label;
    std::optional<base::ContractId> contract;
    std::optional<machine::Store> store;  // of an external drive
    std::optional<std::string> storage;
    base::PersonId registered_by;
    std::optional<base::PersonId> permitted_by;
    std::optional<machine::Scan> scan_before;
    std::optional<bool> own;  // bought by the company; nothing: it is
    std::optional<std::string> remarks;
    bool as_found;
    base::Day on;
};
BOOST_DESCRIBE_STRUCT(RegisterForm, (),
                      (kind, product, serial, capacity, encryption, label, contract, store, storage, registered_by, permitted_by,
                       scan_before, own, remarks, as_found, on))
base::Result<machine::Act> act_of(const RegisterForm&);
/// Whether it may be registered, or what was wrong about it. Pure.
base::Result<MediumRegistered> decide(const RegisterForm&, const machine::Case&, const std::string& number);

/// Something that is done with a medium, as it is typed.
struct MediumForm {
    base::Uuid medium;
    std::string event;
    base::PersonId person;
    std::optional<base::PersonId> permitted_by, witness;
    std::optional<base::Day> permitted_on, from, due;
    std::optional<std::string> permitted_time, purpose, terminal;
    std::optional<Direction> direction;
    std::optional<std::vector<base::Uuid>> items;  // what is written on it or read from it
    std::optional<machine::Scan> scan_before, scan_after;
    std::optional<Erasure> erasure;
    std::optional<Outcome> outcome;
    std::optional<std::string> destination, route, addressee, addressee_person;
    std::optional<machine::Basis> basis;
    std::optional<std::string> basis_ref, means;
    std::optional<std::vector<std::string>> protection;
    std::optional<std::string> key_channel, tracking_no;
    std::optional<bool> given_for_good, slip;
    std::optional<std::string> received_by, event_no, report_no, place, method, reference, ministry_no;
    std::optional<bool> verified;
    std::optional<std::string> storage, remarks;
    bool as_found;
    base::Day on;
    std::string time;  // 10:05 in Japan
};
BOOST_DESCRIBE_STRUCT(MediumForm, (),
                      (medium, event, person, permitted_by, witness, permitted_on, from, due, permitted_time, purpose, terminal,
                       direction, items, scan_before, scan_after, erasure, outcome, destination, route, addressee, addressee_person,
                       basis, basis_ref, means, protection, key_channel, tracking_no, given_for_good, slip, received_by, event_no,
                       report_no, place, method, reference, ministry_no, verified, storage, remarks, as_found, on, time))

/// The events this program records for a registered medium.
bool medium_recorded(std::string_view event);
base::Result<machine::Act> act_of(const MediumForm&);
/// Whether it may be done, or what was wrong about it; `items` are the numbers of what is written, read or carried. Pure.
base::Result<MediumActed> decide(const MediumForm&, const machine::Case&, const std::string& row_no,
                                 const std::vector<std::string>& items);

}  // namespace custody
