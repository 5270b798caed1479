#pragma once
#include "custody/act.hpp"
#include "custody/make.hpp"
#include "custody/nothing_held.hpp"
#include "custody/receive.hpp"
#include "service/query.hpp"

/// What can be recorded of items: asked of the rules, then written.
namespace custody {

base::Result<base::Uuid> receive(service::Command&, const ReceiveForm&);
base::Result<base::Uuid> act(service::Command&, const ActForm&);
/// Answers with the first of the new items, or with the source where nothing is listed.
base::Result<base::Uuid> make(service::Command&, const MakeForm&);
/// Answers with the contract.
base::Result<base::Uuid> declare_nothing(service::Command&, const NothingForm&);

}  // namespace custody
