#pragma once
#include "service/slice.hpp"

/// What custody tells the readiness (readiness.yaml ledgers.*), and its chapter of the binder.
namespace custody {

service::Finding loans_returned(const service::Query&);
service::Finding disposals_witnessed(const service::Query&);

std::vector<documents::block::Any> chapter(const service::Query&);

}  // namespace custody
