#pragma once
#include "base/result.hpp"
#include "ledgers/facts.hpp"

namespace ledgers {

/// 理由を残す: a warning or a notice of the entry check stays as it is. An error is put right, never accepted.
struct AcceptFault {
    std::string fault, reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(AcceptFault, (), (fault, reason, on))

/// What a rule must know of the fault.
struct AcceptKnown {
    std::optional<std::string> severity, form;  // nothing: there is no such fault today
    bool accepted = false;
    std::optional<base::PersonId> person;
};
base::Result<FaultAccepted> decide(const AcceptFault&, const AcceptKnown&);

}  // namespace ledgers
