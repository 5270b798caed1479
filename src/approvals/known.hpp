#pragma once
#include "approvals/request.hpp"
#include "approvals/tables.hpp"
#include "organization/api.hpp"
#include "service/query.hpp"

/// What the rules of this slice must know, read from the readings of the day.
namespace approvals {

/// The route of approvals.yaml for "SLICE.KIND" and whether such a request about the subject waits.
Way way(const store::Snapshot&, const catalog::Catalog&, std::string_view slice, std::string_view kind, const base::Uuid& about);

/// The person behind a journal head's actor, if there is one on the day.
std::optional<base::PersonId> person_behind(const store::Snapshot&, const std::string& actor, base::Day);

std::vector<Hat> hats(const store::Snapshot&, const base::PersonId&, base::Day);

/// Somebody who may do the step that waits.
struct Candidate {
    base::PersonId person;
    Hat hat;
};
/// Everyone who may do the step that waits on the day, the drafter left out where four eyes forbid it; holders before deputies.
std::vector<Candidate> candidates(const store::Snapshot&, const RequestRow&, base::Day);

Standing standing(const store::Snapshot&, const catalog::Catalog&, const RequestRow&, const std::optional<base::PersonId>&,
                  base::Day);

/// Whether the caller may see it: all, their scope's, or those they take part in.
bool may_see(const service::Query&, const RequestRow&);

}  // namespace approvals
