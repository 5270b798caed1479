#pragma once
#include "base/result.hpp"
#include "submissions/facts.hpp"
#include "submissions/states.hpp"

namespace submissions {

/// 提出を求められた, or something is planned that needs one.
struct NoteCall {
    std::string kind, what;
    std::optional<base::ContractId> contract;
    std::optional<base::Day> due, on;
};
BOOST_DESCRIBE_STRUCT(NoteCall, (), (kind, what, contract, due, on))

/// 提出不要と判断する.
struct Waive {
    std::string kind, reason;
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Waive, (), (kind, reason, contract, call, on))

struct KnownCall {
    std::optional<KindRules> kind;
    std::string edition;  // of the contract, else of the company
    bool contract_known = true, call_known = true;
    bool waived = false;  // it was decided before
};

base::Result<Called> decide(const NoteCall&, const KnownCall&, base::Day on);
base::Result<Waived> decide(const Waive&, const KnownCall&);

}  // namespace submissions
