#pragma once
#include "custody/facts.hpp"

/// What is recorded of removable media (f24, f25).
namespace custody {

/// 暗号化 of f24.
BOOST_DEFINE_ENUM_CLASS(Encryption, hardware, software, none)
/// 表示 of f24: how the number is fixed to it.
BOOST_DEFINE_ENUM_CLASS(Labelled, attached, engraved, in_a_bag)
/// 種別 of f24.
BOOST_DEFINE_ENUM_CLASS(MediumKind, usb_memory, external_drive, optical_disc, memory_card, tape)
/// 書込・読出 of f25.
BOOST_DEFINE_ENUM_CLASS(Direction, write, read, both)
/// データの消去 of f25.
BOOST_DEFINE_ENUM_CLASS(Erasure, erased, kept, not_applicable)

/// 登録: a medium may be used from now on.
struct MediumRegistered {
    static constexpr auto fact = "custody.medium_registered.v1";
    std::string number;  // 媒-001, never used again
    MediumKind kind;
    std::string product;
    int capacity;  // GB
    std::string serial;
    Encryption encryption;
    Labelled label;
    std::optional<base::ContractId> contract;
    std::optional<machine::Store> store;  // of an external drive: how it keeps data
    std::string storage;                  // number of the container
    base::PersonId registered_by;
    std::optional<base::PersonId> permitted_by;
    machine::Scan scan;
    std::string remarks;
    bool as_found;
    std::vector<Breach> breaches;
};
BOOST_DESCRIBE_STRUCT(MediumRegistered, (),
                      (number, kind, product, capacity, serial, encryption, label, contract, store, storage, registered_by,
                       permitted_by, scan, remarks, as_found, breaches))

/// Something was done with a registered medium: an event of the machine `media` of custody.yaml with its data.
struct MediumActed {
    static constexpr auto fact = "custody.medium_acted.v1";
    std::string event, state;  // state: in which it leaves the medium
    std::string row_no;        // of the form it begins: 使-R8-0038; empty where it fills in an open row
    base::PersonId person;
    std::optional<base::PersonId> permitted_by, witness;
    std::optional<base::Day> permitted_on, from, due;
    std::string purpose, terminal;
    std::optional<Direction> direction;
    std::vector<std::string> items;  // numbers of what was written, read or carried
    std::optional<machine::Scan> scan_before, scan_after;
    std::optional<Erasure> erasure;
    std::optional<Outcome> outcome;
    std::optional<Carriage> carriage;
    std::optional<Slip> slip;
    std::optional<Loss> loss;
    std::string method, reference, ministry_no;  // reference: 処置番号
    bool verified;
    std::string storage, remarks;
    bool as_found;
    std::vector<Breach> breaches;
};
BOOST_DESCRIBE_STRUCT(MediumActed, (),
                      (event, state, row_no, person, permitted_by, witness, permitted_on, from, due, purpose, terminal, direction,
                       items, scan_before, scan_after, erasure, outcome, carriage, slip, loss, method, reference, ministry_no,
                       verified, storage, remarks, as_found, breaches))

}  // namespace custody
