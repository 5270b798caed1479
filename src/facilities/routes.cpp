#include "facilities/routes.hpp"

#include "facilities/commands.hpp"
#include "facilities/forms.hpp"
#include "facilities/keep_picture.hpp"
#include "facilities/queries.hpp"

namespace facilities {
namespace {

using Kind = service::Column::Kind;
using service::List;

constexpr auto view = "facilities.view", designation = "facilities.designate", permit = "facilities.permit_entry";

List facility_list()
{
    return {{"取扱施設指定簿", "Register of handling facilities"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              12,
              {{"planned", {"指定前", "Planned"}},
               {"designated", {"指定中", "Designated"}},
               {"changing", {"変更手続中", "Being changed"}},
               {"revoked", {"解除", "Revoked"}}}},
             {"number", {"施設番号", "Number"}, Kind::text, 8},
             {"name", {"名称", "Name"}, Kind::text, 20},
             {"site", {"事業所", "Site"}, Kind::text, 16},
             {"manager", {"管理責任者", "Manager"}, Kind::text, 14},
             {"designated_on", {"指定日", "Designated"}, Kind::day, 14},
             {"designated_plan", {"図面の版", "Plan"}, Kind::integer, 8},
             {"permits", {"立入許可", "Permits"}, Kind::integer, 8},
             {"containers", {"保管容器", "Containers"}, Kind::integer, 8},
             {"inspected_on", {"直近の点検日", "Inspected"}, Kind::day, 14},
             {"revoked_on", {"解除日", "Revoked"}, Kind::day, 14}}};
}

List permit_list()
{
    return {{"立入許可者名簿", "Entry-permitted list"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"in_force", {"有効", "In force"}}, {"coming", {"開始前", "Coming"}}, {"ended", {"終了", "Ended"}}}},
             {"name", {"氏名", "Name"}, Kind::text, 14},
             {"department", {"所属", "Department"}, Kind::text, 18},
             {"from", {"期間 始", "From"}, Kind::day, 14},
             {"until", {"期間 終", "Until"}, Kind::day, 14},
             {"hours", {"時間帯", "Hours"}, Kind::text, 12},
             {"card", {"カード・鍵番号", "Card"}, Kind::text, 12},
             {"permitted_on", {"許可日", "Permitted on"}, Kind::day, 14},
             {"permitted_by", {"許可者", "By"}, Kind::text, 14},
             {"reason", {"理由", "Reason"}, Kind::text, 24},
             {"card_back", {"回収日", "Card back"}, Kind::day, 14}}};
}

List container_list()
{
    return {{"保管容器一覧", "Containers"},
            {{"number", {"番号", "Number"}, Kind::text, 8},
             {"name", {"名称", "Name"}, Kind::text, 18},
             {"kind", {"種類", "Kind"}, Kind::text, 16},
             {"grade",
              {"納められる区分", "Grade"},
              Kind::choice,
              12,
              {{"caution", {"注意", "Caution"}}, {"internal_only", {"部内限り", "Internal only"}}}},
             {"lock",
              {"錠", "Lock"},
              Kind::choice,
              12,
              {{"cylinder", {"シリンダー錠", "Cylinder"}},
               {"dial", {"文字盤錠", "Dial"}},
               {"pin", {"暗証錠", "PIN"}},
               {"card", {"カード錠", "Card"}},
               {"double_lock", {"鍵と文字盤", "Key and dial"}}}},
             {"place", {"位置", "Place"}, Kind::text, 18},
             {"keys", {"鍵", "Keys"}, Kind::integer, 6},
             {"code_changed_on", {"番号の変更日", "Code changed"}, Kind::day, 14},
             {"removed_on", {"撤去日", "Removed"}, Kind::day, 14}}};
}

