#include "catalog/markings.hpp"

#include "catalog/catalog.hpp"
#include "catalog/reading.hpp"

namespace catalog {

Markings markings(const Catalog& catalog) { return read_as<Markings>(catalog.raw("markings.yaml")); }

}  // namespace catalog
