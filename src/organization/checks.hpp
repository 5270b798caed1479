#pragma once
#include "service/slice.hpp"

/// What readiness.yaml asks of the organization, judged from its facts.
namespace organization {

service::Finding roles_filled(const service::Query&);
service::Finding roles_independent(const service::Query&);
service::Finding pledges_signed(const service::Query&);

/// Vacant posts, posts without a deputy, pledges that are missing.
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);
/// The chapter 組織・任命 of the binder.
std::vector<documents::block::Any> chapter(const service::Query&);

}  // namespace organization
