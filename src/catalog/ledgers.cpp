#include "catalog/ledgers.hpp"

#include "catalog/catalog.hpp"
#include "catalog/reading.hpp"

#include <algorithm>
#include <mutex>

namespace catalog {

bool LedgerColumn::personal() const
{
    return type == "person" || type == "stamp" || type == "longtext" || id == "name" || id.ends_with("_name") || id == "person" ||
           id == "worker";
}

const LedgerColumn* Ledger::find(std::string_view column) const
{
    const auto found = std::ranges::find(columns, column, &LedgerColumn::id);
    return found == columns.end() ? nullptr : &*found;
}

const std::vector<Ledger>& ledgers(const Catalog& catalog)
{
    static std::mutex mutex;
    static std::map<std::string, std::vector<Ledger>, std::less<>> read;  // by the catalogue's hash
    const std::lock_guard lock{mutex};
    const auto [found, fresh] = read.try_emplace(catalog.hash());
    if (fresh)
        for (const auto& form : catalog.forms()) found->second.push_back(read_as<Ledger>(catalog.raw(form.path)));
    return found->second;
}

const Ledger* find_ledger(const Catalog& catalog, std::string_view id)
{
    const auto& all = ledgers(catalog);
    const auto found = std::ranges::find(all, id, &Ledger::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace catalog
