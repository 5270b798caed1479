#pragma once
#include "binder/tables.hpp"
#include "service/query.hpp"

namespace binder {

/// The binder with all that is needed to check it elsewhere, as a zip file that goes with the last who holds it.
std::shared_ptr<const std::filesystem::path> make_bundle(const service::Query&, const BinderRow&);

}  // namespace binder
