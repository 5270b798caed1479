#pragma once
#include "approvals/give_back.hpp"
#include "approvals/request.hpp"
#include "approvals/stamp.hpp"
#include "service/query.hpp"

/// The commands of the approvals.
namespace approvals {

/// 起案する: something that no other screen drafts. `kind` is one of approvals.yaml's `approvals.…`; `again` is the draft that
/// was returned or withdrawn and is drafted anew.
struct Draft {
    std::string title, summary;
    std::optional<std::string> kind;
    std::optional<base::ApprovalId> again;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (title, summary, kind, again, on))

base::Result<base::Uuid> draft(service::Command&, const Draft&);
base::Result<base::Uuid> stamp(service::Command&, const Stamp&);
base::Result<base::Uuid> give_back(service::Command&, const GiveBack&);
base::Result<base::Uuid> withdraw(service::Command&, const Withdraw&);

}  // namespace approvals
