#include "crypto/digest.hpp"
#include "journal/recording.hpp"
#include "ledgers/keeping.hpp"
#include "messages/ledgers.hpp"

/// A disposal under approval: what is asked for, and what comes back.
namespace ledgers {
namespace {

base::Result<approvals::Request> disposal_request(const store::Snapshot&, const journal::Entry& entry)
{
    const auto fact = journal::decode<DisposalAsked>(entry);
    approvals::Request request{};
    request.slice = "ledgers";
    request.kind = "disposal";
    request.about = entry.head.subject;
    request.title = "簿冊の廃棄（" + fact.number + "　" + std::to_string(fact.titles.size()) + "冊）";
    request.content_sha = fact.content_sha;
    request.summary = fact.reason;
    for (const auto& title : fact.titles) request.summary += "\n" + title;
    request.link = "/ledgers/keeping";
    return request;
}

base::Checked disposal_approved(journal::Recording& recording, const approvals::Outcome& outcome)
{
    const auto row = disposal_table.find(recording.view(), outcome.about);
    if (!row) return base::Refusal{codes::no_such_disposal, "disposal"};
    if (row->content_sha != outcome.content_sha) return base::Refusal{codes::disposal_changed, "disposal"};
    recording.record(row->subject, outcome.day, DisposalApproved{outcome.approval});
    return base::Nothing{};
}

base::Checked disposal_returned(journal::Recording& recording, const approvals::Outcome& outcome)
{
    recording.record(outcome.about, outcome.day, DisposalReturned{outcome.approval, outcome.reason});
    return base::Nothing{};
}

}  // namespace

std::string content_sha(const DisposalAsked& fact)
{
    return crypto::hex(crypto::sha256({fact.number, "\n", fact.reason, "\n", base::json::text(fact.titles)}));
}

approvals::Approvable disposal_approvable()
{
    return {DisposalAsked::fact, "ledgers", "disposal", disposal_request, disposal_approved, disposal_returned};
}

}  // namespace ledgers
