#include "approvals/routes.hpp"

#include "approvals/commands.hpp"
#include "approvals/queries.hpp"
#include "approvals/tables.hpp"

namespace approvals {
namespace {

using Kind = service::Column::Kind;

service::List requests_list()
{
    return {{"起案・承認一覧", "Approvals"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              12,
              {{"pending", {"回付中", "On its way"}},
               {"approved", {"承認済み", "Approved"}},
               {"returned", {"差し戻し", "Returned"}},
               {"withdrawn", {"取り下げ", "Withdrawn"}}}},
             {"title", {"件名", "Title"}, Kind::text, 40},
             {"kind", {"種類", "Kind"}, Kind::text, 26},
             {"drafter", {"起案者", "Drafter"}, Kind::text, 16},
             {"requested_on", {"起案日", "Drafted"}, Kind::day, 14},
             {"progress", {"進み", "Progress"}, Kind::text, 26},
             {"closed_on", {"決裁日", "Closed"}, Kind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("requests", "approvals.view", requests_list(), requests);
    r.query<service::NoAsk>("waiting", "approvals.view", {"自分の確認・承認を待つ起案", "Drafts that wait for me"}, waiting);
    r.query<service::NoAsk>("routes", "approvals.view", {"決裁の経路", "Routes of approval"}, approval_routes);
    r.query<RequestAsk>("requests/{approval}", "approvals.view", {"起案の詳細", "One draft"}, request_answer);
    r.query<AboutAsk>("about/{about}", "approvals.view", {"対象ごとの起案", "Drafts about a thing"}, requests_of);
    r.paper<RequestAsk>("requests/{approval}/sheet", "approvals.view", {"決裁書", "The approval sheet"}, sheet);

    r.command<Draft>("requests", "approvals.draft", {"起案する", "Draft for approval"}, draft);
    r.command<Stamp>("requests/{approval}/stamp", "approvals.act", {"確認・承認する", "Confirm or approve"}, stamp);
    r.command<GiveBack>("requests/{approval}/return", "approvals.act", {"差し戻す", "Return"}, give_back);
    r.command<Withdraw>("requests/{approval}/withdraw", "approvals.draft", {"取り下げる", "Withdraw"}, withdraw);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{"approvals", readings(), routes, {}, {{50, {"承認", "Approvals"}, chapter}}, tasks, search};
    all.people = person_sections();
    return all;
}

}  // namespace approvals
