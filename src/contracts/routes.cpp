#include "contracts/routes.hpp"

#include "contracts/close_out.hpp"
#include "contracts/closed_out.hpp"
#include "contracts/commands.hpp"
#include "contracts/queries.hpp"
#include "contracts/tables.hpp"

namespace contracts {
namespace {

using Kind = service::Column::Kind;

service::List list()
{
    return {{"特約付き契約一覧", "Contracts with the special clause"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"planned", {"予定", "Planned"}}, {"concluded", {"契約中", "In force"}}, {"closed", {"終了", "Closed"}}}},
             {"number", {"契約番号", "Number"}, Kind::text, 18},
             {"title", {"件名", "Title"}, Kind::text, 28},
             {"orderer", {"発注者", "Orderer"}, Kind::text, 24},
             {"tier", {"段階", "Tier"}, Kind::integer, 6},
             {"edition", {"版", "Edition"}, Kind::text, 6},
             {"designation", {"指定書番号", "Designation"}, Kind::text, 16},
             {"concluded_on", {"締結日", "Concluded"}, Kind::day, 16},
             {"from", {"履行開始", "From"}, Kind::day, 16},
             {"until", {"履行期限", "Until"}, Kind::day, 16}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("contracts", "contracts.view", list(), contract_lines);
    r.query<ContractAsk>("contracts/{contract}", "contracts.edit", {"契約の詳細", "One contract"}, contract_answer);
    r.query<ContractAsk>("contracts/{contract}/close_out", "contracts.view", {"契約終結の条件", "Conditions of the close-out"},
                         close_out_answer);
    r.paper<ContractAsk>("contracts/{contract}/close_out.pdf", "contracts.view", {"契約終結確認書", "Record of the close-out"},
                         close_out_paper);
    r.query<service::NoAsk>("assessments", "contracts.view", {"対象判定の記録", "Assessments"}, assessments);
    r.examine<FlowAsk>("assessments/flow", "contracts.view", {"対象判定の次の質問", "The next question"}, flow);

    r.command<ContractForm>("contracts", "contracts.edit", {"契約を登録する", "Register a contract"}, register_contract);
    r.command<ChangeContract>("contracts/{contract}", "contracts.edit", {"契約の登録を改める", "Change a contract"},
                              change_contract);
    r.command<CloseContract>("contracts/{contract}/close", "contracts.edit", {"契約を終える", "Close a contract"}, close_contract);
    r.command<Assess>("assessments", "contracts.edit", {"対象判定を記録する", "Record an assessment"}, assess);
}

}  // namespace

service::Slice slice()
{
    return {"contracts",
            readings(),
            routes,
            {{"organization.scope_declared", scope_declared}, {"ledgers.contracts_closed_out", contracts_closed_out}},
            {{15, {"契約・対象判定", "Contracts"}, chapter}},
            tasks,
            search};
}

}  // namespace contracts
