#pragma once
#include "catalog/text.hpp"

namespace catalog {

/// 充足, 期限切れ, 整備中, 未着手, 対象外, with the sign that stands for it without colour.
struct Verdict {
    std::string id, ja, en, sign;
    Text meaning;
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (id, ja, en, sign, meaning))

/// 期限間近, 遅延あり, 要確認: shown beside a verdict, never changing it.
struct Flag {
    std::string id, ja, en;
    Text meaning;
};
BOOST_DESCRIBE_STRUCT(Flag, (), (id, ja, en, meaning))

enum class CheckKind { complete, breach, state, periodic, deadline };
BOOST_DESCRIBE_ENUM(CheckKind, complete, breach, state, periodic, deadline)

/// One check: what a slice must look at, and the exact meaning of each verdict. A check whose meaning changes gets a new id.
struct ReadinessCheck {
    std::string id, area, ja, en;
    CheckKind kind = CheckKind::state;
    Text population, satisfied, expired, building, not_applicable;
    std::vector<std::string> parameters, forms, evidence_from, editions;
};
BOOST_DESCRIBE_STRUCT(ReadinessCheck, (),
                      (id, area, ja, en, kind, population, satisfied, expired, building, not_applicable, parameters, forms,
                       evidence_from, editions))

/// Which checks together satisfy a requirement.
struct RequirementChecks {
    std::string requirement, edition;
    std::vector<std::string> checks;
};
BOOST_DESCRIBE_STRUCT(RequirementChecks, (), (requirement, edition, checks))

/// readiness.yaml.
struct Readiness {
    std::vector<Verdict> verdicts;
    std::vector<Flag> flags;
    std::vector<Named> areas;
    std::vector<ReadinessCheck> checks;
    std::vector<RequirementChecks> requirements;
};
BOOST_DESCRIBE_STRUCT(Readiness, (), (verdicts, flags, areas, checks, requirements))

}  // namespace catalog
