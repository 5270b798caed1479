#include "contracts/tables.hpp"

namespace contracts {

const store::Table<ContractRow> contract_table{"contracts_contract", "subject"};
const store::Table<AssessmentRow> assessment_table{"contracts_assessment", "subject"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Described& fact, const Entry& entry)
{
    ContractRow row{};
    if (auto known = contract_table.find(tx, entry.head.subject))
        row = std::move(*known);
    else
        row.registered_on = entry.head.occurred_on;
    const auto closed = row.closed_on;
    row = {base::ContractId{entry.head.subject},
           fact.number,
           fact.title,
           fact.alias,
           fact.orderer,
           fact.contact,
           fact.tier,
           fact.prime,
           fact.edition,
           fact.handles_information,
           fact.designation,
           fact.designated_on,
           closed ? State::closed : fact.state,
           fact.concluded_on,
           fact.from,
           fact.until,
           closed,
           row.close_reason,
           row.close_out,
           row.registered_on,
           entry.head.seq,
           fact.qualified_operator.value_or(false)};
    contract_table.put(tx, row);
}

static void apply(store::Tx& tx, const Closed& fact, const Entry& entry)
{
    contract_table.change(tx, entry.head.subject, [&](ContractRow& row) {
        row.state = State::closed;
        row.closed_on = entry.head.occurred_on;
        row.close_reason = fact.reason;
        row.close_out = fact.close_out.value_or(std::vector<ConditionMet>{});
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const Assessed& fact, const Entry& entry)
{
    assessment_table.put(tx, {entry.head.subject, fact.contract, fact.replies, fact.outcome, fact.grounds, entry.head.actor,
                              entry.head.occurred_on});
}

journal::Readings readings()
{
    using journal::kind;
    return {"contracts", {&contract_table, &assessment_table}, {kind<Described>(), kind<Closed>(), kind<Assessed>()}};
}

}  // namespace contracts
