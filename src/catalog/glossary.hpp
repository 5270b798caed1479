#pragma once
#include "catalog/text.hpp"

namespace catalog {

/// A term of the field; `identifier` is the one English name the code uses for it.
struct Term {
    std::string id, area, ja, kana, en, identifier, definition_ja;
    std::vector<std::string> editions;
};
BOOST_DESCRIBE_STRUCT(Term, (), (id, area, ja, kana, en, identifier, definition_ja, editions))

}  // namespace catalog
