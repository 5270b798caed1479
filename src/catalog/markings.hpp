#pragma once
#include "catalog/text.hpp"

namespace catalog {

/// A word that a document may carry as a marking. `everyday`: it also stands in ordinary text.
struct Marking {
    std::string id, ja, en;
    bool everyday = false;
    Confidence confidence = Confidence::unverified;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Marking, (), (id, ja, en, everyday, confidence, source))

/// The words, and the pairs of signs that stand around one: "【】".
struct Markings {
    std::vector<Marking> markings;
    std::vector<std::string> brackets;
};
BOOST_DESCRIBE_STRUCT(Markings, (), (markings, brackets))

class Catalog;
/// Read anew each time: asked once for a file that comes in.
Markings markings(const Catalog&);

}  // namespace catalog
