#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a rule of custody may look at: things and people as they are on the day of the act. Plain values, filled by who asks.
namespace custody::machine {

/// 区分, the lower first: `<` is "less strict".
BOOST_DEFINE_ENUM_CLASS(Grade, internal_only, caution)
/// 媒体 of f01.
BOOST_DEFINE_ENUM_CLASS(Medium, paper, data, object)
/// How something that stores data keeps it; unknown: only what fits every kind may be used on it.
BOOST_DEFINE_ENUM_CLASS(Store, unknown, semiconductor, magnetic, optical)
/// A scan for malware. none: there is no record of one.
BOOST_DEFINE_ENUM_CLASS(Scan, none, clean, found, not_applicable)
/// 処置 of f07.
BOOST_DEFINE_ENUM_CLASS(Disposal, give_back, submit, destroy, erase)
/// 根拠 of f06.
BOOST_DEFINE_ENUM_CLASS(Basis, submission, subcontract, disclosure, give_back)

/// 処置の許可 that is in force for an item.
struct DisposalOrder {
    Disposal action;
    base::Day permitted_on;
};

/// One 1部 of protected information, in the state it is in when the act happens.
struct Item {
    std::string number;  // 保-R8-0013
    std::string state;   // of custody.yaml
    Grade grade;
    Medium medium;
    int quantity = 1;
    std::vector<std::string> restrictions;  // no_copy, ...
    bool ministry_condition = false;        // 官の承認を要する条件
    std::string holder;                     // who or what has it
    std::optional<base::PersonId> held_by;  // the borrower, applicant or sender of the open row
    std::string open_row;                   // the loan, application or dispatch that is open: 貸-R8-0031
    std::optional<base::Day> due;
    bool extended = false;
    std::optional<DisposalOrder> order;
    std::optional<base::Day> ended_on;
    std::string end_action;
    std::string hold;                     // what it is kept for as evidence: 事-R8-0002
    std::vector<std::string> copies;      // its copies and extracts that have not ended
    std::vector<std::string> kept_also;   // media and backups on which it still lies
    std::optional<base::Instant> before;  // the act before this one
};

/// A removable medium.
struct MediumCard {
    std::string number;  // 媒-001
    std::string state;
    bool registered = true, own = true, encrypted = true;
    Store store = Store::unknown;
    std::vector<Item> contents;
    std::string hold;
    std::optional<base::PersonId> held_by;
    std::optional<base::Instant> before;
};

/// A terminal, copier or server of 保護システム管理台帳.
struct DeviceCard {
    std::string number;
    bool registered = true, own = true, in_use = true, encrypted = true;
    std::string state;  // as it is shown: 使用停止
    Store store = Store::unknown;
};

/// Where something is kept: a container, a device or a medium.
struct StorageCard {
    std::string number;  // 庫-01
    bool registered = true;
    Grade most = Grade::caution;  // the highest it may hold
    bool in_facility = true;
    std::string facility;  // its name
    bool facility_designated = true;
};

/// When somebody may handle the information of the contract; on the last day only 返却 (standing able_to_handle).
struct Designation {
    base::Day from;
    std::optional<base::Day> last_day;
};

struct PersonCard {
    base::PersonId id;
    std::string name;
    std::vector<std::string> roles;  // in office on the day: company, facility or contract
    std::optional<Designation> designation;
    std::optional<Grade> scope;  // the highest grade of his 取扱情報の範囲; nothing: not limited
    bool pledged = false;        // the wording in force
    std::string wording;
    std::optional<base::Day> educated_until;
    bool suspended = false;
    bool may_enter = false;  // the place of the act
    std::optional<base::Day> permit_until;
    int late_loans = 0;

    bool holds(std::string_view role) const;
    /// Whether he is a handler of the contract on the day.
    bool handles(base::Day) const;
};

/// Where something is sent.
struct Recipient {
    std::string name;
    bool notified = true, confirmed = true;  // 下請負: 届出 and 官の確認
    std::string check_result = "良好";       // 実施状況の確認
    bool disclosure_permitted = true;        // 第三者: 官の許可
    std::string application = {};            // its number
};

struct ContractCard {
    std::string number;
    bool rules_in_force = true;  // 実施手順 confirmed and in force
    std::optional<base::Day> closed_on, ends_on;
};

}  // namespace custody::machine
