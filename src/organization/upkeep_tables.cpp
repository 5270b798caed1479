#include "organization/upkeep_tables.hpp"

#include <algorithm>

namespace organization {

const store::Table<PaperRow> paper_table{"organization_paper", "subject"};
const store::Table<CallRow> call_table{"organization_call", "subject, person"};
const store::Table<ReviewRow> review_table{"organization_review", "subject"};
const store::Table<SuitabilityRow> suitability_table{"organization_suitability", "subject"};
const store::Table<LeaverRow> leaver_table{"organization_leaver", "subject"};
const store::Table<ViolationRow> violation_table{"organization_violation", "subject"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

static void apply(store::Tx& tx, const PaperSubmitted& fact, const Entry& entry)
{
    paper_table.put(tx, {entry.head.subject, fact.kind, fact.version, fact.content_sha, fact.note, entry.head.occurred_on,
                         PaperState::submitted, std::nullopt, ""});
}

static void apply(store::Tx& tx, const PaperApproved&, const Entry& entry)
{
    paper_table.change(tx, entry.head.subject, [&](PaperRow& row) {
        row.state = PaperState::approved;
        row.approved_on = entry.head.occurred_on;
    });
}

static void apply(store::Tx& tx, const PaperReturned& fact, const Entry& entry)
{
    paper_table.change(tx, entry.head.subject, [&](PaperRow& row) {
        row.state = PaperState::returned;
        row.return_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const ContactsCalled& fact, const Entry& entry)
{
    for (const auto& call : fact.calls)
        call_table.put(tx, {entry.head.subject, call.person, call.reached, call.note, entry.head.occurred_on});
}

static void apply(store::Tx& tx, const HandlersReviewed& fact, const Entry& entry)
{
    const auto needless = std::ranges::count(fact.needs, false, &Need::needed);
    review_table.put(tx, {entry.head.subject, fact.contract, fact.contract_name, static_cast<int>(fact.needs.size()),
                          static_cast<int>(needless), entry.head.occurred_on});
}

static void apply(store::Tx& tx, const SuitabilityChecked& fact, const Entry& entry)
{
    suitability_table.put(tx, {entry.head.subject, fact.person, fact.checked_by, fact.method, entry.head.occurred_on});
}

static void apply(store::Tx& tx, const LeaverClosed& fact, const Entry& entry)
{
    leaver_table.put(tx, {base::AppointmentId{entry.head.subject}, fact.access_stopped_on, fact.returned_on, fact.promise,
                          fact.handed_over, fact.confirmed_by, entry.head.occurred_on});
}

static void apply(store::Tx& tx, const ViolationFound& fact, const Entry& entry)
{
    violation_table.put(tx, {entry.head.subject, fact.title, fact.detail, entry.head.occurred_on, std::nullopt, std::string{},
                             std::string{}, "", std::nullopt});
}

static void apply(store::Tx& tx, const ViolationHandled& fact, const Entry& entry)
{
    violation_table.change(tx, entry.head.subject, [&](ViolationRow& row) {
        row.handled_on = entry.head.occurred_on;
        row.confirmed = fact.confirmed;
        row.measure = fact.measure;
        row.prevention = fact.prevention;
        row.decided_by = fact.decided_by;
    });
}

void add_upkeep(journal::Readings& readings)
{
    using journal::kind;
    for (const store::AnyTable* table : std::initializer_list<const store::AnyTable*>{
             &paper_table, &call_table, &review_table, &suitability_table, &leaver_table, &violation_table})
        readings.tables.push_back(table);
    for (auto&& one :
         {kind<PaperSubmitted>(), kind<PaperApproved>(), kind<PaperReturned>(), kind<ContactsCalled>(), kind<HandlersReviewed>(),
          kind<SuitabilityChecked>(), kind<LeaverClosed>(), kind<ViolationFound>(), kind<ViolationHandled>()})
        readings.facts.push_back(one);
}

}  // namespace organization
