#pragma once
#include "service/query.hpp"

namespace service {

/// The same question asked of another day: calls `use` with it. For commands, which see today only. The company is still as it
/// is today; who shows it asks the organization.
template <class Use>
auto on_day(const Query& query, base::Day day, Use&& use)
{
    const journal::AsOf as_of{day, {}};
    const auto view = query.book.view(as_of);
    Query then{view->snapshot(), query.book, query.catalog,  query.blobs,  query.spool,     query.caller, query.company, as_of, day,
               query.today,      query.now,  query.language, query.slices, query.directory, view->head(), query.progress};
    return use(then);
}

}  // namespace service
