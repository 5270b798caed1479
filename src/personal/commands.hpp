#pragma once
#include "personal/request.hpp"
#include "service/query.hpp"

namespace personal {

base::Result<base::Uuid> receive_request(service::Command&, const Receive&);
base::Result<base::Uuid> check_identity(service::Command&, const CheckIdentity&);
base::Result<base::Uuid> extend_request(service::Command&, const Extend&);
base::Result<base::Uuid> settle_request(service::Command&, const Decide&);
base::Result<base::Uuid> answer_request(service::Command&, const Answer&);
base::Result<base::Uuid> withdraw_request(service::Command&, const Withdraw&);

}  // namespace personal
