#include "parameters/api.hpp"

#include "catalog/catalog.hpp"
#include "catalog/parameters.hpp"
#include "parameters/tables.hpp"
#include "service/query.hpp"

#include <charconv>

namespace parameters {
namespace {

using store::operator""_sql;

}  // namespace

std::optional<std::string> find(const store::Snapshot& readings, const catalog::Catalog& catalog, std::string_view parameter,
                                base::Day day)
{
    const auto* known = catalog.find_parameter(parameter);
    if (!known) return std::nullopt;
    // Of two that take effect on one day, the one approved later.
    const auto own = value_table.where(
        readings, "WHERE parameter = ? AND effective <= ? ORDER BY effective DESC, seq DESC LIMIT 1"_sql, known->id, day);
    return own.empty() ? known->standard : own.front().value;
}

std::int64_t number(const store::Snapshot& readings, const catalog::Catalog& catalog, std::string_view parameter, base::Day day)
{
    const auto text = find(readings, catalog, parameter, day).value_or("");
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error != std::errc{} || end != text.data() + text.size()) throw std::logic_error{"not a number: " + std::string{parameter}};
    return n;
}

std::int64_t number(const service::Query& query, std::string_view parameter)
{
    return number(query.readings, query.catalog, parameter, query.day);
}

}  // namespace parameters
