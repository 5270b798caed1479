#include "custody/routes.hpp"

#include "custody/checks.hpp"
#include "custody/close_out.hpp"
#include "custody/commands.hpp"
#include "custody/forms.hpp"
#include "custody/queries.hpp"

namespace custody {
namespace {

using Kind = service::Column::Kind;

service::List inventory()
{
    return {{"保護すべき情報目録", "Inventory of protected information"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"stored", {"保管中", "Stored"}},
               {"lent", {"貸出中", "Lent"}},
               {"awaiting_disposal", {"処置待ち", "Awaiting disposal"}},
               {"ended", {"終了", "Ended"}}}},
             {"number", {"管理番号", "Control no."}, Kind::text, 14},
             {"title", {"件名", "Title"}, Kind::text, 30},
             {"grade",
              {"区分", "Grade"},
              Kind::choice,
              10,
              {{"caution", {"注意", "Caution"}}, {"internal_only", {"部内限り", "Internal only"}}}},
             {"copy_label", {"部数番号", "Copy no."}, Kind::text, 8},
             {"quantity", {"数量", "Quantity"}, Kind::integer, 6},
             {"contract", {"契約番号", "Contract"}, Kind::text, 16},
             {"storage", {"保管場所", "Storage"}, Kind::text, 12},
             {"holder", {"現在の所持者", "Present holder"}, Kind::text, 14},
             {"due", {"返却予定日", "Due"}, Kind::day, 14},
             {"received_on", {"受領日", "Received on"}, Kind::day, 14},
             {"ended_on", {"終了日", "Ended on"}, Kind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("items", "custody.view", inventory(), item_lines);
    r.query<ItemAsk>("items/{item}", "custody.view", {"目録の1件", "One item"}, item_answer);
    r.query<service::NoAsk>("choices", "custody.view", {"接受と破棄の選択肢", "Choices for receipt and destruction"}, choices);

    r.command<ReceiveForm>("items", "custody.record", {"接受する", "Receive"}, receive);
    r.command<ActForm>("items/{item}/acts", "custody.record", {"受払いを記録する", "Record an act"}, act);
}

}  // namespace

service::Slice slice()
{
    return {"custody",
            readings(),
            routes,
            {{"ledgers.loans_returned", loans_returned}, {"ledgers.disposals_witnessed", disposals_witnessed}},
            {{43, {"保護すべき情報の受払い", "Protected information"}, chapter}},
            tasks,
            search,
            forms(),
            close_out()};
}

}  // namespace custody
