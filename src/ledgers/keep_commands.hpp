#pragma once
#include "ledgers/dispose.hpp"
#include "ledgers/shelve.hpp"
#include "service/query.hpp"

/// The commands of 記録保管台帳.
namespace ledgers {

base::Result<base::Uuid> shelve_volumes(service::Command&, const ShelveVolumes&);
base::Result<base::Uuid> ask_disposal(service::Command&, const AskDisposal&);
/// Erases what the rows of the volumes say about persons, and says who did it before whom.
base::Result<base::Uuid> carry_out_disposal(service::Command&, const CarryOutDisposal&);

}  // namespace ledgers
