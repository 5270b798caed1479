#include "app/approvals_below.hpp"

#include "base/day.hpp"
#include "journal/recording.hpp"
#include "organization/facts.hpp"
#include "organization/upkeep_commands.hpp"
#include "parameters/commands.hpp"

namespace app {
namespace {

base::Result<approvals::Request> value_request(const store::Snapshot&, const journal::Entry& entry)
{
    const auto fact = journal::decode<parameters::ValueAsked>(entry);
    return approvals::Request{"parameters",
                              "value",
                              entry.head.subject,
                              "社内規則の値の変更：" + fact.label,
                              fact.content_sha,
                              fact.in_words + "（施行日 " + base::wareki(fact.from) + "）\n" + fact.reason,
                              "/parameters/" + fact.parameter};
}

base::Checked value_approved(journal::Recording& recording, const approvals::Outcome& outcome)
{
    return parameters::approve(recording, outcome.about, outcome.content_sha, outcome.approval, outcome.day);
}

base::Checked value_returned(journal::Recording& recording, const approvals::Outcome& outcome)
{
    return parameters::give_back(recording, outcome.about, outcome.approval, outcome.reason, outcome.day);
}

const char* name_of(organization::PaperKind kind)
{
    switch (kind) {
    case organization::PaperKind::chart: return "体制図";
    case organization::PaperKind::contacts: return "連絡系統図";
    case organization::PaperKind::pledge_text: return "誓約の文言の見直し";
    }
    return "";
}

base::Result<approvals::Request> paper_request(const store::Snapshot&, const journal::Entry& entry)
{
    const auto fact = journal::decode<organization::PaperSubmitted>(entry);
    return approvals::Request{"organization",        boost::describe::enum_to_string(fact.kind, "?"),
                              entry.head.subject,    std::string{name_of(fact.kind)} + " 第" + std::to_string(fact.version) + "版",
                              fact.content_sha,      fact.note,
                              "/organization/upkeep"};
}

base::Checked paper_approved(journal::Recording& recording, const approvals::Outcome& outcome)
{
    return organization::approve_paper(recording, outcome.about, outcome.content_sha, outcome.approval, outcome.day);
}

base::Checked paper_returned(journal::Recording& recording, const approvals::Outcome& outcome)
{
    return organization::return_paper(recording, outcome.about, outcome.approval, outcome.reason, outcome.day);
}

}  // namespace

std::vector<approvals::Approvable> approvals_below()
{
    return {{parameters::ValueAsked::fact, "parameters", "value", value_request, value_approved, value_returned},
            {organization::PaperSubmitted::fact, "organization", "", paper_request, paper_approved, paper_returned}};
}

}  // namespace app
