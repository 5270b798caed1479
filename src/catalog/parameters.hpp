#pragma once
#include "catalog/text.hpp"

#include <cstdint>
#include <optional>

namespace catalog {

enum class ParameterKind { integer, boolean, choice, date };
BOOST_DESCRIBE_ENUM(ParameterKind, integer, boolean, choice, date)

/// An own-rule value (社内規定値) a company may set within limits. Values are kept as they are printed: "30", "true", "2028-03-31".
struct Parameter {
    std::string id, group;
    Text label;
    ParameterKind kind = ParameterKind::integer;
    std::string unit;                  // minute, hour, day, business_day, ...
    std::string standard;              // the value until the company sets its own
    std::string least, most;           // of integers and dates
    std::vector<std::string> choices;  // of choices and booleans
    std::vector<std::string> ground;   // requirements
    Confidence confidence = Confidence::unverified;
    std::string source, note;

    /// The standard value as a number; a bug for other kinds.
    std::int64_t number() const;
    /// Whether a company may set this value.
    bool allows(const std::string& value) const;
};
BOOST_DESCRIBE_STRUCT(Parameter, (),
                      (id, group, label, kind, unit, standard, least, most, choices, ground, confidence, source, note))

/// A former name of a parameter.
struct ParameterAlias {
    std::string id, use;
    bool same_unit = true;
};
BOOST_DESCRIBE_STRUCT(ParameterAlias, (), (id, use, same_unit))

}  // namespace catalog
