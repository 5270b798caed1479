#pragma once
#include "custody/medium_act.hpp"
#include "service/query.hpp"

/// What can be recorded of removable media.
namespace custody {

base::Result<base::Uuid> register_medium(service::Command&, const RegisterForm&);
base::Result<base::Uuid> act_on_medium(service::Command&, const MediumForm&);

}  // namespace custody
