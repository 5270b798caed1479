#pragma once
#include "notices/api.hpp"

namespace journal {
struct Entry;
}

namespace rules {

/// 周知 of a version that got its effective date: to everybody of the company who holds a role. Nothing while nobody does. For
/// app/reactions.cpp.
std::optional<notices::Announcement> announcement(const store::Snapshot&, const catalog::Catalog&, const journal::Entry&);

}  // namespace rules