List key_list()
{
    return {{"鍵管理簿", "Key ledger"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              12,
              {{"in_place", {"保管中", "In its place"}},
               {"handed_over", {"貸出中", "Handed over"}},
               {"overdue", {"返却遅れ", "Overdue"}},
               {"missing", {"見当たらない", "Missing"}},
               {"retired", {"廃止", "Retired"}}}},
             {"number", {"鍵番号", "Number"}, Kind::text, 10},
             {"opens", {"対象", "Opens"}, Kind::text, 20},
             {"set", {"正副", "Set"}, Kind::choice, 6, {{"first", {"正", "First"}}, {"spare", {"副", "Spare"}}}},
             {"keeper", {"保管者", "Keeper"}, Kind::text, 14},
             {"place", {"保管場所", "Place"}, Kind::text, 16},
             {"holder", {"持出者", "Holder"}, Kind::text, 14},
             {"handed_on", {"授受日", "Handed over"}, Kind::day, 14},
             {"due", {"返却予定", "Due"}, Kind::day, 14},
             {"counted_on", {"照合日", "Counted"}, Kind::day, 14}}};
}

List move_list()
{
    return {{"鍵授受簿", "Keys handed over"},
            {{"on", {"日付", "Day"}, Kind::day, 14},
             {"number", {"鍵番号", "Key"}, Kind::text, 10},
             {"to", {"受領者", "To"}, Kind::text, 16},
             {"words", {"用件", "What for"}, Kind::text, 30},
             {"by", {"記録者", "By"}, Kind::text, 16}}};
}

List inspection_list()
{
    return {{"施設点検簿", "Inspections"},
            {{"on", {"点検日", "Day"}, Kind::day, 14},
             {"inspector", {"点検者", "Inspector"}, Kind::text, 16},
             {"plan_version", {"図面の版", "Plan"}, Kind::integer, 8},
             {"faults", {"不備", "Faults"}, Kind::integer, 8},
             {"open_faults", {"処置前", "Open"}, Kind::integer, 8},
             {"remarks", {"特記", "Remarks"}, Kind::text, 36}}};
}

List review_list()
{
    return {{"立入許可者名簿の見直し", "Reviews of the entry list"},
            {{"on", {"見直し日", "Day"}, Kind::day, 14},
             {"by", {"見直した者", "By"}, Kind::text, 16},
             {"kept", {"継続", "Kept"}, Kind::integer, 8},
             {"ended", {"解除", "Ended"}, Kind::integer, 8},
             {"remarks", {"特記", "Remarks"}, Kind::text, 36}}};
}

void reading(service::Routes& r)
{
    r.list<service::NoAsk>("facilities", view, facility_list(), facility_lines);
    r.query<FacilityAsk>("facilities/{facility}", view, {"取扱施設の詳細", "One facility"}, facility_answer);
    r.paper<FacilityAsk>("facilities/{facility}/designation.pdf", view, {"取扱施設指定書", "Letter of designation"},
                         designation_letter);
    r.query<PlanAsk>("facilities/{facility}/plan", view, {"図面", "The plan"}, plan_answer);
    r.query<PicturesAsk>("facilities/{facility}/pictures", view, {"背景の図", "Background pictures"}, pictures);
    r.paper<PictureAsk>("facilities/{facility}/pictures/{picture}/picture.png", view, {"背景の図（PNG）", "A background picture"},
                        picture_png);
    r.paper<PictureAsk>("facilities/{facility}/pictures/{picture}/file", view, {"背景の図の元のファイル", "The file of a picture"},
                        picture_file);
    r.paper<PlanAsk>("facilities/{facility}/plan.svg", view, {"図面（SVG）", "The plan as SVG"}, plan_svg);
    r.paper<PlanAsk>("facilities/{facility}/plan.pdf", view, {"図面（PDF）", "The plan as PDF"}, plan_pdf);
    r.list<FacilityAsk>("facilities/{facility}/permits", view, permit_list(), permit_lines);
    r.list<FacilityAsk>("facilities/{facility}/reviews", view, review_list(), review_lines);
    r.list<FacilityAsk>("facilities/{facility}/containers", view, container_list(), container_lines);
    r.list<FacilityAsk>("facilities/{facility}/keys", view, key_list(), key_lines);
    r.list<FacilityAsk>("facilities/{facility}/key_moves", view, move_list(), key_moves);
    r.list<FacilityAsk>("facilities/{facility}/inspections", view, inspection_list(), inspection_lines);
    r.query<service::NoAsk>("inspection_items", view, {"点検項目", "Inspection items"}, inspection_sheet);
    r.paper<FacilityAsk>("facilities/{facility}/inspection.pdf", view, {"点検表（空欄）", "Blank inspection sheet"},
                         blank_inspection);
    r.paper<InspectionAsk>("inspections/{inspection}/sheet.pdf", view, {"点検表", "Inspection sheet"}, inspection_paper);
}

