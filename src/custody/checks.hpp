#pragma once
#include "service/slice.hpp"

/// What custody tells the readiness (readiness.yaml ledgers.*, systems.media_controlled), and its chapter of the binder.
namespace custody {

service::Finding inventory_kept(const service::Query&);
service::Finding marking_recorded(const service::Query&);
service::Finding copies_permitted(const service::Query&);
service::Finding loans_returned(const service::Query&);
service::Finding takeouts_returned(const service::Query&);
service::Finding deliveries_receipted(const service::Query&);
service::Finding disposals_witnessed(const service::Query&);
service::Finding media_controlled(const service::Query&);

std::vector<documents::block::Any> chapter(const service::Query&);

}  // namespace custody
