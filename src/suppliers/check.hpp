#pragma once
#include "suppliers/standing.hpp"

namespace suppliers {

/// 実施状況の点検.
struct Check {
    SupplierId supplier;
    Outcome outcome;
    Way way;
    base::PersonId person;
    std::optional<std::string> findings;
    std::optional<base::Day> improve_by, on;
};
BOOST_DESCRIBE_STRUCT(Check, (), (supplier, outcome, way, person, findings, improve_by, on))
/// Procedure 9.6: a fault is written down, with a day until when it must be put right.
base::Result<Checked> decide(const Check&, const std::optional<Standing>&, bool person_known, base::Day on, base::Day today);

/// Somebody made sure that what was found is put right.
struct Improve {
    SupplierId supplier;
    std::string what;
    base::PersonId person;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Improve, (), (supplier, what, person, on))
base::Result<Improved> decide(const Improve&, const std::optional<Standing>&, bool person_known, base::Day on, base::Day today);

}  // namespace suppliers
