#pragma once
#include "facilities/describe_facility.hpp"
#include "journal/model.hpp"

/// The facilities' reading of the journal. apply() is the only writer of these tables.
namespace facilities {

struct FacilityRow {
    base::FacilityId subject;
    Described described;
    base::Day registered_on;
    std::optional<base::Day> designated_on;  // the latest designation
    std::optional<base::Day> first_designated_on;
    std::optional<base::Day> changed_on;  // after the latest designation
    std::optional<base::Day> revoked_on;
    int plan_version;     // the latest
    int designated_plan;  // the one designated
    std::string letter;
    std::optional<base::PersonId> decided_by;
    std::string decided_by_role;
    std::optional<base::Day> ministry_checked;
    std::string revoke_reason;
    std::optional<base::ApprovalId> approval;     // of the latest designation
    std::optional<DesignationRequested> request;  // waits for approval
    std::int64_t seq;

    State state() const
    {
        return revoked_on ? State::revoked : !designated_on ? State::planned : changed_on ? State::changing : State::designated;
    }
};
BOOST_DESCRIBE_STRUCT(FacilityRow, (),
                      (subject, described, registered_on, designated_on, first_designated_on, changed_on, revoked_on, plan_version,
                       designated_plan, letter, decided_by, decided_by_role, ministry_checked, revoke_reason, approval, request,
                       seq))

struct PlanRow {
    base::FacilityId subject;
    int version;
    Plan plan;
    std::string note, drawn_by;
    base::Day drawn_on;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (subject, version, plan, note, drawn_by, drawn_on))

/// A drawing to lie under plans.
struct PictureRow {
    base::Uuid subject;
    base::FacilityId facility;
    service::KeptFile file;
    std::string image;
    int width, height;
    base::Day kept_on;
};
BOOST_DESCRIBE_STRUCT(PictureRow, (), (subject, facility, file, image, width, height, kept_on))

struct PermitRow {
    base::Uuid subject;
    base::FacilityId facility;
    base::PersonId person;
    base::Day starts, ends;  // ends: the last day, earlier after a withdrawal
    std::string hours, card, reason;
    std::optional<base::PersonId> permitted_by;
    base::Day permitted_on;
    bool withdrawn;
    std::string withdraw_reason;
    std::optional<base::Day> card_back;
    std::int64_t seq;

    bool in_force(base::Day day) const { return starts <= day && day <= ends; }
};
BOOST_DESCRIBE_STRUCT(PermitRow, (),
                      (subject, facility, person, starts, ends, hours, card, reason, permitted_by, permitted_on, withdrawn,
                       withdraw_reason, card_back, seq))

struct ReviewRow {
    base::Uuid subject;
    base::FacilityId facility;
    std::vector<ReviewedPermit> permits;
    std::string remarks, reviewed_by;
    base::Day reviewed_on;
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (), (subject, facility, permits, remarks, reviewed_by, reviewed_on))

struct ContainerRow {
    base::Uuid subject;
    base::FacilityId facility;
    std::string number, name, kind;
    Grade grade;
    Lock lock;
    std::string place, plan_object;
    base::Day registered_on;
    std::optional<base::Day> removed_on, code_changed_on;
    std::vector<base::PersonId> known_by;
    std::string removed_reason;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(ContainerRow, (),
                      (subject, facility, number, name, kind, grade, lock, place, plan_object, registered_on, removed_on,
                       code_changed_on, known_by, removed_reason, seq))

struct KeyRow {
    base::Uuid subject;
    base::FacilityId facility;
    std::string number;
    std::optional<base::Uuid> container;
    std::string door;
    KeySet key_set;
    base::PersonId keeper;
    std::string place;
    base::Day registered_on;
    std::optional<base::PersonId> holder;
    std::optional<base::Day> handed_on, due, retired_on;
    std::string purpose, retire_reason;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (),
                      (subject, facility, number, container, door, key_set, keeper, place, registered_on, holder, handed_on, due,
                       retired_on, purpose, retire_reason, seq))

/// 鍵の授受: one line each time a key changed hands.
struct KeyMoveRow {
    base::Uuid subject;
    std::int64_t seq;
    std::optional<base::PersonId> to_person;  // nothing: back in its place
    std::string words;
    base::Day moved_on;
    std::string recorded_by;
};
BOOST_DESCRIBE_STRUCT(KeyMoveRow, (), (subject, seq, to_person, words, moved_on, recorded_by))

struct CountRow {
    base::Uuid subject;
    base::FacilityId facility;
    std::vector<CountedKey> keys;
    std::string remarks, counted_by;
    base::Day counted_on;
};
BOOST_DESCRIBE_STRUCT(CountRow, (), (subject, facility, keys, remarks, counted_by, counted_on))

struct Repair {
    std::string item, measure;
    std::optional<base::PersonId> confirmed_by;
    base::Day on;
};
BOOST_DESCRIBE_STRUCT(Repair, (), (item, measure, confirmed_by, on))

struct InspectionRow {
    base::Uuid subject;
    base::FacilityId facility;
    int plan_version;
    base::PersonId inspector;
    std::vector<InspectedItem> items;
    std::string remarks;
    base::Day inspected_on;
    std::vector<Repair> repairs;
    std::int64_t seq;

    /// Items judged faulty of which no repair is recorded.
    std::vector<std::string> open_faults() const;
};
BOOST_DESCRIBE_STRUCT(InspectionRow, (), (subject, facility, plan_version, inspector, items, remarks, inspected_on, repairs, seq))

extern const store::Table<FacilityRow> facility_table;
extern const store::Table<PlanRow> plan_table;
extern const store::Table<PictureRow> picture_table;
extern const store::Table<PermitRow> permit_table;
extern const store::Table<ReviewRow> review_table;
extern const store::Table<ContainerRow> container_table;
extern const store::Table<KeyRow> key_table;
extern const store::Table<KeyMoveRow> key_move_table;
extern const store::Table<CountRow> count_table;
extern const store::Table<InspectionRow> inspection_table;

journal::Readings readings();

}  // namespace facilities
