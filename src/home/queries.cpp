#include "home/queries.hpp"

#include "base/text.hpp"
#include "home/digest.hpp"
#include "messages/home.hpp"

namespace home {
namespace {

constexpr std::size_t most_hits = 40;
constexpr std::size_t longest_question = 100;  // characters

}  // namespace

base::Result<OverviewAnswer> overview(const service::Query& query, const service::NoAsk&)
{
    OverviewAnswer answer;
    answer.tasks = all_tasks(query);
    if (authority::holds(query.caller.power, "readiness.view")) answer.readiness = readiness::summary_card(query);
    if (authority::holds(query.caller.power, "programme.view")) answer.programme = programme::progress_card(query);
    return answer;
}

base::Result<MailAnswer> mail_preview(const service::Query& query, const service::NoAsk&)
{
    MailAnswer answer;
    if (!query.caller.person) return answer;
    answer.address = organization::mail_of(query.readings, *query.caller.person);
    const auto all = reminders(all_tasks(query), query.today - std::chrono::days{1}, query.today);
    answer.today = digest(query.company.name, query.caller.name, all, {}, "", query.today);
    return answer;
}

base::Result<SearchAnswer> search(const service::Query& query, const SearchAsk& ask)
{
    const auto key = base::search_key(base::trim(ask.q));
    if (key.empty()) return base::Refusal{codes::nothing_to_search, "q"};
    if (base::length(key) > longest_question)
        return base::Refusal{codes::question_too_long, "q", {std::to_string(longest_question)}};
    SearchAnswer answer{{}, 0};
    for (const auto& slice : *query.slices) {
        if (!slice.search) continue;
        for (auto& hit : slice.search(query, key)) {
            ++answer.total;
            if (answer.hits.size() < most_hits) answer.hits.push_back(std::move(hit));
        }
    }
    return answer;
}

}  // namespace home
