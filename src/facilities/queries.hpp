#pragma once
#include "facilities/tables.hpp"
#include "service/slice.hpp"

/// What the screens of the facilities ask for.
namespace facilities {

struct FacilityLine {
    base::FacilityId id;
    std::string number, name, site, purpose, manager;
    State state;
    std::optional<base::Day> designated_on, changed_on, revoked_on;
    int plan_version, designated_plan, permits, containers, keys, open_faults;
    std::optional<base::Day> inspected_on, inspection_due, reviewed_on, review_due, counted_on, count_due;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(FacilityLine, (),
                      (id, number, name, site, purpose, manager, state, designated_on, changed_on, revoked_on, plan_version,
                       designated_plan, permits, containers, keys, open_faults, inspected_on, inspection_due, reviewed_on,
                       review_due, counted_on, count_due, last_seq))
base::Result<std::vector<FacilityLine>> facility_lines(const service::Query&, const service::NoAsk&);

struct FacilityAsk {
    base::FacilityId facility;
};
BOOST_DESCRIBE_STRUCT(FacilityAsk, (), (facility))

struct PlanLine {
    int version;
    base::Day drawn_on;
    std::string drawn_by, note;
    bool designated;
};
BOOST_DESCRIBE_STRUCT(PlanLine, (), (version, drawn_on, drawn_by, note, designated))

struct FacilityAnswer {
    FacilityLine facility;
    std::string address, section;
    Boundary boundary;
    std::string lock, entry_control, surveillance, letter, decided_by;
    std::optional<base::Day> ministry_checked;
    std::string revoke_reason;
    std::vector<PlanLine> plans;
    std::vector<std::string> lacking;          // what a designation still needs, in words
    bool pending;                              // a designation has been requested
    std::optional<base::ApprovalId> approval;  // the request's, or the one the designation rests on
};
BOOST_DESCRIBE_STRUCT(FacilityAnswer, (),
                      (facility, address, section, boundary, lock, entry_control, surveillance, letter, decided_by,
                       ministry_checked, revoke_reason, plans, lacking, pending, approval))
base::Result<FacilityAnswer> facility_answer(const service::Query&, const FacilityAsk&);

struct PlanAsk {
    base::FacilityId facility;
    std::optional<int> version;  // nothing: the latest
};
BOOST_DESCRIBE_STRUCT(PlanAsk, (), (facility, version))
struct PlanAnswer {
    int version;  // 0: there is none yet
    std::optional<Plan> plan;
};
BOOST_DESCRIBE_STRUCT(PlanAnswer, (), (version, plan))
base::Result<PlanAnswer> plan_answer(const service::Query&, const PlanAsk&);
base::Result<service::Paper> plan_svg(const service::Query&, const PlanAsk&);
base::Result<service::Paper> plan_pdf(const service::Query&, const PlanAsk&);

struct PermitLine {
    base::Uuid id;
    base::PersonId person;
    std::string name, department;
    std::string state;  // in_force, coming, ended
    base::Day from, until;
    std::string hours, card, reason, permitted_by;
    base::Day permitted_on;
    bool withdrawn;
    std::string withdraw_reason;
    std::optional<base::Day> card_back;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(PermitLine, (),
                      (id, person, name, department, state, from, until, hours, card, reason, permitted_by, permitted_on, withdrawn,
                       withdraw_reason, card_back, last_seq))
base::Result<std::vector<PermitLine>> permit_lines(const service::Query&, const FacilityAsk&);

struct ReviewLine {
    base::Uuid id;
    base::Day on;
    std::string by;
    int kept, ended;
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(ReviewLine, (), (id, on, by, kept, ended, remarks))
base::Result<std::vector<ReviewLine>> review_lines(const service::Query&, const FacilityAsk&);

struct ContainerLine {
    base::Uuid id;
    std::string number, name, kind;
    Grade grade;
    Lock lock;
    std::string place, plan_object;
    int keys;
    std::optional<base::Day> code_changed_on, code_due, removed_on;
    std::vector<std::string> known_by;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(ContainerLine, (),
                      (id, number, name, kind, grade, lock, place, plan_object, keys, code_changed_on, code_due, removed_on,
                       known_by, last_seq))
base::Result<std::vector<ContainerLine>> container_lines(const service::Query&, const FacilityAsk&);

struct KeyLine {
    base::Uuid id;
    std::string number, opens;
    KeySet set;
    std::string keeper, place, holder;
    std::optional<base::Day> handed_on, due, counted_on, retired_on;
    std::string purpose, state;  // in_place, handed_over, overdue, missing, retired
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(KeyLine, (),
                      (id, number, opens, set, keeper, place, holder, handed_on, due, counted_on, retired_on, purpose, state,
                       last_seq))
base::Result<std::vector<KeyLine>> key_lines(const service::Query&, const FacilityAsk&);

struct KeyMoveLine {
    base::Day on;
    std::string number, to, words, by;
};
BOOST_DESCRIBE_STRUCT(KeyMoveLine, (), (on, number, to, words, by))
base::Result<std::vector<KeyMoveLine>> key_moves(const service::Query&, const FacilityAsk&);

struct ItemLine {
    std::string item, text;
    Judgement judgement;
    std::string note, measure;
    std::optional<base::Day> repaired_on;
};
BOOST_DESCRIBE_STRUCT(ItemLine, (), (item, text, judgement, note, measure, repaired_on))
struct InspectionLine {
    base::Uuid id;
    base::Day on;
    std::string inspector;
    int plan_version, faults, open_faults;
    std::vector<ItemLine> items;
    std::string remarks;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(InspectionLine, (), (id, on, inspector, plan_version, faults, open_faults, items, remarks, last_seq))
base::Result<std::vector<InspectionLine>> inspection_lines(const service::Query&, const FacilityAsk&);

struct SheetItem {
    std::string id, group;
    service::Text text;
    std::string look;
};
BOOST_DESCRIBE_STRUCT(SheetItem, (), (id, group, text, look))
struct SheetAnswer {
    std::vector<SheetItem> items;
};
BOOST_DESCRIBE_STRUCT(SheetAnswer, (), (items))
base::Result<SheetAnswer> inspection_sheet(const service::Query&, const service::NoAsk&);

/// The row, if it is known and the caller may see it.
base::Result<FacilityRow> facility_row(const service::Query&, const base::FacilityId&);
/// The name of a person, or whoever set the system up.
std::string who(const service::Query&, const std::string& actor);
/// Who designated, with the role: 総括責任者 佐藤 健一. Empty before the designation.
std::string designator(const service::Query&, const FacilityRow&);
/// The manager in force for the facility on the day; empty: vacant.
std::string manager_of(const service::Query&, const base::FacilityId&);

// papers.cpp
base::Result<service::Paper> designation_letter(const service::Query&, const FacilityAsk&);
base::Result<service::Paper> blank_inspection(const service::Query&, const FacilityAsk&);
struct InspectionAsk {
    base::Uuid inspection;
};
BOOST_DESCRIBE_STRUCT(InspectionAsk, (), (inspection))
base::Result<service::Paper> inspection_paper(const service::Query&, const InspectionAsk&);

// checks.cpp
service::Finding designated_check(const service::Query&);
service::Finding boundary_inspected(const service::Query&);
service::Finding entry_list_reviewed(const service::Query&);
service::Finding keys_checked(const service::Query&);

// chapter.cpp
std::vector<documents::block::Any> chapter(const service::Query&);

// tasks.cpp
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace facilities
