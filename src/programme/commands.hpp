#pragma once
#include "programme/plan.hpp"
#include "service/query.hpp"

namespace programme {

base::Result<base::Uuid> start(service::Command&, const Start&);
base::Result<base::Uuid> plan(service::Command&, const Plan&);
base::Result<base::Uuid> remark(service::Command&, const Remark&);

}  // namespace programme
