#include "submissions/of_rules.hpp"

#include "contracts/api.hpp"
#include "parameters/api.hpp"
#include "rules/api.hpp"
#include "submissions/states.hpp"

namespace submissions {
namespace {

using rules::ConfirmationCard;
using service::Query;

/// The kind of submissions.yaml a version is sent as, or will be.
std::string kind_of(const ConfirmationCard& card)
{
    if (card.sending == rules::Sending::notification) return "submission.rules_notify";
    return card.change ? "submission.rules_change" : "submission.rules_confirm";
}

/// The state of submissions.yaml a version has come to.
std::string state_of(const ConfirmationCard& card)
{
    if (card.answer == rules::Answer::confirmed) return std::string{states::confirmed};
    if (card.answer == rules::Answer::conditional) return std::string{states::conditional};
    if (card.answer == rules::Answer::returned) return std::string{states::returned};
    if (card.asked_on) return std::string{states::sent};
    if (card.approved_on) return std::string{states::approved};
    return std::string{card.drafted_on ? states::draft : ""};
}

}  // namespace

std::vector<SubmissionLine> rules_sent(const Query& query)
{
    std::vector<SubmissionLine> lines;
    for (const auto& card : rules::confirmations(query)) {
        if (!card.asked_on) continue;
        SubmissionLine line{};
        line.id = SubmissionId{card.version};
        line.number = card.asked_number;
        line.kind = kind_of(card);
        line.kind_name = kind_name(query.catalog, line.kind);
        line.title = card.title;
        line.addressee = card.asked_to;
        line.state = state_of(card);
        line.state_label = state_name(query.catalog, line.state);
        line.link = card.link;
        line.sent_on = card.asked_on;
        line.answer_number = card.answer_number;
        line.drafted_on = card.drafted_on.value_or(*card.asked_on);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<DueLine> rules_due(const Query& query)
{
    std::vector<DueLine> lines;
    const auto concluded = contracts::first_concluded(query.readings);
    const std::chrono::days within{parameters::number(query, "rule_submit_days")};
    for (const auto& card : rules::confirmations(query)) {
        if (!card.needed || !card.newest || (card.asked_on && card.answer != rules::Answer::returned)) continue;
        DueLine line{};
        line.kind = kind_of(card);
        line.kind_name = kind_name(query.catalog, line.kind);
        line.why = card.title;
        if (concluded && !card.change) line.due = *concluded + within;
        line.state = state_of(card);
        line.state_label = state_name(query.catalog, line.state);
        line.link = card.link;
        line.by_rules = true;
        line.overdue = line.due && *line.due < query.day;
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace submissions
