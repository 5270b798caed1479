#include "catalog/duties.hpp"

#include "catalog/catalog.hpp"
#include "catalog/reading.hpp"

#include <algorithm>
#include <mutex>

namespace catalog {
namespace {

/// Both documents of the year, as one catalogue has them.
struct Year {
    DutyBook book;
    Holidays holidays;
};

Year read_year(const Catalog& catalog)
{
    Year year{read_as<DutyBook>(catalog.raw("duties.yaml")), read_as<Holidays>(catalog.raw("holidays.yaml"))};
    const auto model = catalog.raw("duties-year.yaml");
    year.book.months = read_list<MonthGuide>(model, "months");
    year.book.plans = read_list<DutyPlan>(model, "plans");
    return year;
}

/// Kept by the catalogue's hash: a process knows few catalogues, and what was read of one never changes.
const Year& year_of(const Catalog& catalog)
{
    static std::mutex mutex;
    static std::map<std::string, Year, std::less<>> years;
    const std::lock_guard lock{mutex};
    const auto found = years.find(catalog.hash());
    return found != years.end() ? found->second : years.emplace(catalog.hash(), read_year(catalog)).first->second;
}

}  // namespace

const DutyBook& duties(const Catalog& catalog) { return year_of(catalog).book; }
const Holidays& holidays(const Catalog& catalog) { return year_of(catalog).holidays; }

const Duty* find_duty(const Catalog& catalog, std::string_view id)
{
    const auto& all = duties(catalog).duties;
    const auto found = std::ranges::find(all, id, &Duty::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace catalog
