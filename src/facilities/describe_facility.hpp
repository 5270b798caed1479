#pragma once
#include "facilities/facts.hpp"

#include <set>

namespace facilities {

/// planned: not designated yet. changing: designated, then changed: to be designated again.
BOOST_DEFINE_ENUM_CLASS(State, planned, designated, changing, revoked)

/// A facility as it is typed (f13). `on`: since when it is so (nothing: today).
struct FacilityForm {
    std::string name, site;
    std::optional<std::string> address, section, purpose, walls, doors, windows, lock, entry_control, surveillance;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(FacilityForm, (),
                      (name, site, address, section, purpose, walls, doors, windows, lock, entry_control, surveillance, on))

/// The fact of a facility under its number. `name_taken`: another one at the site has this name.
base::Result<Described> decide(const FacilityForm&, const std::string& number, bool name_taken);

/// Whether the two differ in what a designation rests on: place, boundary, lock or entry control (f13 「変更手続中」).
bool needs_new_designation(const Described& before, const Described& after);

struct DrawPlan {
    base::FacilityId facility;
    Plan plan;
    std::optional<std::string> note;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(DrawPlan, (), (facility, plan, note, on))

/// What the rule must know of the facility.
struct KnownPlan {
    State state;
    int last_version;
    std::set<std::string> images;  // that may lie under its plan
};
base::Result<PlanDrawn> decide(const DrawPlan&, const std::optional<KnownPlan>&);

}  // namespace facilities
