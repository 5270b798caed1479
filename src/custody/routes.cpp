#include "custody/routes.hpp"

#include "custody/checks.hpp"
#include "custody/close_out.hpp"
#include "custody/commands.hpp"
#include "custody/forms.hpp"
#include "custody/medium_commands.hpp"
#include "custody/medium_queries.hpp"
#include "custody/person_file.hpp"
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
               {"taken_out", {"持出し中", "Taken out"}},
               {"in_transit", {"送達中", "In transit"}},
               {"held_outside", {"社外保管中", "Held outside"}},
               {"awaiting_disposal", {"処置待ち", "Awaiting disposal"}},
               {"ended", {"終了", "Ended"}},
               {"lost", {"亡失", "Lost"}}}},
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

service::List media()
{
    return {
        {"可搬記憶媒体管理簿", "Register of removable media"},
        {{"state",
          {"状態", "State"},
          Kind::choice,
          10,
          {{"stored", {"保管中", "Stored"}},
           {"in_use", {"使用中", "In use"}},
           {"taken_out", {"持出し中", "Taken out"}},
           {"in_transit", {"送達中", "In transit"}},
           {"quarantined", {"隔離中", "Quarantined"}},
           {"missing", {"所在不明", "Missing"}},
           {"disposed", {"廃棄済", "Disposed"}}}},
         {"number", {"媒体番号", "Media no."}, Kind::text, 10},
         {"kind",
          {"種別", "Kind"},
          Kind::choice,
          14,
          {{"usb_memory", {"USBメモリ", "USB memory"}},
           {"external_drive", {"外付け記憶装置", "External drive"}},
           {"optical_disc", {"光ディスク", "Optical disc"}},
           {"memory_card", {"メモリカード", "Memory card"}},
           {"tape", {"テープ", "Tape"}}}},
         {"product", {"製品名", "Product"}, Kind::text, 20},
         {"encryption",
          {"暗号化", "Encryption"},
          Kind::choice,
          12,
          {{"hardware", {"装置暗号", "By the device"}}, {"software", {"ソフト暗号", "By software"}}, {"none", {"なし", "None"}}}},
         {"contents", {"収納件数", "Items"}, Kind::integer, 8},
         {"storage", {"保管場所", "Kept in"}, Kind::text, 12},
         {"holder", {"使用者", "User"}, Kind::text, 14},
         {"due", {"返却予定日", "Due"}, Kind::day, 14},
         {"counted_on", {"照合日", "Counted on"}, Kind::day, 14},
         {"registered_on", {"登録日", "Registered on"}, Kind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("items", "custody.view", inventory(), item_lines);
    r.query<ItemAsk>("items/{item}", "custody.view", {"目録の1件", "One item"}, item_answer);
    r.list<service::NoAsk>("media", "custody.view", media(), medium_lines);
    r.query<MediumAsk>("media/{medium}", "custody.view", {"媒体の1件", "One medium"}, medium_answer);
    r.query<service::NoAsk>("holdings", "custody.view", {"契約ごとの保有", "Holdings by contract"}, holdings);
    r.query<service::NoAsk>("choices", "custody.view", {"接受と破棄の選択肢", "Choices for receipt and destruction"}, choices);

    r.command<ReceiveForm>("items", "custody.record", {"接受する", "Receive"}, receive);
    r.command<ActForm>("items/{item}/acts", "custody.record", {"受払いを記録する", "Record an act"}, act);
    r.command<MakeForm>("items/{source}/makings", "custody.record", {"作成・複製を記録する", "Record a creation or copy"}, make);
    r.command<NothingForm>("holdings/{contract}/nothing", "custody.record", {"受領なしを宣言する", "Declare that nothing is held"},
                           declare_nothing);
    r.command<RegisterForm>("media", "custody.record", {"媒体を登録する", "Register a medium"}, register_medium);
    r.command<MediumForm>("media/{medium}/acts", "custody.record", {"媒体の受払いを記録する", "Record an act with a medium"},
                          act_on_medium);
}

}  // namespace

service::Slice slice()
{
    return {"custody",
            readings(),
            routes,
            {{"ledgers.inventory_kept", inventory_kept},
             {"ledgers.marking_recorded", marking_recorded},
             {"ledgers.copies_permitted", copies_permitted},
             {"ledgers.loans_returned", loans_returned},
             {"ledgers.takeouts_returned", takeouts_returned},
             {"ledgers.deliveries_receipted", deliveries_receipted},
             {"ledgers.disposals_witnessed", disposals_witnessed},
             {"systems.media_controlled", media_controlled}},
            {{43, {"保護すべき情報の受払い", "Protected information"}, chapter}},
            tasks,
            search,
            forms(),
            person_sections(),
            close_out()};
}

}  // namespace custody
