#pragma once
#include "actions/open.hpp"
#include "actions/tables.hpp"
#include "service/query.hpp"

/// What the rules of this slice must know, read from the readings of the day.
namespace actions {

Company company(const store::Snapshot&, const catalog::Catalog&, const Finding&, base::Day on);
Standing standing(const service::Query&, const ActionRow&, base::Day on);
/// The latest day an action of this severity may be due, from that day on.
base::Day latest_due(const store::Snapshot&, const catalog::Catalog&, Severity, base::Day from);
bool present(const store::Snapshot&, const base::PersonId&, base::Day);

/// Whether the caller holds the permission for this action: all, or one's own (responsible for it).
bool reaches(const service::Query&, std::string_view permission, const ActionRow&);

}  // namespace actions
