#include "facilities/describe_facility.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

namespace facilities {
namespace {

constexpr std::size_t longest = 400;

std::string trimmed(const std::string& text) { return std::string{base::trim(text)}; }
std::string trimmed(const std::optional<std::string>& text) { return trimmed(text.value_or("")); }

}  // namespace

base::Result<Described> decide(const FacilityForm& ask, const std::string& number, bool name_taken)
{
    base::Faults faults;
    faults.add_if(trimmed(ask.name).empty(), codes::name_required, "name");
    faults.add_if(trimmed(ask.site).empty(), codes::site_required, "site");
    faults.add_if(name_taken, codes::name_taken, "name", {trimmed(ask.name)});
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
                     trimmed(ask.name),
                     trimmed(ask.site),
                     trimmed(ask.address),
                     trimmed(ask.section),
                     trimmed(ask.purpose),
                     {trimmed(ask.walls), trimmed(ask.doors), trimmed(ask.windows)},
                     trimmed(ask.lock),
                     trimmed(ask.entry_control),
                     trimmed(ask.surveillance)};
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
    faults.add_if(known->state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(known->last_version > 0 && trimmed(ask.note).empty(), codes::plan_note_required, "note");
    if (faults) return faults;
    return PlanDrawn{known->last_version + 1, ask.plan, trimmed(ask.note)};
}

}  // namespace facilities
