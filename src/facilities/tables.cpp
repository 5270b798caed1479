#include "facilities/tables.hpp"

#include <algorithm>

namespace facilities {

const store::Table<FacilityRow> facility_table{"facilities_facility", "subject"};
const store::Table<PlanRow> plan_table{"facilities_plan", "subject, version"};
const store::Table<PictureRow> picture_table{"facilities_picture", "subject"};
const store::Table<PermitRow> permit_table{"facilities_permit", "subject"};
const store::Table<ReviewRow> review_table{"facilities_review", "subject"};
const store::Table<ContainerRow> container_table{"facilities_container", "subject"};
const store::Table<KeyRow> key_table{"facilities_key", "subject"};
const store::Table<KeyMoveRow> key_move_table{"facilities_key_move", "subject, seq"};
const store::Table<CountRow> count_table{"facilities_key_count", "subject"};
const store::Table<InspectionRow> inspection_table{"facilities_inspection", "subject"};

using journal::Entry;

std::vector<std::string> InspectionRow::open_faults() const
{
    std::vector<std::string> open;
    for (const auto& item : items)
        if (item.judgement == Judgement::fault && std::ranges::find(repairs, item.item, &Repair::item) == repairs.end())
            open.push_back(item.item);
    return open;
}

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

/// Changes the row of this entry's subject and keeps the seq for If-Match.
template <class Row, class Change>
static void change(const store::Table<Row>& table, store::Tx& tx, const Entry& entry, Change&& how)
{
    table.change(tx, entry.head.subject, [&](Row& row) {
        how(row);
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const Described& fact, const Entry& entry)
{
    FacilityRow row{};
    if (auto known = facility_table.find(tx, entry.head.subject)) {
        row = std::move(*known);
        if (row.designated_on && needs_new_designation(row.described, fact)) row.changed_on = entry.head.occurred_on;
    } else {
        row.subject = base::FacilityId{entry.head.subject};
        row.registered_on = entry.head.occurred_on;
    }
    row.described = fact;
    row.seq = entry.head.seq;
    facility_table.put(tx, row);
}

static void apply(store::Tx& tx, const PictureKept& fact, const Entry& entry)
{
    picture_table.put(tx,
                      {entry.head.subject, fact.facility, fact.file, fact.image, fact.width, fact.height, entry.head.occurred_on});
}

static void apply(store::Tx& tx, const PlanDrawn& fact, const Entry& entry)
{
    plan_table.put(
        tx, {base::FacilityId{entry.head.subject}, fact.version, fact.plan, fact.note, entry.head.actor, entry.head.occurred_on});
    change(facility_table, tx, entry, [&](FacilityRow& row) {
        row.plan_version = std::max(row.plan_version, fact.version);
        if (row.designated_on && fact.version > row.designated_plan) row.changed_on = entry.head.occurred_on;
    });
}

static void apply(store::Tx& tx, const Designated& fact, const Entry& entry)
{
    change(facility_table, tx, entry, [&](FacilityRow& row) {
        row.designated_on = entry.head.occurred_on;
        if (!row.first_designated_on) row.first_designated_on = entry.head.occurred_on;
        row.changed_on.reset();
        row.designated_plan = fact.plan_version;
        row.letter = fact.letter;
        row.decided_by = fact.decided_by;
        row.decided_by_role = fact.decided_by_role;
        row.ministry_checked = fact.ministry_checked;
        row.approval = fact.approval;
        row.request.reset();
    });
}

static void apply(store::Tx& tx, const DesignationRequested& fact, const Entry& entry)
{
    change(facility_table, tx, entry, [&](FacilityRow& row) { row.request = fact; });
}

static void apply(store::Tx& tx, const DesignationReturned&, const Entry& entry)
{
    change(facility_table, tx, entry, [](FacilityRow& row) { row.request.reset(); });
}

static void apply(store::Tx& tx, const Revoked& fact, const Entry& entry)
{
    change(facility_table, tx, entry, [&](FacilityRow& row) {
        row.revoked_on = entry.head.occurred_on;
        row.revoke_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const EntryPermitted& fact, const Entry& entry)
{
    permit_table.put(tx, {entry.head.subject,
                          fact.facility,
                          fact.person,
                          fact.from,
                          fact.until,
                          fact.hours,
                          fact.card,
                          fact.reason,
                          fact.permitted_by,
                          entry.head.occurred_on,
                          false,
                          {},
                          {},
                          entry.head.seq});
}

static void apply(store::Tx& tx, const EntryWithdrawn& fact, const Entry& entry)
{
    change(permit_table, tx, entry, [&](PermitRow& row) {
        row.ends = fact.last_day;
        row.withdrawn = true;
        row.withdraw_reason = fact.reason;
        row.card_back = fact.card_back;
    });
}

static void apply(store::Tx& tx, const EntryListReviewed& fact, const Entry& entry)
{
    review_table.put(tx, {entry.head.subject, fact.facility, fact.permits, fact.remarks, entry.head.actor, entry.head.occurred_on});
}

static void apply(store::Tx& tx, const ContainerDescribed& fact, const Entry& entry)
{
    ContainerRow row{};
    if (auto known = container_table.find(tx, entry.head.subject))
        row = std::move(*known);
    else
        row.registered_on = entry.head.occurred_on;
    row.subject = entry.head.subject;
    row.facility = fact.facility;
    row.number = fact.number;
    row.name = fact.name;
    row.kind = fact.kind;
    row.grade = fact.grade;
    row.lock = fact.lock;
    row.place = fact.place;
    row.plan_object = fact.plan_object;
    row.seq = entry.head.seq;
    container_table.put(tx, row);
}

static void apply(store::Tx& tx, const ContainerRemoved& fact, const Entry& entry)
{
    change(container_table, tx, entry, [&](ContainerRow& row) {
        row.removed_on = entry.head.occurred_on;
        row.removed_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const CodeChanged& fact, const Entry& entry)
{
    change(container_table, tx, entry, [&](ContainerRow& row) {
        row.code_changed_on = entry.head.occurred_on;
        row.known_by = fact.known_by;
    });
}

static void apply(store::Tx& tx, const KeyRegistered& fact, const Entry& entry)
{
    KeyRow row{};
    row.subject = entry.head.subject;
    row.facility = fact.facility;
    row.number = fact.number;
    row.container = fact.container;
    row.door = fact.door;
    row.key_set = fact.set;
    row.keeper = fact.keeper;
    row.place = fact.place;
    row.registered_on = entry.head.occurred_on;
    row.seq = entry.head.seq;
    key_table.put(tx, row);
}

static void move(store::Tx& tx, const Entry& entry, const std::optional<base::PersonId>& to, const std::string& words)
{
    key_move_table.put(tx, {entry.head.subject, entry.head.seq, to, words, entry.head.occurred_on, entry.head.actor});
}

static void apply(store::Tx& tx, const KeyHandedOver& fact, const Entry& entry)
{
    change(key_table, tx, entry, [&](KeyRow& row) {
        row.holder = fact.to;
        row.handed_on = entry.head.occurred_on;
        row.due = fact.due;
        row.purpose = fact.purpose;
    });
    move(tx, entry, fact.to, fact.purpose);
}

static void apply(store::Tx& tx, const KeyReturned& fact, const Entry& entry)
{
    change(key_table, tx, entry, [](KeyRow& row) {
        row.holder.reset();
        row.handed_on.reset();
        row.due.reset();
        row.purpose.clear();
    });
    move(tx, entry, {}, fact.remarks);
}

static void apply(store::Tx& tx, const KeyRetired& fact, const Entry& entry)
{
    change(key_table, tx, entry, [&](KeyRow& row) {
        row.retired_on = entry.head.occurred_on;
        row.retire_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const KeysCounted& fact, const Entry& entry)
{
    count_table.put(tx, {entry.head.subject, fact.facility, fact.keys, fact.remarks, entry.head.actor, entry.head.occurred_on});
}

static void apply(store::Tx& tx, const Inspected& fact, const Entry& entry)
{
    inspection_table.put(tx, {entry.head.subject,
                              fact.facility,
                              fact.plan_version,
                              fact.inspector,
                              fact.items,
                              fact.remarks,
                              entry.head.occurred_on,
                              {},
                              entry.head.seq});
}

static void apply(store::Tx& tx, const FaultRepaired& fact, const Entry& entry)
{
    change(inspection_table, tx, entry, [&](InspectionRow& row) {
        row.repairs.push_back({fact.item, fact.measure, fact.confirmed_by, entry.head.occurred_on});
    });
}

/// A backdrop of v1 was measured in steps of 10 cm and shown everywhere.
static void finer_backdrop(base::json::Object& open, base::json::Object&)
{
    using base::json::Value;
    const auto whole = base::json::Value{open};
    const auto* plan = whole.find("plan");
    const auto* backdrop = plan ? plan->find("backdrop") : nullptr;
    if (!backdrop || !backdrop->object()) return;
    base::json::Object finer;
    for (const auto& [name, value] : *backdrop->object())
        finer.emplace_back(name, value.integer() ? Value{*value.integer() * 100} : value);
    finer.emplace_back("opacity", Value{std::int64_t{35}});
    finer.emplace_back("on_paper", Value{true});
    auto members = *plan->object();
    for (auto& [name, value] : members)
        if (name == "backdrop") value = Value{finer};
    for (auto& [name, value] : open)
        if (name == "plan") value = Value{members};
}

journal::Readings readings()
{
    using journal::kind;
    return {"facilities",
            {&facility_table, &plan_table, &picture_table, &permit_table, &review_table, &container_table, &key_table,
             &key_move_table, &count_table, &inspection_table},
            {kind<Described>(),
             kind<PictureKept>(),
             kind<PlanDrawn>(),
             kind<DesignationRequested>(),
             kind<DesignationReturned>(),
             kind<Designated>(),
             kind<Revoked>(),
             kind<EntryPermitted>(),
             kind<EntryWithdrawn>(),
             kind<EntryListReviewed>(),
             kind<ContainerDescribed>(),
             kind<ContainerRemoved>(),
             kind<CodeChanged>(),
             kind<KeyRegistered>(),
             kind<KeyHandedOver>(),
             kind<KeyReturned>(),
             kind<KeyRetired>(),
             kind<KeysCounted>(),
             kind<Inspected>(),
             kind<FaultRepaired>()},
            {{"facilities.plan_drawn.v1", "facilities.plan_drawn.v2", finer_backdrop}}};
}

}  // namespace facilities
