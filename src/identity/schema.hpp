#pragma once

namespace store {
class Connection;
}

namespace identity {

/// Brings the tables of the directory to this program's shape; throws if a step fails.
void migrate(store::Connection&);

}  // namespace identity
