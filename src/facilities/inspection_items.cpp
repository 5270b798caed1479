#include "facilities/inspection_items.hpp"

#include "base/json.hpp"

namespace facilities {

std::vector<InspectionItem> inspection_items(const catalog::Catalog& catalog)
{
    const auto document = catalog.raw("inspections.yaml");
    return base::json::read<std::vector<InspectionItem>>(*document.find("items")).value();
}

}  // namespace facilities
