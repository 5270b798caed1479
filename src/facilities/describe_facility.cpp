#include "facilities/describe_facility.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

namespace facilities {
namespace {

constexpr std::size_t longest = 400;

}  // namespace

base::Result<Described> decide(const FacilityForm& ask, const std::string& number, bool name_taken)
{
    base::Faults faults;
    faults.add_if(base::trimmed(ask.name).empty(), codes::name_required, "name");
    faults.add_if(base::trimmed(ask.site).empty(), codes::site_required, "site");
    faults.add_if(name_taken, codes::name_taken, "name", {base::trimmed(ask.name)});
    const std::pair<const char*, const std::optional<std::string>*> texts[]{{"address", &ask.address},
                                                                            {"section", &ask.section},
                                                                            {"purpose", &ask.purpose},
                                                                            {"walls", &ask.walls},
                                                                            {"doors", &ask.doors},
                                                                            {"windows", &ask.windows},
                                                                            {"lock", &ask.lock},
                                                                            {"entry_control", &ask.entry_control},
                                                                            {"surveillance", &ask.surveillance}};
    for (const auto& [path, text] : texts)
        faults.add_if(base::length(text->value_or("")) > longest, codes::text_too_long, path, {std::to_string(longest)});
    if (faults) return faults;
    return Described{number,
                     base::trimmed(ask.name),
                     base::trimmed(ask.site),
                     base::trimmed(ask.address),
                     base::trimmed(ask.section),
                     base::trimmed(ask.purpose),
                     {base::trimmed(ask.walls), base::trimmed(ask.doors), base::trimmed(ask.windows)},
                     base::trimmed(ask.lock),
                     base::trimmed(ask.entry_control),
                     base::trimmed(ask.surveillance)};
}

bool needs_new_designation(const Described& before, const Described& after)
{
    const auto rests_on = [](const Described& f) {
        return std::tie(f.site, f.address, f.section, f.boundary.walls, f.boundary.doors, f.boundary.windows, f.lock,
                        f.entry_control);
    };
    return rests_on(before) != rests_on(after);
}

base::Result<PlanDrawn> decide(const DrawPlan& ask, const std::optional<KnownPlan>& known)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults = faults_of(ask.plan);
    faults.add_if(ask.plan.backdrop && !known->images.contains(ask.plan.backdrop->image), codes::plan_no_such_image,
                  "plan.backdrop.image");
    faults.add_if(known->state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(known->last_version > 0 && base::trimmed(ask.note).empty(), codes::plan_note_required, "note");
    if (faults) return faults;
    return PlanDrawn{known->last_version + 1, ask.plan, base::trimmed(ask.note)};
}

}  // namespace facilities