void commands(service::Routes& r)
{
    r.command<FacilityForm>("facilities", "facilities.edit", {"取扱施設を登録する", "Register a facility"}, register_facility);
    r.command<ChangeFacility>("facilities/{facility}", "facilities.edit", {"取扱施設の登録を改める", "Change a facility"},
                              change_facility);
    r.command<KeepPicture, PictureKept>("facilities/{facility}/pictures", "facilities.edit",
                                        {"背景の図を取り込む", "Take in a background picture"}, prepare_picture, keep_picture);
    r.command<DrawPlan>("facilities/{facility}/plan", "facilities.edit", {"図面の版を作る", "Draw a version of the plan"},
                        draw_plan);
    r.command<RequestDesignation>("facilities/{facility}/request", "facilities.edit",
                                  {"取扱施設の指定を起案する", "Ask for a designation"}, request_designation);
    r.command<Designate>("facilities/{facility}/designate", designation, {"取扱施設を指定する", "Designate a facility"}, designate);
    r.command<Revoke>("facilities/{facility}/revoke", designation, {"指定を解除する", "Revoke a designation"}, revoke);
    r.command<PermitEntry>("facilities/{facility}/permits", permit, {"立入りを許可する", "Permit entry"}, permit_entry);
    r.command<WithdrawEntry>("permits/{permit}/withdraw", permit, {"立入許可を解除する", "Withdraw a permit"}, withdraw_entry);
    r.command<ReviewEntryList>("facilities/{facility}/reviews", permit, {"立入許可者名簿を見直す", "Review the entry list"},
                               review_entry_list);
    r.command<ContainerForm>("facilities/{facility}/containers", "facilities.edit", {"保管容器を登録する", "Register a container"},
                             register_container);
    r.command<RemoveContainer>("containers/{container}/remove", "facilities.edit", {"保管容器を撤去する", "Remove a container"},
                               remove_container);
    r.command<ChangeCode>("containers/{container}/code", "facilities.edit", {"番号の変更を記録する", "Record a change of code"},
                          change_code);
    r.command<KeyForm>("facilities/{facility}/keys", "facilities.edit", {"鍵を登録する", "Register a key"}, register_key);
    r.command<HandOverKey>("keys/{key}/hand_over", "facilities.edit", {"鍵を渡す", "Hand over a key"}, hand_over_key);
    r.command<ReturnKey>("keys/{key}/return", "facilities.edit", {"鍵の返却を記録する", "Record a key's return"}, return_key);
    r.command<RetireKey>("keys/{key}/retire", "facilities.edit", {"鍵を廃止する", "Retire a key"}, retire_key);
    r.command<CountKeys>("facilities/{facility}/key_counts", "facilities.edit", {"鍵を照合する", "Count the keys"}, count_keys);
    r.command<Inspect>("facilities/{facility}/inspections", "facilities.edit", {"施設点検を記録する", "Record an inspection"},
                       inspect);
    r.command<RepairFault>("inspections/{inspection}/repairs", "facilities.edit", {"不備の処置を記録する", "Record a repair"},
                           repair_fault);
}

void routes(service::Routes& r)
{
    reading(r);
    commands(r);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{"facilities",
                       readings(),
                       routes,
                       {{"facilities.designated", designated_check},
                        {"facilities.boundary_inspected", boundary_inspected},
                        {"facilities.entry_list_reviewed", entry_list_reviewed},
                        {"facilities.keys_checked", keys_checked}},
                       {{40, {"取扱施設", "Facilities"}, chapter}},
                       tasks,
                       search,
                       forms()};
    all.people = person_sections();
    return all;
}

}  // namespace facilities
