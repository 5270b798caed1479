#pragma once
#include "catalog/catalog.hpp"
#include "catalog/text.hpp"

namespace facilities {

/// An item of catalog/inspections.yaml: what is judged, and where to look.
struct InspectionItem {
    std::string id, group, ja, en, look;
};
BOOST_DESCRIBE_STRUCT(InspectionItem, (), (id, group, ja, en, look))

std::vector<InspectionItem> inspection_items(const catalog::Catalog&);

}  // namespace facilities
