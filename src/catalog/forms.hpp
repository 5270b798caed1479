#pragma once
#include "catalog/text.hpp"

namespace catalog {

/// A form (簿冊・様式) as lists show it; its columns are `raw("ledgers/...")`.
struct Form {
    std::string id;    // f01
    std::string path;  // of its whole definition
    Text title;
    std::string kana;
    Text purpose;
    std::vector<std::string> requirements, editions;
    std::string kept_by, signed_by;      // roles
    std::vector<std::string> filled_by;  // roles
    std::string volume, numbering;
    Confidence confidence = Confidence::unverified;
};
BOOST_DESCRIBE_STRUCT(Form, (),
                      (id, path, title, kana, purpose, requirements, editions, kept_by, signed_by, filled_by, volume, numbering,
                       confidence))

}  // namespace catalog
