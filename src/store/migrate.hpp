#pragma once
#include "store/connection.hpp"

namespace store {

/// One step in the shape of operational tables. A step that has landed is never changed: its checksum is kept in the database.
struct Step {
    std::string_view name;
    std::vector<Sql> statements;
};

/// Runs the steps this database has not seen, in order, each in one transaction; returns how many. `series` names whose tables
/// they are ("identity"), so that folders number their steps apart. Throws Error when a step fails, when a step that was run
/// reads differently today, or when the database has been used by a newer program.
std::size_t migrate(Connection&, std::string_view series, const std::vector<Step>& steps);

}  // namespace store
