#include "ledgers/routes.hpp"

#include "ledgers/checks.hpp"
#include "ledgers/commands.hpp"
#include "ledgers/faults.hpp"
#include "ledgers/form_settings.hpp"
#include "ledgers/import.hpp"
#include "ledgers/keep_commands.hpp"
#include "ledgers/keeping.hpp"
#include "ledgers/papers.hpp"
#include "ledgers/queries.hpp"
#include "ledgers/stocktaking.hpp"

namespace ledgers {
namespace {

using Kind = service::Column::Kind;

service::List forms_list()
{
    return {{"様式・簿冊一覧", "Forms and ledgers"},
            {{"id", {"様式", "Form"}, Kind::text, 8},
             {"title", {"名称", "Title"}, Kind::text, 40},
             {"kept_by", {"保管", "Kept by"}, Kind::text, 20},
             {"signed_by", {"確認", "Signed by"}, Kind::text, 20},
             {"year", {"年度", "Year"}, Kind::integer, 8},
             {"rows", {"行", "Rows"}, Kind::integer, 8},
             {"open", {"未完", "Open"}, Kind::integer, 8},
             {"unconfirmed", {"未確認", "Unconfirmed"}, Kind::integer, 10}}};
}

service::List faults_list(service::Text title)
{
    return {std::move(title),
            {{"severity",
              {"程度", "Severity"},
              Kind::choice,
              8,
              {{"error", {"誤り", "Error"}}, {"warning", {"注意", "Warning"}}, {"notice", {"確認", "Notice"}}}},
             {"form", {"様式", "Form"}, Kind::text, 8},
             {"number", {"番号", "Number"}, Kind::text, 16},
             {"column_label", {"欄", "Column"}, Kind::text, 16},
             {"message", {"内容", "What is wrong"}, Kind::text, 60},
             {"fix", {"直し方", "How to mend it"}, Kind::text, 50},
             {"accepted", {"理由", "Reason"}, Kind::text, 30}}};
}

service::List keeping_list()
{
    return {{"記録保管台帳", "Register of records kept"},
            {{"number", {"番号", "No."}, Kind::text, 12},
             {"title", {"簿冊", "Volume"}, Kind::text, 30},
             {"year_mark", {"年度", "Year"}, Kind::text, 8},
             {"opened_on", {"開始日", "Opened"}, Kind::day, 12},
             {"closed_on", {"閉鎖日", "Closed"}, Kind::day, 12},
             {"rows", {"行数", "Rows"}, Kind::integer, 8},
             {"place", {"保管場所", "Kept in"}, Kind::text, 24},
             {"keep_years", {"保存年数", "Years"}, Kind::integer, 8},
             {"dispose_from", {"廃棄予定", "Dispose from"}, Kind::day, 12},
             {"hold", {"保全", "Hold"}, Kind::text, 20},
             {"disposed_on", {"廃棄日", "Disposed"}, Kind::day, 12},
             {"disposal", {"起案", "Disposal"}, Kind::text, 12},
             {"sha256", {"要約値", "Digest"}, Kind::text, 30}}};
}

service::List disposals_list()
{
    return {{"簿冊の廃棄", "Disposals of volumes"},
            {{"number", {"番号", "No."}, Kind::text, 12},
             {"asked_on", {"起案日", "Asked"}, Kind::day, 12},
             {"asked_by", {"起案者", "Asked by"}, Kind::text, 14},
             {"reason", {"理由", "Reason"}, Kind::text, 40},
             {"approved_on", {"承認日", "Approved"}, Kind::day, 12},
             {"carried_on", {"廃棄日", "Carried out"}, Kind::day, 12},
             {"manner", {"方法", "Manner"}, Kind::text, 16},
             {"carried_by", {"実施者", "By"}, Kind::text, 14},
             {"witness", {"立会者", "Witness"}, Kind::text, 14}}};
}

service::List stocktakes_list()
{
    return {{"照合", "Stock-takings"},
            {{"number", {"番号", "No."}, Kind::text, 12},
             {"title", {"簿冊", "Ledger"}, Kind::text, 30},
             {"started_on", {"開始日", "Begun"}, Kind::day, 12},
             {"rows", {"行", "Rows"}, Kind::integer, 8},
             {"counted", {"確かめた行", "Counted"}, Kind::integer, 10},
             {"differing", {"差異", "Differences"}, Kind::integer, 8},
             {"responsible", {"処置の担当", "Responsible"}, Kind::text, 14},
             {"signed_on", {"署名日", "Signed"}, Kind::day, 12},
             {"signed_by", {"署名", "Signed by"}, Kind::text, 14}}};
}

service::List settings_list()
{
    return {{"様式の設定", "Settings of forms"},
            {{"id", {"様式", "Form"}, Kind::text, 8},
             {"title", {"名称", "Title"}, Kind::text, 40},
             {"added", {"加えた欄", "Columns added"}, Kind::text, 40},
             {"rows", {"行", "Rows"}, Kind::integer, 8},
             {"hidden_on", {"使わない日から", "Not needed from"}, Kind::day, 12},
             {"hidden_by", {"決めた者", "By"}, Kind::text, 14},
             {"reason", {"理由", "Reason"}, Kind::text, 40}}};
}

service::List roles_list() { return {{"様式に関わる役割", "Roles of forms"}, {{"label", {"役割", "Role"}, Kind::text, 30}}}; }

void settings_routes(service::Routes& r)
{
    r.list<service::NoAsk>("settings", "ledgers.view", settings_list(), form_settings);
    r.list<service::NoAsk>("settings/roles", "ledgers.view", roles_list(), form_roles);
    r.command<MakeForm>("forms", "ledgers.forms", {"様式を作る", "Make a form"}, make_form);
    r.command<DescribeForm>("forms/{form}/describe", "ledgers.forms", {"自社の様式の記載を改める", "Describe an own form anew"},
                            describe_form);
    r.command<AddColumn>("forms/{form}/columns", "ledgers.forms", {"様式に欄を加える", "Add a column to a form"}, add_column);
    r.command<EndColumn>("columns/{column}/end", "ledgers.forms", {"加えた欄をやめる", "End an added column"}, end_column);
    r.command<HideForm>("forms/{form}/hide", "ledgers.forms", {"様式を使わないことにする", "Hide a form"}, hide_form);
    r.command<ShowForm>("forms/{form}/show", "ledgers.forms", {"様式をまた使う", "Show a form again"}, show_form);
}

void stocktake_routes(service::Routes& r)
{
    r.list<service::NoAsk>("stocktakes", "ledgers.view", stocktakes_list(), stocktakes);
    r.query<StocktakeAsk>("stocktakes/{stocktake}", "ledgers.view", {"照合の内容", "A stock-taking"}, stocktake_answer);
    r.paper<StocktakeAsk>("stocktakes/{stocktake}/sheet", "ledgers.view", {"照合表", "Tick list"}, tick_list);
    r.command<StartStocktake>("stocktakes", "ledgers.keep", {"照合を始める", "Begin a stock-taking"}, start_stocktake);
    r.command<CountStocktake>("stocktakes/{stocktake}/count", "ledgers.write", {"照合の結果を入れる", "Enter what was seen"},
                              count_stocktake);
    r.command<SignStocktake>("stocktakes/{stocktake}/sign", "ledgers.confirm", {"照合に署名する", "Sign a stock-taking"},
                             sign_stocktake);
}

void keeping_routes(service::Routes& r)
{
    r.list<service::NoAsk>("keeping", "ledgers.view", keeping_list(), keeping);
    r.list<service::NoAsk>("disposals", "ledgers.view", disposals_list(), disposals);
    r.command<ShelveVolumes>("keeping", "ledgers.keep", {"簿冊を記録保管台帳に登録する", "Register volumes"}, shelve_volumes);
    r.command<AskDisposal>("disposals", "ledgers.keep", {"簿冊の廃棄を起案する", "Ask to dispose of volumes"}, ask_disposal);
    r.command<CarryOutDisposal>("disposals/{disposal}/carry-out", "ledgers.keep", {"簿冊を廃棄する", "Carry out a disposal"},
                                carry_out_disposal);
}

void routes(service::Routes& r)
{
    keeping_routes(r);
    stocktake_routes(r);
    settings_routes(r);
    r.list<FormsAsk>("forms", "ledgers.view", forms_list(), forms);
    r.query<FormAsk>("forms/{form}", "ledgers.view", {"様式の定めと簿冊", "A form and its volumes"}, form_answer);
    r.query<RowsAsk>("forms/{form}/rows", "ledgers.view", {"簿冊の行", "Rows of a volume"}, rows);
    r.query<RowAsk>("rows/{row}", "ledgers.view", {"行とその経過", "A row and what happened to it"}, row_answer);
    r.paper<RowsAsk>("forms/{form}/excel", "ledgers.view", {"簿冊（Excel）", "A volume (Excel)"}, excel);
    r.paper<RowsAsk>("forms/{form}/csv", "ledgers.view", {"簿冊（CSV）", "A volume (CSV)"}, csv);
    r.paper<RowsAsk>("forms/{form}/print", "ledgers.view", {"簿冊（PDF）", "A volume (PDF)"}, print);
    r.paper<FormAsk>("forms/{form}/blank", "ledgers.view", {"白紙の様式", "Blank sheets"}, blank);

    r.list<FaultsAsk>("faults", "ledgers.view", faults_list({"記入要領の確認", "Entry check"}), entry_faults);
    r.list<service::NoAsk>("person-faults", "ledgers.view", faults_list({"人ごとの突合せ", "Person consistency"}), person_faults);

    r.command<AcceptFault>("faults/accept", "ledgers.confirm", {"誤りに理由を残す", "Accept a fault with a reason"}, accept_fault);
    r.command<WriteRows>("forms/{form}/rows", "ledgers.write", {"行を記入する", "Write rows"}, write_rows);
    r.command<Fill>("rows/{row}/fill", "ledgers.write", {"空いている欄に補記する", "Fill in what was empty"}, fill);
    r.command<Correct>("rows/{row}/correct", "ledgers.write", {"訂正する", "Correct"}, correct);
    r.command<Strike>("rows/{row}/strike", "ledgers.write", {"行を抹消する", "Strike a row out"}, strike);
    r.command<Confirm>("confirm", "ledgers.confirm", {"行を確認する", "Confirm rows"}, confirm);
    r.command<OpenVolumes>("volumes", "ledgers.keep", {"簿冊を開設する", "Open volumes"}, open_volumes);
    r.command<CloseVolume>("volumes/{volume}/close", "ledgers.keep", {"簿冊を閉鎖する", "Close a volume"}, close_volume);
    r.examine<ImportAsk>("forms/{form}/import/examine", "ledgers.keep", {"取込みの下見", "Preview an import"}, examine_import);
    r.command<ImportAsk, ToImport>("forms/{form}/import", "ledgers.keep", {"既存の簿冊を取り込む", "Take over an existing ledger"},
                                   prepare_import, import_rows);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{"ledgers",
                       readings(),
                       routes,
                       {{"records.entries_confirmed", entries_confirmed},
                        {"records.retention_set", retention_set},
                        {"facilities.closing_checked", closing_checked},
                        {"facilities.entry_log_kept", entry_log_kept},
                        {"facilities.entry_log_reviewed", entry_log_reviewed},
                        {"facilities.visitors_escorted", visitors_escorted},
                        {"facilities.devices_controlled", devices_controlled},
                        {"ledgers.disclosures_permitted", disclosures_permitted},
                        {"ledgers.stocktaken", stocktaken}},
                       {{45, {"簿冊", "Ledgers"}, chapter}},
                       tasks,
                       search,
                       {{"f53", register_rows}}};
    all.people = person_sections();
    return all;
}

}  // namespace ledgers
