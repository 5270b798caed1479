#include "readiness/tables.hpp"

namespace readiness {

const store::Table<ExemptionRow> exemption_table{"readiness_exemption", "subject"};
const store::Table<AssessmentRow> assessment_table{"readiness_assessment", "subject"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Exempted& fact, const Entry& entry)
{
    exemption_table.put(tx, {entry.head.subject, fact.requirement, fact.reason, fact.approved_by, entry.head.occurred_on,
                             fact.review_on, std::nullopt, "", entry.head.seq});
}

static void apply(store::Tx& tx, const ExemptionReviewed& fact, const Entry& entry)
{
    exemption_table.change(tx, entry.head.subject, [&](ExemptionRow& row) {
        row.reason = fact.reason;
        row.approved_by = fact.approved_by;
        row.review_on = fact.review_on;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const ExemptionEnded& fact, const Entry& entry)
{
    exemption_table.change(tx, entry.head.subject, [&](ExemptionRow& row) {
        row.ended_on = entry.head.occurred_on;
        row.end_reason = fact.reason;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const Assessed& fact, const Entry& entry)
{
    const auto& counts = fact.counts;
    assessment_table.put(tx, {entry.head.subject, fact.edition, entry.head.occurred_on, fact.occasion, counts.satisfied,
                              counts.building, counts.expired, counts.not_started, counts.not_applicable, fact.verdicts,
                              entry.head.catalogue});
}

journal::Readings readings()
{
    using journal::kind;
    return {"readiness",
            {&exemption_table, &assessment_table},
            {kind<Exempted>(), kind<ExemptionReviewed>(), kind<ExemptionEnded>(), kind<Assessed>()}};
}

}  // namespace readiness
