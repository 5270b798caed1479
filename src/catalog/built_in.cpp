#include "catalog/catalog.hpp"

#include "catalog/pack/pack.hpp"

extern "C" const char ishizue_catalog_begin[], ishizue_catalog_end[];

namespace catalog {

std::shared_ptr<const Catalog> built_in()
{
    static const auto catalogue = std::make_shared<const Catalog>(Pack::over({ishizue_catalog_begin, ishizue_catalog_end}));
    return catalogue;
}

}  // namespace catalog
