#pragma once
#include "base/day.hpp"
#include "store/tx.hpp"

namespace catalog {
class Catalog;
}
namespace service {
struct Query;
}

/// What other slices may ask of the parameters: the value of the company on a day. The one place where it is looked up.
namespace parameters {

/// The company's value of the day, else the standard, as it is printed; nothing when the catalogue has no such parameter.
std::optional<std::string> find(const store::Snapshot&, const catalog::Catalog&, std::string_view parameter, base::Day);

/// A value as a number of its unit. A bug for a parameter that is none, or that the catalogue does not have.
std::int64_t number(const store::Snapshot&, const catalog::Catalog&, std::string_view parameter, base::Day);
/// On the day the query asks for.
std::int64_t number(const service::Query&, std::string_view parameter);

}  // namespace parameters
