#pragma once
#include "catalog/custody.hpp"
#include "custody/machine/things.hpp"

namespace custody::machine {

/// 許可 as it is written: by whom and when; the time, where it is known, tells a permission of the same day.
struct Permission {
    std::optional<base::Day> on;
    std::optional<base::Instant> at;
};

/// What is typed for an act: the fields of `data` in custody.yaml that a rule looks at.
struct Act {
    base::Instant at;  // when it happens or happened
    std::string purpose, reason, remarks;
    std::optional<base::Day> from, due;  // due: due_on, extended_to, until_on
    bool reading = false;                // 閲覧: back on the same day
    Permission permission;
    std::string ministry_no;              // 官の許可番号, 指示 or 了承
    std::optional<int> quantity, listed;  // counted; as the slip or the application says
    std::optional<Grade> grade, shown;    // of the new item; as it is marked on it
    bool protected_part = true;           // 抜粋: with a part that is protected
    std::string designation_no, storage, equipment;
    std::string destination, addressee, means, method, key_channel;
    std::vector<std::string> protection;
    std::optional<Basis> basis;
    std::optional<Disposal> action;
    bool slip = false, verified = false;
    Scan scan_before = Scan::none, scan_after = Scan::none;
    bool kept_on_medium = false;  // 残した
    bool given_for_good = false;  // 渡しきり
    bool lost = false;            // 不達: 所在不明 or 開封の跡
    std::string event_no, report_no;
    int copies = 0, new_items = 0;
    std::vector<std::string> also;  // 区分変更: the copies it is carried through to
    std::string serial;
    std::string corrects, correction_reason;
    bool corrects_number = false;
};

/// The company's values of the day (parameters.yaml).
struct Limits {
    int loan_max_days = 7, takeout_max_days = 7;
};

/// Everything the rules must know besides what is typed.
struct Known {
    base::Day today;
    Limits limits;
    std::string asked_for;     // the number as it was typed
    std::optional<Item> item;  // nothing: not registered
    std::optional<MediumCard> medium;
    std::optional<StorageCard> storage;
    std::vector<DeviceCard> devices;
    std::vector<MediumCard> media;  // used by the act, beside the medium it is about
    std::optional<PersonCard> actor, approver, witness;
    std::optional<Recipient> recipient;
    std::optional<ContractCard> contract;
    std::string place;  // the facility of the act
    std::optional<base::Day> volume_closed_on;
    std::string volume;
    std::string serial_of;        // the medium that has this serial number already
    bool report_closed = false;   // the incident report
    bool corrects_found = true;   // the entry that is corrected is of this life line
    std::string contradicts;      // the later entry the correction would contradict
    std::string general_manager;  // the label of the role in the company's edition
};

/// An act with all that it is judged by.
struct Case {
    const catalog::Custody& book;
    const catalog::CustodyMachine& machine;
    const catalog::CustodyEvent& event;
    const Act& act;
    const Known& known;

    base::Day on() const { return base::day_in_japan(act.at); }
    bool is(std::string_view id) const { return event.id == id; }
    bool about_item() const { return machine.id == "copy"; }
    /// Whether the event records this field.
    bool records(std::string_view field) const;
    /// The state of the thing the act is about; "none" when it is not registered.
    std::string_view state() const;
    /// The grade of what is handled: the new item's, else the item's, else the highest of what lies on the medium.
    std::optional<Grade> grade() const;
    /// Whom a word of `not_same_as` means: borrower, applicant and sender of an open row, else who does the act.
    std::optional<base::PersonId> who(std::string_view word) const;
    /// Whether one of these words means this person.
    bool among(const std::vector<std::string>& words, const base::PersonId&) const;
    std::string label(Grade) const;
};

}  // namespace custody::machine
