#pragma once
#include "custody/act.hpp"
#include "custody/receive.hpp"
#include "service/query.hpp"

namespace custody {

base::Result<base::Uuid> receive(service::Command&, const ReceiveForm&);
base::Result<base::Uuid> act(service::Command&, const ActForm&);

}  // namespace custody
