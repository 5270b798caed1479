#pragma once
#include "base/id.hpp"
#include "facilities/plan.hpp"
#include "service/kept_file.hpp"

/// What the facilities slice can record.
namespace facilities {

/// The boundary of a facility as f13 describes it.
struct Boundary {
    std::string walls;    // to the ceiling slab and below the raised floor?
    std::string doors;    // number, material, closing by themselves
    std::string windows;  // number, against looking in, locked from inside
};
BOOST_DESCRIBE_STRUCT(Boundary, (), (walls, doors, windows))

/// 取扱施設 as known from this day on; the latest counts. A change after the designation needs a new one.
struct Described {
    static constexpr auto fact = "facilities.described.v1";
    std::string number;  // 施-01, never used again
    std::string name, site, address;
    std::string section;  // floor, room number, area
    std::string purpose;
    Boundary boundary;
    std::string lock;           // 施錠の種別
    std::string entry_control;  // who, with what, how it is recorded
    std::string surveillance;   // alarm, cameras, rounds
};
BOOST_DESCRIBE_STRUCT(Described, (), (number, name, site, address, section, purpose, boundary, lock, entry_control, surveillance))

/// 背景の図: a drawing of the facility somebody brought, to draw the plan over.
struct PictureKept {
    static constexpr auto fact = "facilities.picture_kept.v1";
    static constexpr bool founding = true;
    base::FacilityId facility;
    service::KeptFile file;  // as it came
    std::string image;       // SHA-256 of the PNG made of it, which plans name
    int width, height;       // of the PNG, in pixels
};
BOOST_DESCRIBE_STRUCT(PictureKept, (), (facility, file, image, width, height))

/// A version of the facility's plan. In v1 a backdrop lay on the 10 cm grid.
struct PlanDrawn {
    static constexpr auto fact = "facilities.plan_drawn.v2";
    int version;
    Plan plan;
    std::string note;  // what was changed
};
BOOST_DESCRIBE_STRUCT(PlanDrawn, (), (version, plan, note))

/// 指定の起案: asks for approval of exactly this facility with this version of its plan.
struct DesignationRequested {
    static constexpr auto fact = "facilities.designation_requested.v1";
    int plan_version;
    std::string content_sha;  // of the facility and the plan as they stand
    std::string letter;
    std::optional<base::Day> ministry_checked;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(DesignationRequested, (), (plan_version, content_sha, letter, ministry_checked, note))

/// 差戻し or 取下げ of the request.
struct DesignationReturned {
    static constexpr auto fact = "facilities.designation_returned.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DesignationReturned, (), (approval, reason))

/// 指定: the facility with this version of its plan; again after a change.
struct Designated {
    static constexpr auto fact = "facilities.designated.v1";
    int plan_version;
    std::string letter;  // 指定書番号
    std::optional<base::PersonId> decided_by;
    std::string decided_by_role;                // as it stood on the letter
    std::optional<base::Day> ministry_checked;  // 官の確認日
    std::optional<base::ApprovalId> approval;   // nothing: decided on paper, recorded here
};
BOOST_DESCRIBE_STRUCT(Designated, (), (plan_version, letter, decided_by, decided_by_role, ministry_checked, approval))

/// 指定の解除, once nothing of the information is left in it.
struct Revoked {
    static constexpr auto fact = "facilities.revoked.v1";
    std::string reason;
    std::string emptied;  // how it was made sure that nothing is left
};
BOOST_DESCRIBE_STRUCT(Revoked, (), (reason, emptied))

/// 立入許可, a person for a time.
struct EntryPermitted {
    static constexpr auto fact = "facilities.entry_permitted.v1";
    static constexpr bool founding = true;
    base::FacilityId facility;
    base::PersonId person;
    base::Day from;
    base::Day until;
    std::string hours;   // 時間帯
    std::string card;    // カード・鍵番号
    std::string reason;  // why, for somebody who is no handler
    std::optional<base::PersonId> permitted_by;
};
BOOST_DESCRIBE_STRUCT(EntryPermitted, (), (facility, person, from, until, hours, card, reason, permitted_by))

/// The permit's last day, and whether the card came back.
struct EntryWithdrawn {
    static constexpr auto fact = "facilities.entry_withdrawn.v1";
    base::Day last_day;
    std::string reason;
    std::optional<base::Day> card_back;
};
BOOST_DESCRIBE_STRUCT(EntryWithdrawn, (), (last_day, reason, card_back))

struct ReviewedPermit {
    base::Uuid permit;
    bool kept;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ReviewedPermit, (), (permit, kept, note))

/// 立入許可者名簿の見直し, one by one.
struct EntryListReviewed {
    static constexpr auto fact = "facilities.entry_list_reviewed.v1";
    static constexpr bool founding = true;
    base::FacilityId facility;
    std::vector<ReviewedPermit> permits;
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(EntryListReviewed, (), (facility, permits, remarks))

/// 注意 needs a locked steel container; 部内限り at least a locked one.
BOOST_DEFINE_ENUM_CLASS(Grade, caution, internal_only)
BOOST_DEFINE_ENUM_CLASS(Lock, cylinder, dial, pin, card, double_lock)

/// Whether a code opens it, which must be changed from time to time.
inline bool has_code(Lock lock) { return lock == Lock::dial || lock == Lock::pin || lock == Lock::double_lock; }

/// 保管容器 as known from this day on.
struct ContainerDescribed {
    static constexpr auto fact = "facilities.container_described.v1";
    base::FacilityId facility;
    std::string number;  // 庫-01
    std::string name, kind;
    Grade grade;  // the highest it may hold
    Lock lock;
    std::string place;
    std::string plan_object;  // its id on the plan
};
BOOST_DESCRIBE_STRUCT(ContainerDescribed, (), (facility, number, name, kind, grade, lock, place, plan_object))

struct ContainerRemoved {
    static constexpr auto fact = "facilities.container_removed.v1";
    std::string reason;
    std::string emptied;
};
BOOST_DESCRIBE_STRUCT(ContainerRemoved, (), (reason, emptied))

/// 文字盤番号・暗証番号の変更. The number itself is never recorded.
struct CodeChanged {
    static constexpr auto fact = "facilities.code_changed.v1";
    std::string reason;
    std::vector<base::PersonId> known_by;
};
BOOST_DESCRIBE_STRUCT(CodeChanged, (), (reason, known_by))

/// 正 or 副.
BOOST_DEFINE_ENUM_CLASS(KeySet, first, spare)

struct KeyRegistered {
    static constexpr auto fact = "facilities.key_registered.v1";
    static constexpr bool founding = true;
    base::FacilityId facility;
    std::string number;                   // 鍵-01
    std::optional<base::Uuid> container;  // nothing: a door
    std::string door;                     // D-01
    KeySet set;
    base::PersonId keeper;
    std::string place;  // where it is kept
};
BOOST_DESCRIBE_STRUCT(KeyRegistered, (), (facility, number, container, door, set, keeper, place))

/// 授受: from the keeper or whoever has it to this person.
struct KeyHandedOver {
    static constexpr auto fact = "facilities.key_handed_over.v1";
    base::PersonId to;
    std::string purpose;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(KeyHandedOver, (), (to, purpose, due))

struct KeyReturned {
    static constexpr auto fact = "facilities.key_returned.v1";
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(KeyReturned, (), (remarks))

/// 廃棄, 紛失, 錠の交換: the key is no longer counted.
struct KeyRetired {
    static constexpr auto fact = "facilities.key_retired.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(KeyRetired, (), (reason))

struct CountedKey {
    base::Uuid key;
    bool found;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CountedKey, (), (key, found, note))

/// 鍵の在庫照合, number by number.
struct KeysCounted {
    static constexpr auto fact = "facilities.keys_counted.v1";
    static constexpr bool founding = true;
    base::FacilityId facility;
    std::vector<CountedKey> keys;
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(KeysCounted, (), (facility, keys, remarks))

BOOST_DEFINE_ENUM_CLASS(Judgement, good, fault, none)  // none: there is nothing of the kind here

/// One item of inspections.yaml as it was judged; the text stays as it was asked.
struct InspectedItem {
    std::string item, text;
    Judgement judgement;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(InspectedItem, (), (item, text, judgement, note))

/// 施設点検: the boundary beside its plan.
struct Inspected {
    static constexpr auto fact = "facilities.inspected.v1";
    static constexpr bool founding = true;
    base::FacilityId facility;
    int plan_version;
    base::PersonId inspector;
    std::vector<InspectedItem> items;
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(Inspected, (), (facility, plan_version, inspector, items, remarks))

/// A fault of an inspection was put right.
struct FaultRepaired {
    static constexpr auto fact = "facilities.fault_repaired.v1";
    std::string item;
    std::string measure;
    std::optional<base::PersonId> confirmed_by;
};
BOOST_DESCRIBE_STRUCT(FaultRepaired, (), (item, measure, confirmed_by))

}  // namespace facilities
