#include "facilities/approvable.hpp"

#include "crypto/digest.hpp"
#include "facilities/designate.hpp"
#include "journal/recording.hpp"
#include "messages/facilities.hpp"

namespace facilities {
namespace {

using store::operator""_sql;

base::Result<FacilityRow> facility(const store::Snapshot& readings, const base::Uuid& id)
{
    auto row = facility_table.find(readings, id);
    if (!row) return base::Refusal{codes::no_such_facility, "facility"};
    return std::move(*row);
}

base::Result<approvals::Request> request(const store::Snapshot& readings, const journal::Entry& entry)
{
    const auto row = TRY(facility(readings, entry.head.subject));
    const auto fact = journal::decode<DesignationRequested>(entry);
    const auto& d = row.described;
    auto summary = d.site + "　" + d.section + "　図面 第" + std::to_string(fact.plan_version) + "版";
    if (!fact.note.empty()) summary += "\n" + fact.note;
    return approvals::Request{"facilities",
                              "designation",
                              row.subject,
                              d.number + " " + d.name + "の指定",
                              fact.content_sha,
                              summary,
                              "/facilities/" + std::string{row.subject.text()},
                              row.subject,
                              {}};
}

base::Checked approved(journal::Recording& recording, const approvals::Outcome& outcome)
{
    const auto row = TRY(facility(recording.view(), outcome.about));
    const auto now = row.request ? content_sha(recording.view(), row, row.request->plan_version) : std::string{};
    const auto fact =
        TRY(decide_approved(row.request, now, outcome.content_sha, outcome.approval, base::PersonId::parse(recording.actor().id)));
    recording.record(row.subject, outcome.day, fact);
    return base::Nothing{};
}

base::Checked returned(journal::Recording& recording, const approvals::Outcome& outcome)
{
    const auto row = TRY(facility(recording.view(), outcome.about));
    recording.record(row.subject, outcome.day, DesignationReturned{outcome.approval, outcome.reason});
    return base::Nothing{};
}

}  // namespace

approvals::Approvable approvable()
{
    return {DesignationRequested::fact, "facilities", "designation", request, approved, returned};
}

std::string content_sha(const store::Snapshot& readings, const FacilityRow& row, int plan_version)
{
    std::string plan;
    for (const auto& drawn : plan_table.where(readings, "WHERE subject = ? AND version = ?"_sql, row.subject, plan_version))
        plan = base::json::text(drawn.plan);
    return crypto::hex(crypto::sha256({base::json::text(row.described), "\n", plan}));
}

}  // namespace facilities
