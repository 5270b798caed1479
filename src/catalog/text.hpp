#pragma once
#include "base/describe.hpp"

#include <map>
#include <string>
#include <vector>

namespace catalog {

/// A label or a paragraph: Japanese always, English where it is short.
struct Text {
    std::string ja, en;
    friend bool operator==(const Text&, const Text&) = default;
};
BOOST_DESCRIBE_STRUCT(Text, (), (ja, en))

/// A small thing with an id and a label.
struct Named {
    std::string id, ja, en;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, ja, en))

/// How far a row that claims to come from outside was checked: read in a public source, known, or not checked (shown 「要確認」).
enum class Confidence { seen, known, unverified };
BOOST_DESCRIBE_ENUM(Confidence, seen, known, unverified)

/// A label that depends on the edition: "h21" -> 総括責任者, "r4" -> 総括者.
using ByEdition = std::map<std::string, Text>;

/// The label of an edition; that of r4, the edition in force, where the edition has none of its own.
const Text& in_edition(const ByEdition&, const std::string& edition);

}  // namespace catalog
