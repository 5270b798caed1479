#include "suppliers/routes.hpp"

#include "suppliers/close_out.hpp"
#include "suppliers/commands.hpp"
#include "suppliers/queries.hpp"

namespace suppliers {
namespace {

using Kind = service::Column::Kind;

constexpr auto see = "suppliers.view", record = "suppliers.record";

service::List supplier_list()
{
    return {{"下請負者台帳", "Register of subcontractors"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"candidate", {"候補", "Candidate"}},
               {"notified", {"届出済み", "Notified"}},
               {"confirmed", {"確認済み", "Confirmed"}},
               {"open", {"開示可", "May be given information"}},
               {"disclosed", {"開示中", "Holds information"}},
               {"suspended", {"停止", "Suspended"}},
               {"ended", {"終了", "Ended"}}}},
             {"number", {"番号", "Number"}, Kind::text, 8},
             {"company", {"会社名", "Company"}, Kind::text, 24},
             {"tier", {"段階", "Tier"}, Kind::integer, 6},
             {"parent", {"上位", "Above"}, Kind::text, 8},
             {"contract", {"契約番号", "Contract"}, Kind::text, 14},
             {"work", {"業務の範囲", "Work"}, Kind::text, 24},
             {"contact", {"責任者", "In charge"}, Kind::text, 14},
             {"notified_on", {"届出日", "Notified"}, Kind::day, 14},
             {"confirmed_on", {"官の確認日", "Confirmed"}, Kind::day, 14},
             {"checked_on", {"点検日", "Checked"}, Kind::day, 14},
             {"outcome",
              {"点検の結果", "Outcome"},
              Kind::choice,
              10,
              {{"good", {"良好", "Good"}}, {"improve", {"要改善", "To improve"}}, {"bad", {"不良", "Bad"}}}},
             {"check_due", {"次の点検", "Next check"}, Kind::day, 14},
             {"disclosed_from", {"開示を始めた日", "Disclosed from"}, Kind::day, 14},
             {"held", {"保有件数", "Held"}, Kind::integer, 8},
             {"ended_on", {"終了日", "Ended"}, Kind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("suppliers", see, supplier_list(), supplier_lines);
    r.query<SupplierAsk>("suppliers/{supplier}", see, {"下請負者の1社", "One subcontractor"}, supplier_answer);
    r.query<service::NoAsk>("declaration", see, {"取り扱わせないことの宣言", "Declaration that there are none"},
                            declaration_answer);

    r.command<SupplierForm>("suppliers", record, {"登録する", "Register"}, register_supplier);
    r.command<ChangeSupplier>("suppliers/{supplier}", record, {"記載を改める", "Change"}, change_supplier);
    r.command<Bind>("suppliers/{supplier}/bind", record, {"義務付けを記録する", "Record the contract"}, bind_supplier);
    r.command<CheckProcedure>("suppliers/{supplier}/procedure", record,
                              {"実施手順の確認を記録する", "Record the look at the procedure"}, check_procedure);
    r.command<Notify>("suppliers/{supplier}/notify", record, {"届出を記録する", "Record the notification"}, notify_supplier);
    r.command<Confirm>("suppliers/{supplier}/confirm", record, {"官の確認を記録する", "Record the confirmation"}, confirm_supplier);
    r.command<Check>("suppliers/{supplier}/check", record, {"点検を記録する", "Record a check"}, check_supplier);
    r.command<Improve>("suppliers/{supplier}/improve", record, {"是正の確認を記録する", "Record that it was put right"},
                       improve_supplier);
    r.command<Hand>("suppliers/{supplier}/hand", record, {"交付を記録する", "Record a hand-over"}, hand_over);
    r.command<TakeBack>("suppliers/{supplier}/take_back", record, {"返却等を記録する", "Record what came back"}, take_back);
    r.command<Suspend>("suppliers/{supplier}/suspend", record, {"停止する", "Suspend"}, suspend_supplier);
    r.command<Resume>("suppliers/{supplier}/resume", record, {"再開する", "Resume"}, resume_supplier);
    r.command<End>("suppliers/{supplier}/end", record, {"終了する", "End"}, end_supplier);
    r.command<Declare>("declaration", record, {"取り扱わせないことを宣言する", "Declare that there are none"}, declare_none);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{
        "suppliers",
        readings(),
        routes,
        {{"suppliers.notified_before", notified_before}, {"suppliers.flowdown", flowdown}, {"suppliers.checked", checked}},
        {{47, {"下請負者", "Subcontractors"}, chapter}},
        tasks,
        search,
        {{"f47", register_rows}}};
    all.people = person_sections();
    all.close_out = close_out();
    return all;
}

}  // namespace suppliers
