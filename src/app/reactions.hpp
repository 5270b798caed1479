#pragma once
#include "journal/recording.hpp"

namespace catalog {
class Catalog;
}
namespace service {
struct Command;
}

namespace app {

/// Calls what it is given with the recording as a command of a slice; the view is made only then.
using AsCommand = std::function<base::Checked(const std::function<base::Checked(service::Command&)>&)>;

/// A fact of one slice calls for a command of another: same transaction, after the facts that call for it.
base::Checked react(const catalog::Catalog&, journal::Recording&, const journal::Entry& cause, const AsCommand&);

}  // namespace app
