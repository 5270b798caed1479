#pragma once
#include "catalog/readiness.hpp"
#include "catalog/standards.hpp"
#include "readiness/combine.hpp"
#include "readiness/tables.hpp"

#include <memory>

/// What all checks and requirements of an edition come to on the day asked for.
namespace readiness {

/// A check of the edition: what its slice found.
struct CheckStanding {
    const catalog::ReadinessCheck* check;
    bool offered;  // some slice implements it
    service::Finding finding;
    bool due_soon;
};

struct RequirementStanding {
    const catalog::Requirement* requirement;
    const catalog::Requirement* clause;  // the clause it lies under
    Verdict verdict;
    std::vector<const CheckStanding*> checks;
    std::optional<ExemptionRow> exemption;
    std::optional<base::Day> due;
    service::Text next;
    bool due_soon, late, unverified;
};

/// A clause or group: its verdict, and how many of its requirements are met of those that count.
struct ClauseStanding {
    const catalog::Requirement* clause;
    Verdict verdict;
    Counts counts;
};

struct Standing {
    std::string edition;
    base::Day day;
    std::vector<CheckStanding> checks;  // in the order of readiness.yaml
    std::vector<RequirementStanding> requirements;
    std::vector<ClauseStanding> clauses;
    Counts counts;

    const CheckStanding* check(std::string_view id) const;
    const RequirementStanding* requirement(std::string_view id) const;
};

/// In place of a number that is not known: our own ids look like numbers of the original and are none.
inline constexpr auto number_unknown = "番号要確認";

/// Editions that bind the company by its contracts; before the first contract the edition it chose.
std::vector<std::string> editions(const service::Query&);

/// Computed once for a head of the journal and a day. The edition is one of `editions`, or any assessable one of the catalogue.
std::shared_ptr<const Standing> standing(const service::Query&, const std::string& edition);

void count(Counts&, Verdict);

}  // namespace readiness
