#pragma once
#include "base/result.hpp"
#include "binder/manifest.hpp"

#include <map>

namespace binder {

/// What the one who checks brings along.
struct Brought {
    std::map<std::string, std::string> keys = {};  // public keys by id; empty: the one in the bundle is taken
    std::string witness = {};                      // a printed head, or empty
};

/// What was found to agree.
struct Confirmed {
    Manifest manifest;
    std::string signed_at;  // of the last signed head
    bool key_brought;       // the key came another way than the bundle
    std::optional<std::int64_t> witnessed;
};
BOOST_DESCRIBE_STRUCT(Confirmed, (), (manifest, signed_at, key_brought, witnessed))

/// Checks a bundle without the database. The refusal names the first thing that is wrong.
base::Result<Confirmed> confirm(const std::string& zip, const std::string& name, const Brought&);

}  // namespace binder
