#include "parameters/tables.hpp"

namespace parameters {

const store::Table<ValueRow> value_table{"parameters_value", "subject"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

static void apply(store::Tx& tx, const ValueAsked& fact, const Entry& entry)
{
    value_table.put(tx, {entry.head.subject, fact.parameter, fact.value, fact.before, fact.from, fact.reason, fact.content_sha,
                         entry.head.occurred_on, State::asked, std::nullopt, std::nullopt, "", entry.head.seq});
}

static void apply(store::Tx& tx, const ValueApproved& fact, const Entry& entry)
{
    value_table.change(tx, entry.head.subject, [&](ValueRow& row) {
        row.state = State::approved;
        row.approval = fact.approval;
        row.effective = fact.from;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const ValueReturned& fact, const Entry& entry)
{
    value_table.change(tx, entry.head.subject, [&](ValueRow& row) {
        row.state = State::returned;
        row.approval = fact.approval;
        row.return_reason = fact.reason;
        row.seq = entry.head.seq;
    });
}

journal::Readings readings()
{
    using journal::kind;
    return {"parameters", {&value_table}, {kind<ValueAsked>(), kind<ValueApproved>(), kind<ValueReturned>()}};
}

}  // namespace parameters
