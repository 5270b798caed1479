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
    std::optional<base::Day> marked_on;  // 表示確認日
    bool as_found;
    std::vector<Breach> breaches;
};
BOOST_DESCRIBE_STRUCT(Received, (),
                      (number, receipt_no, title, alias, protected_part, grade, medium, quantity, copy_label, restrictions,
                       designation_no, designated_on, contract, source, means, packaging, storage, receiver, checker,
                       slip_returned_on, keep_until, remarks, marked_on, as_found, breaches))

/// What an item is, in whatever way it came to be.
struct Particulars {
    std::string title, alias, protected_part;
    machine::Grade grade;
    machine::Medium medium;
    int quantity;
    std::string copy_label;
    std::vector<std::string> restrictions;
    std::string designation_no;
    std::optional<base::Day> designated_on;
    base::ContractId contract;
    std::optional<base::Day> keep_until;
};
BOOST_DESCRIBE_STRUCT(Particulars, (),
                      (title, alias, protected_part, grade, medium, quantity, copy_label, restrictions, designation_no,
                       designated_on, contract, keep_until))

/// 刷り損じの処置 of f03.
BOOST_DEFINE_ENUM_CLASS(Spoiled, none, shredded, kept)

/// 作成, 複製, 出力, 電子化 or 抜粋: one row of f03. What came of it is listed by Listed, one fact for each new 1部.
struct Made {
    static constexpr auto fact = "custody.made.v1";
    std::string event;   // of custody.yaml: create, copy, output, digitise, extract
    std::string row_no;  // 作-R8-0004
    base::Uuid source;   // the item it was made of
    std::string title;
    machine::Grade grade;
    bool protected_part;  // 抜粋 without a protected part is listed nowhere
    int copies, sheets;   // sheets: of one copy
    std::string equipment;
    base::PersonId performer;
    std::optional<base::PersonId> permitted_by;
    std::optional<base::Day> permitted_on;
    std::string reason, ministry_no;
    bool marked;
    Spoiled spoiled;
    std::vector<std::string> items;  // numbers of what came of it
    std::string remarks;
    bool as_found;
    std::vector<Breach> breaches;
};
BOOST_DESCRIBE_STRUCT(Made, (),
                      (event, row_no, source, title, grade, protected_part, copies, sheets, equipment, performer, permitted_by,
                       permitted_on, reason, ministry_no, marked, spoiled, items, remarks, as_found, breaches))

/// One 1部 that was made in the company is listed (f01).
struct Listed {
    static constexpr auto fact = "custody.listed.v1";
    std::string number;
    std::string event, row_no;  // of the Made it came of
    base::Uuid parent;
    std::string parent_no;
    Particulars what;
    std::string source;  // 作成部署
    std::string storage;
    std::optional<base::Day> marked_on;
    std::string remarks;
    bool as_found;
};
BOOST_DESCRIBE_STRUCT(Listed, (), (number, event, row_no, parent, parent_no, what, source, storage, marked_on, remarks, as_found))

/// How something leaves the facilities: 持出し (f05) or 送達 (f06).
struct Carriage {
    std::string dispatch_no;  // 送-R8-0009, where the act begins a row of another form too (返却, 提出)
    std::string destination, route, addressee, addressee_person;
    std::optional<machine::Basis> basis;
    std::string basis_ref, means;
    std::vector<std::string> protection;
    std::string key_channel, tracking_no;
};
BOOST_DESCRIBE_STRUCT(Carriage, (),
                      (dispatch_no, destination, route, addressee, addressee_person, basis, basis_ref, means, protection,
                       key_channel, tracking_no))

/// 受領書 as it came back.
struct Slip {
    bool present;
    std::string received_by, certificate_no;
};
BOOST_DESCRIBE_STRUCT(Slip, (), (present, received_by, certificate_no))

/// 亡失 and what followed: numbers of 事象受付簿 and 事故等報告, where it was last seen or was found.
struct Loss {
    std::string event_no, report_no, place;
};
BOOST_DESCRIBE_STRUCT(Loss, (), (event_no, report_no, place))

/// 区分・制限の変更 by a document of the Ministry.
struct Regraded {
    machine::Grade grade;
    std::vector<std::string> restrictions;
    std::string designation_no;
    std::optional<base::Day> designated_on;
};
BOOST_DESCRIBE_STRUCT(Regraded, (), (grade, restrictions, designation_no, designated_on))

/// 訂正: the entry stays and is read together with this. `entry`: its place in the journal; 0 for the receipt.
struct Correction {
    std::int64_t entry;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Correction, (), (entry, reason))

/// 照合結果 of f01 and f24, 異状の有無 of f04, f05 and f25.
BOOST_DEFINE_ENUM_CLASS(Outcome, in_order, short_of, marking_differs, surplus, irregular)

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
    std::optional<base::Day> permitted_on, from;  // from: first day of a 持出し
    std::optional<std::string> target;            // media and devices that were erased, or that data was written to
    std::optional<machine::Scan> scan;
    std::optional<Outcome> outcome;
    std::optional<Carriage> carriage;
    std::optional<Slip> slip;
    std::optional<Loss> loss;
    std::optional<Regraded> regraded;
    std::optional<Correction> correction;
};
BOOST_DESCRIBE_STRUCT(Acted, (),
                      (event, state, row_no, person, permitted_by, witness, purpose, due, reading, action, ministry_no, quantity,
                       method, storage, verified, remarks, as_found, breaches, permitted_on, from, target, scan, outcome, carriage,
                       slip, loss, regraded, correction))

/// 受領なし, declared on the contract itself. It falls away by itself when something is listed for the contract.
struct NothingHeld {
    static constexpr auto fact = "custody.nothing_held.v1";
    base::PersonId person;  // who answers for it
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NothingHeld, (), (person, reason))

}  // namespace custody
