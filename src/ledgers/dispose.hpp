#pragma once
#include "base/result.hpp"
#include "ledgers/facts.hpp"

/// 廃棄: asked when the time is over, approved by somebody else, carried out before a witness.
namespace ledgers {

struct AskDisposal {
    std::vector<base::Uuid> volumes;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(AskDisposal, (), (volumes, reason, on))

struct CarryOutDisposal {
    base::Uuid disposal;
    std::string manner;  // 溶解, 細断, 消去
    base::PersonId witness;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CarryOutDisposal, (), (disposal, manner, witness, on))

/// What a rule must know of a volume that is to go.
struct ExpiringVolume {
    bool there = false, closed = false, shelved = false, disposed = false;
    bool asked = false;  // another disposal of it is under way
    std::string title;   // 簿-R3-004 入退記録簿 令和3年度
    std::string hold;
    std::optional<base::Day> from;  // the first day on which it may go
};

struct AskDisposalKnown {
    std::vector<ExpiringVolume> volumes;
    std::optional<base::PersonId> person;
    std::string number;
    base::Day today;
};
/// h21 13, r4 I1: nothing goes before its time, or while an audit or a dispute holds it.
base::Result<DisposalAsked> decide(const AskDisposal&, const AskDisposalKnown&);

struct CarryKnown {
    bool approved = false;
    std::vector<ExpiringVolume> volumes;  // a hold may have come since it was approved
    std::optional<base::PersonId> person;
    bool witness_present = false;  // of the company on that day
    std::optional<base::Day> approved_on;
    base::Day day;
};
/// roles.yaml ledgers.dispose: who carries it out is not the witness.
base::Result<DisposalCarried> decide(const CarryOutDisposal&, const CarryKnown&);

}  // namespace ledgers
