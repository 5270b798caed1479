#include "submissions/approvable.hpp"

#include "base/json.hpp"
#include "crypto/digest.hpp"
#include "journal/recording.hpp"
#include "messages/submissions.hpp"

namespace submissions {
namespace {

using approvals::Outcome;
using approvals::Request;

base::Result<Request> request(const store::Snapshot& readings, const journal::Entry& entry)
{
    const auto fact = journal::decode<PutUp>(entry);
    const auto row = submission_table.find(readings, entry.head.subject);
    Request asked{};
    asked.slice = "submissions";
    asked.kind = fact.kind;
    asked.about = entry.head.subject;
    asked.title = (row ? row->number + "　" : "") + fact.title;
    asked.content_sha = fact.content_sha;
    asked.summary = (row ? "提出先 " + row->addressee : "") + (fact.note.empty() ? "" : "\n" + fact.note);
    asked.link = "/submissions/" + std::string{entry.head.subject.text()};
    return asked;
}

base::Checked approved(journal::Recording& recording, const Outcome& outcome)
{
    const auto row = submission_table.find(recording.view(), outcome.about);
    if (!row) return base::Refusal{codes::no_such_submission, "submission"};
    if (content_sha(*row) != outcome.content_sha) return base::Refusal{codes::content_changed, "submission"};
    recording.record(row->subject, outcome.day, Approved{outcome.approval, outcome.content_sha});
    return base::Nothing{};
}

base::Checked given_back(journal::Recording& recording, const Outcome& outcome)
{
    recording.record(outcome.about, outcome.day, GivenBack{outcome.approval, outcome.reason});
    return base::Nothing{};
}

}  // namespace

std::string content_sha(const SubmissionRow& row)
{
    return crypto::hex(crypto::sha256({row.kind, "\n", row.title, "\n", row.addressee, "\n",
                                       base::json::text(row.fields.value_or({})), "\n", base::json::text(row.enclosures)}));
}

approvals::Approvable approvable() { return {PutUp::fact, "submissions", "", request, approved, given_back}; }

}  // namespace submissions
