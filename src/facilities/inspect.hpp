#pragma once
#include "facilities/describe_facility.hpp"

namespace facilities {

/// One item of the sheet as it is filled in.
struct ItemResult {
    std::string item;
    Judgement judgement;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(ItemResult, (), (item, judgement, note))

/// 施設点検: the boundary beside the plan, item by item. `inspector`: nothing is the caller.
struct Inspect {
    base::FacilityId facility;
    std::optional<base::PersonId> inspector;
    std::vector<ItemResult> items;
    std::optional<std::string> remarks;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Inspect, (), (facility, inspector, items, remarks, on))

/// An item of inspections.yaml.
struct AskedItem {
    std::string item, text;
};
struct Site {
    State state;
    int plan_version;
    std::vector<AskedItem> items;
    std::optional<base::PersonId> inspector;  // known as a person of the company
};
base::Result<Inspected> decide(const Inspect&, const std::optional<Site>&);

struct RepairFault {
    base::Uuid inspection;
    std::string item, measure;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RepairFault, (), (inspection, item, measure, on))

struct KnownInspection {
    std::vector<std::string> open_faults;
    base::Day inspected_on;
    std::optional<base::PersonId> confirmed_by;
};
base::Result<FaultRepaired> decide(const RepairFault&, const std::optional<KnownInspection>&, base::Day on);

}  // namespace facilities
