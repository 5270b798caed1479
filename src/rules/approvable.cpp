#include "rules/approvable.hpp"

#include "journal/recording.hpp"
#include "messages/rules.hpp"
#include "rules/submit.hpp"
#include "rules/versions.hpp"

namespace rules {
namespace {

base::Result<approvals::Request> request(const store::Snapshot& readings, const journal::Entry& entry)
{
    const auto row = version_table.find(readings, entry.head.subject);
    if (!row) return base::Refusal{codes::no_such_version, "version"};
    const auto fact = journal::decode<Submitted>(entry);
    auto summary = row->reason;
    if (!fact.note.empty()) summary += (summary.empty() ? "" : "\n") + fact.note;
    return approvals::Request{"rules",
                              id_of(row->document),
                              row->subject,
                              row->title + " 第" + std::to_string(row->number) + "版",
                              fact.content_sha,
                              summary,
                              "/rules/" + std::string{row->subject.text()}};
}

base::Result<VersionRow> waiting(const journal::Recording& recording, const approvals::Outcome& outcome)
{
    auto row = version_table.find(recording.view(), outcome.about);
    if (!row) return base::Refusal{codes::no_such_version, "version"};
    return *std::move(row);
}

base::Checked approved(journal::Recording& recording, const approvals::Outcome& outcome)
{
    const auto row = TRY(waiting(recording, outcome));
    const auto fact = TRY(decide_approved(standing(recording.view(), row), row.content_sha, outcome.approval, outcome.content_sha));
    recording.record(row.subject, outcome.day, fact);
    return base::Nothing{};
}

base::Checked returned(journal::Recording& recording, const approvals::Outcome& outcome)
{
    const auto row = TRY(waiting(recording, outcome));
    const auto fact = TRY(decide_returned(standing(recording.view(), row), outcome.approval, outcome.reason));
    recording.record(row.subject, outcome.day, fact);
    return base::Nothing{};
}

}  // namespace

approvals::Approvable approvable() { return {Submitted::fact, "rules", "", request, approved, returned}; }

}  // namespace rules
