#pragma once
#include "base/result.hpp"
#include "custody/facts.hpp"
#include "custody/machine/judge.hpp"

namespace custody {

/// Something that is done with a listed thing, as it is typed; which fields count is said by the event's `data` in custody.yaml.
struct ActForm {
    base::Uuid item;
    std::string event;
    base::PersonId person;
    std::optional<base::PersonId> permitted_by, witness;
    std::optional<base::Day> permitted_on;
    std::optional<std::string> permitted_time;  // 09:10 in Japan: for a permission of the same day
    std::optional<std::string> purpose;
    std::optional<base::Day> from, due;
    std::optional<bool> reading;  // 閲覧
    std::optional<machine::Disposal> action;
    std::optional<std::string> ministry_no;
    std::optional<int> quantity;
    std::optional<std::string> method, storage;
    std::optional<bool> verified;
    std::optional<std::string> destination, route, addressee, addressee_person;
    std::optional<machine::Basis> basis;
    std::optional<std::string> basis_ref, means;
    std::optional<std::vector<std::string>> protection;
    std::optional<std::string> key_channel, tracking_no;
    std::optional<bool> slip;  // 受領書
    std::optional<std::string> received_by, certificate_no;
    std::optional<std::string> target_device;      // media and devices, one after another
    std::optional<std::vector<std::string>> also;  // other places it lies in that are erased, copies a change is carried to
    std::optional<machine::Store> store;           // how the named devices keep data
    std::optional<machine::Scan> scan_after;
    std::optional<Outcome> outcome;
    std::optional<bool> lost;  // 不達: it has not come back whole
    std::optional<std::string> event_no, report_no, place;
    std::optional<std::string> grade;  // 区分変更, as it is marked: 注意
    std::optional<std::vector<std::string>> restrictions;
    std::optional<std::string> designation_no;
    std::optional<base::Day> designated_on;
    std::optional<std::int64_t> corrects;  // place of the entry in the journal
    std::optional<std::string> correction_reason;
    std::optional<std::string> remarks;
    bool as_found;
    base::Day on;
    std::string time;  // 10:05 in Japan
};
BOOST_DESCRIBE_STRUCT(ActForm, (),
                      (item, event, person, permitted_by, witness, permitted_on, permitted_time, purpose, from, due, reading,
                       action, ministry_no, quantity, method, storage, verified, destination, route, addressee, addressee_person,
                       basis, basis_ref, means, protection, key_channel, tracking_no, slip, received_by, certificate_no,
                       target_device, also, store, scan_after, outcome, lost, event_no, report_no, place, grade, restrictions,
                       designation_no, designated_on, corrects, correction_reason, remarks, as_found, on, time))

/// The events this program records for an item that is listed.
bool recorded(std::string_view event);

/// 10:05 in Japan on this day; nothing for another text.
std::optional<base::Instant> moment(base::Day, const std::string& time);

/// What is typed, as the rules of custody.yaml look at it; refused when the time is none.
base::Result<machine::Act> act_of(const ActForm&);

/// The numbers of the rows the act begins; empty where it fills in an open one.
struct RowNumbers {
    std::string row, dispatch;  // dispatch: of f06, where the act fills in a row of f07
};
/// Whether it may be done, or what was wrong about it. Pure.
base::Result<Acted> decide(const ActForm&, const machine::Case&, const RowNumbers&);

}  // namespace custody
