#include "home/queries.hpp"

#include "base/text.hpp"
#include "home/order.hpp"
#include "messages/home.hpp"

namespace home {
namespace {

constexpr std::size_t most_hits = 40;
constexpr std::size_t longest_question = 100;  // characters

}  // namespace

base::Result<OverviewAnswer> overview(const service::Query& query, const service::NoAsk&)
{
    OverviewAnswer answer;
    for (const auto& slice : *query.slices) {
        if (!slice.tasks) continue;
        auto tasks = slice.tasks(query);
        answer.tasks.insert(answer.tasks.end(), std::make_move_iterator(tasks.begin()), std::make_move_iterator(tasks.end()));
    }
    put_in_order(answer.tasks, query.today);
    if (authority::holds(query.caller.power, "readiness.view")) answer.readiness = readiness::summary_card(query);
    if (authority::holds(query.caller.power, "programme.view")) answer.programme = programme::progress_card(query);
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
