#pragma once
#include "journal/recording.hpp"

namespace catalog {
class Catalog;
}

namespace app {

/// A fact of one slice calls for a command of another: same transaction, after the facts that call for it.
base::Checked react(const catalog::Catalog&, journal::Recording&, const journal::Entry& cause);

}  // namespace app
