#pragma once
#include "service/slice.hpp"

namespace app {

/// All slices, in the order of src/README.md. The only place that names them.
const std::vector<service::Slice>& slices();

/// What the journal reads into tables: the readings of every slice.
journal::Model model();

/// The routes of every slice.
const service::Routes& routes();

}  // namespace app
