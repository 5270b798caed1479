#pragma once
#include "suppliers/standing.hpp"

namespace suppliers {

/// The contract that was signed with it, and which terms it has.
struct Bind {
    SupplierId supplier;
    std::string document;
    std::vector<Clause> clauses;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Bind, (), (supplier, document, clauses, on))
base::Result<Bound> decide(const Bind&, const std::optional<Standing>&, base::Day on, base::Day today);

struct CheckProcedure {
    SupplierId supplier;
    std::string version;
    Way way;
    base::PersonId person;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CheckProcedure, (), (supplier, version, way, person, on))
/// `person_known`: who did it is of the company on that day.
base::Result<ProcedureChecked> decide(const CheckProcedure&, const std::optional<Standing>&, bool person_known, base::Day on,
                                      base::Day today);

}  // namespace suppliers
