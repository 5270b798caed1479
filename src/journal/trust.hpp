#pragma once
#include "journal/heads.hpp"

#include <map>

namespace journal {

/// The keys whose signatures count, and from which entry to which. Who trusts one key of a chain of changes trusts all of them:
/// each change is signed by the key that goes and the key that comes.
class Trust {
public:
    Trust(const std::string& company, const std::map<std::string, std::string>& public_keys, const std::vector<Entry>& key_changes);
    /// Whether a trusted key that was in force at the head's entry signed it.
    bool holds(const SignedHead&) const;

private:
    struct Key {
        std::string pem;
        std::int64_t from = 0;
        std::int64_t until = std::numeric_limits<std::int64_t>::max();
    };
    std::map<std::string, Key> keys_;
};

}  // namespace journal
