#include "parameters/routes.hpp"

#include "parameters/commands.hpp"
#include "parameters/queries.hpp"

namespace parameters {
namespace {

using Kind = service::Column::Kind;

service::List list()
{
    return {{"社内規則の値", "Own-rule values"},
            {{"group", {"区分", "Group"}, Kind::text, 16},
             {"label", {"項目", "Value of"}, Kind::text, 44},
             {"shown", {"値", "Value"}, Kind::text, 14},
             {"standard", {"標準値", "Standard"}, Kind::text, 14},
             {"state",
              {"状態", "State"},
              Kind::choice,
              12,
              {{"standard", {"標準のまま", "Standard"}},
               {"own", {"会社の値", "Own"}},
               {"asked", {"承認待ち", "Waits for approval"}},
               {"coming", {"施行待ち", "To come"}}}},
             {"since", {"施行日", "Since"}, Kind::day, 16},
             {"confidence",
              {"値の根拠", "Confidence"},
              Kind::choice,
              14,
              {{"known", {"確定", "Known"}}, {"seen", {"公開の資料で確認", "Seen"}}, {"unverified", {"社内規定値", "Own rule"}}}}}};
}

void routes(service::Routes& r)
{
    r.query<service::NoAsk>("values", service::anyone, {"社内規則の値", "Own-rule values"}, values);
    r.list<service::NoAsk>("table", service::anyone, list(), paper_lines);
    r.query<ParameterAsk>("values/{parameter}", service::anyone, {"社内規則の値の詳細", "One own-rule value"}, parameter);
    r.command<AskValue>("requests", "company.settings", {"社内規則の値の変更を起案する", "Ask for another value"}, ask_value);
}

}  // namespace

service::Slice slice()
{
    return {"parameters", readings(), routes, {}, {{31, {"社内規則の値", "Own-rule values"}, chapter}}, nullptr, search};
}

}  // namespace parameters
