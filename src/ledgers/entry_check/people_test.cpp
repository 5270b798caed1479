#include "ledgers/entry_check/people.hpp"
#include "ledgers/entry_check/procedure.hpp"
#include "ledgers/entry_check/sample_books_test.hpp"
#include "ledgers/entry_check/side_by_side.hpp"

#include <doctest/doctest.h>

using namespace ledgers::entry_check;
using namespace ledgers::entry_check::test;
using Lines = std::vector<std::string>;

namespace {

constexpr auto yamamoto = R"({"handler_no":"扱-005","name":"山本 美咲","roles":["取扱者"],"contract_no":["見-R8-012"],
    "info_scope":"部内限り","designated_on":"2026-04-09"})";
constexpr auto saito = R"({"handler_no":"扱-009","name":"斎藤 隆","designated_on":"2026-04-09","released_on":"2026-09-30"})";

}  // namespace

TEST_CASE("every rule of people-consistency.yaml has a function, and every function a rule")
{
    std::set<std::string> rules, functions;
    for (const auto& check : company().person_checks) rules.insert(check.id);
    for (const auto& check : all_person_checks()) CHECK(functions.emplace(check.id).second);
    CHECK(rules == functions);
    CHECK(rules.size() == 22);
}

TEST_CASE("person.list_needs_pledge: signed by the day of designation, and exactly one that is not replaced")
{
    const char* signed_before =
        R"({"pledge_no":"誓-R8-005","handler_no":"扱-005","name":"山本 美咲","kind":"就任時","signed_on":"2026-04-07"})";
    const char* signed_after =
        R"({"pledge_no":"誓-R8-005","handler_no":"扱-005","name":"山本 美咲","kind":"就任時","signed_on":"2026-04-10"})";
    const char* replaced =
        R"({"pledge_no":"誓-R8-005","handler_no":"扱-005","kind":"就任時","signed_on":"2026-04-07","superseded_by":"誓-R8-020"})";
    const char* renewed = R"({"pledge_no":"誓-R8-020","handler_no":"扱-005","kind":"版改訂","signed_on":"2026-10-01"})";
    const Lines fault{"f08 扱-005 pledge_no error"};
    CHECK(said("person.list_needs_pledge", {{"f08", yamamoto}, {"f09", signed_before}}).empty());
    CHECK(said("person.list_needs_pledge", {{"f08", yamamoto}, {"f09", signed_after}}) == fault);
    CHECK(said("person.list_needs_pledge", {{"f08", yamamoto}}) == fault);
    CHECK(said("person.list_needs_pledge", {{"f08", yamamoto}, {"f09", replaced}, {"f09", renewed}}).empty());
    CHECK(said("person.list_needs_pledge", {{"f08", yamamoto}, {"f09", signed_before}, {"f09", renewed}}) == fault);
}

TEST_CASE("person.list_needs_education: passed by the day of designation, and again within the year")
{
    const char* passed = R"({"row_no":"教-R8-001-01","person":"山本 美咲","held_on":"2026-04-08","passed":"合格"})";
    const char* later = R"({"row_no":"教-R8-003-01","person":"山本 美咲","held_on":"2026-05-20","passed":"合格"})";
    CHECK(said("person.list_needs_education", {{"f08", yamamoto}, {"f37", passed}}).empty());
    CHECK(said("person.list_needs_education", {{"f08", yamamoto}, {"f37", later}}) == Lines{"f08 扱-005 education_last_on error"});
    CHECK(said("person.list_needs_education", {{"f08", yamamoto}, {"f37", passed}},
               [](Books& books) { books.today = day("2027-04-09"); }) == Lines{"f08 扱-005 education_last_on error"});
}

TEST_CASE("person.pledge_needs_list: five business days, or a word that it was withdrawn")
{
    const auto pledge = [](const char* signed_on, const char* remarks) {
        const auto row = std::string{R"({"pledge_no":"誓-R8-030","name":"新人 一","kind":"就任時","signed_on":")"} + signed_on +
                         R"(","remarks":")" + remarks + R"("})";
        return said("person.pledge_needs_list", {{"f09", row.c_str()}}).size();
    };
    CHECK(pledge("2026-11-12", "") == 0);
    CHECK(pledge("2026-11-11", "") == 1);
    CHECK(pledge("2026-11-02", "取下げ（配属の変更）") == 0);
}

TEST_CASE("person.entry_*: a permit is a handler's, within his designation, where he works")
{
    const auto permit = [](const char* person, const char* number, const char* until, const char* rest = "") {
        return std::string{R"({"permit_no":"許-001","facility":"施-01","valid_from":"2026-04-09","person":")"} + person +
               R"(","handler_no":")" + number + R"(","valid_until":")" + until + '"' + rest + "}";
    };
    const auto own = permit("山本 美咲", "扱-005", "2027-03-31"), guard = permit("警備 員", "", "2027-03-31"),
               named = permit("警備 員", "", "2027-03-31", R"(,"remarks":"巡回のため")"),
               beyond = permit("斎藤 隆", "扱-009", "2027-03-31"),
               released = permit("斎藤 隆", "扱-009", "2027-03-31", R"(,"released_on":"2026-09-30")");
    CHECK(said("person.entry_needs_list", {{"f08", yamamoto}, {"f14", own.c_str()}, {"f14", named.c_str()}}).empty());
    CHECK(said("person.entry_needs_list", {{"f08", yamamoto}, {"f14", guard.c_str()}}) == Lines{"f14 許-001 person error"});
    CHECK(said("person.entry_within_designation", {{"f08", yamamoto}, {"f14", own.c_str()}}).empty());
    CHECK(said("person.entry_within_designation", {{"f08", saito}, {"f14", released.c_str()}}).empty());
    CHECK(said("person.entry_within_designation", {{"f08", saito}, {"f14", beyond.c_str()}}) ==
          Lines{"f14 許-001 valid_until error"});

    const char* account = R"({"row_no":"ID-0001","person":"山本 美咲","handler_no":"扱-005","system_no":"端-01"})";
    CHECK(said("person.entry_scope",
               {{"f08", yamamoto}, {"f14", own.c_str()}, {"f22", account}, {"f21", R"({"system_no":"端-01","facility":"施-01"})"}})
              .empty());
    CHECK(
        said("person.entry_scope",
             {{"f08", yamamoto}, {"f14", own.c_str()}, {"f22", account}, {"f21", R"({"system_no":"端-01","facility":"施-03"})"}}) ==
        Lines{"f14 許-001 facility warning"});
}

TEST_CASE("person.account_*: of a designated person, one of a kind, an everyday one beside the administrator's")
{
    const auto account = [](const char* number, const char* person, const char* rights, const char* rest = "") {
        return std::string{R"({"row_no":")"} + number + R"(","user_id":")" + number +
               R"(","system_no":"サ-01","issued_on":"2026-04-09","person":")" + person + R"(","rights":")" + rights + '"' + rest +
               "}";
    };
    const auto plain = account("ID-0001", "山本 美咲", "一般"), second = account("ID-0002", "山本 美咲", "一般"),
               admin = account("ID-0003", "山本 美咲", "管理者"), left = account("ID-0004", "斎藤 隆", "一般"),
               watch = account("ID-0005", "監視会社", "監視", R"(,"remarks":"見本監視 担当者、2027年3月まで")");
    CHECK(said("person.account_needs_list", {{"f08", yamamoto}, {"f22", plain.c_str()}, {"f22", watch.c_str()}}).empty());
    CHECK(said("person.account_needs_list", {{"f08", saito}, {"f22", left.c_str()}}) == Lines{"f22 ID-0004 person error"});
    CHECK(said("person.account_unique", {{"f22", plain.c_str()}, {"f22", admin.c_str()}}).empty());
    CHECK(said("person.account_unique", {{"f22", plain.c_str()}, {"f22", second.c_str()}}) == Lines{"f22 ID-0002 user_id error"});
    CHECK(said("person.admin_id_separate", {{"f22", plain.c_str()}, {"f22", admin.c_str()}}).empty());
    CHECK(said("person.admin_id_separate", {{"f22", admin.c_str()}}) == Lines{"f22 ID-0003 rights warning"});
}

TEST_CASE("person.key_needs_entry, person.card_matches: keys and cards follow the permits")
{
    const char* key =
        R"({"row_no":"鍵貸-R8-0001","key_no":"鍵-01","target":"庫-01","borrower":"山本 美咲","lent_at":"2026-11-10T09:00"})";
    const char* cabinet = R"({"cabinet_no":"庫-01","facility":"施-01"})";
    const char* permit =
        R"({"permit_no":"許-005","person":"山本 美咲","facility":"施-01","card_no":"カ-0105","valid_from":"2026-04-09"})";
    CHECK(said("person.key_needs_entry", {{"f08", yamamoto}, {"f14", permit}, {"f18", key}, {"f19", cabinet}}).empty());
    CHECK(said("person.key_needs_entry", {{"f08", yamamoto}, {"f18", key}, {"f19", cabinet}}) ==
          Lines{"f18 鍵貸-R8-0001 borrower error"});
    CHECK(said("person.key_needs_entry", {{"f14", permit}, {"f18", key}, {"f19", cabinet}}) ==
          Lines{"f18 鍵貸-R8-0001 borrower error"});

    const char* elsewhere =
        R"({"permit_no":"許-006","person":"山本 美咲","facility":"施-02","card_no":"カ-0105","valid_from":"2026-04-09"})";
    const char* somebody =
        R"({"permit_no":"許-007","person":"中村 翔","facility":"施-01","card_no":"カ-0105","valid_from":"2026-04-09"})";
    const char* ended =
        R"({"permit_no":"許-009","person":"斎藤 隆","facility":"施-01","card_no":"カ-0110","valid_from":"2026-04-09","released_on":"2026-09-30"})";
    const char* used = R"({"entry_no":"入-R8-00850","kind":"許可者","name":"斎藤 隆","permit_ref":"許-009","date":"2026-10-13"})";
    CHECK(said("person.card_matches", {{"f14", permit}, {"f14", elsewhere}}).empty());
    CHECK(said("person.card_matches", {{"f14", permit}, {"f14", somebody}}) == Lines{"f14 許-007 card_no error"});
    CHECK(said("person.card_matches", {{"f14", ended}, {"f15", used}}) == Lines{"f15 入-R8-00850 permit_ref error"});
}

TEST_CASE("person.appointment_matches: the appointment is right; a deputy may stand in the register without the role")
{
    const auto appointed = [](const char* acting) {
        return std::string{
                   R"({"appointment_no":"任-R8-002","role":"管理責任者","person":"山本 美咲","from_on":"2026-04-01","acting":")"} +
               acting + R"("})";
    };
    const auto holder = appointed("本務"), deputy = appointed("代行");
    const Lines fault{"f08 扱-005 roles error"};
    CHECK(said("person.appointment_matches", {{"f08", yamamoto}}).empty());
    CHECK(said("person.appointment_matches", {{"f08", yamamoto}, {"f10", deputy.c_str()}}).empty());
    CHECK(said("person.appointment_matches", {{"f08", yamamoto}, {"f10", holder.c_str()}}) == fault);
    CHECK(said("person.appointment_matches",
               {{"f08", R"({"handler_no":"扱-005","name":"山本 美咲","roles":["管理責任者"],"designated_on":"2026-04-09"})"}}) ==
          fault);
}

TEST_CASE("person.leaver_all_closed and person.released_never_used: after the release nothing is open and nothing happens")
{
    const char* pledge =
        R"({"pledge_no":"誓-R8-016","handler_no":"扱-009","name":"斎藤 隆","kind":"離任時","signed_on":"2026-09-30"})";
    const char* account = R"({"row_no":"ID-0010","person":"斎藤 隆","handler_no":"扱-009"})";
    const char* loan = R"({"loan_no":"貸-R8-0022","borrower":"斎藤 隆","lent_at":"2026-10-19T10:00"})";
    CHECK(said("person.leaver_all_closed", {{"f08", saito}, {"f09", pledge}}).empty());
    CHECK(said("person.leaver_all_closed", {{"f08", saito}, {"f09", pledge}, {"f22", account}}).size() == 1);
    CHECK(said("person.leaver_all_closed", {{"f08", saito}, {"f04", loan}}).size() == 2);
    CHECK(said("person.released_never_used", {{"f08", saito}, {"f04", loan}}) == Lines{"f04 貸-R8-0022 lent_at error"});
    CHECK(said("person.released_never_used",
               {{"f08", saito}, {"f15", R"({"entry_no":"入-R8-00001","kind":"臨時","name":"斎藤 隆","date":"2026-10-20"})"}})
              .empty());
    CHECK(said("person.released_never_used",
               {{"f08", saito}, {"f08", R"({"handler_no":"扱-020","name":"斎藤 隆","designated_on":"2026-10-15"})"}, {"f04", loan}})
              .empty());
}

TEST_CASE("person.mover_scope, person.temp_period: what a contract or an assignment gave ends with it")
{
    const auto loan = [](const char* contract) {
        return std::string{
                   R"({"loan_no":"貸-R8-0031","item_no":"保-R8-0013","borrower":"山本 美咲","lent_at":"2026-11-18T09:20","contract_no":")"} +
               contract + R"("})";
    };
    const auto own = loan("見-R8-012"), other = loan("見-R8-099");
    CHECK(said("person.mover_scope", {{"f08", yamamoto}, {"f04", own.c_str()}}).empty());
    CHECK(said("person.mover_scope", {{"f08", yamamoto}, {"f04", other.c_str()}}) == Lines{"f04 貸-R8-0031 returned_at error"});

    const char* temporary = R"({"handler_no":"扱-010","name":"吉田 恵","employment":"派遣","designated_on":"2026-07-02",
        "remarks":"派遣期間 2026-07-01 から 2026-12-28 まで"})";
    const auto permit = [](const char* until) {
        return std::string{R"({"permit_no":"許-010","person":"吉田 恵","handler_no":"扱-010","valid_until":")"} + until + R"("})";
    };
    const auto within = permit("2026-12-28"), beyond = permit("2027-03-31");
    CHECK(said("person.temp_period", {{"f08", temporary}, {"f14", within.c_str()}}).empty());
    CHECK(said("person.temp_period", {{"f08", temporary}, {"f14", beyond.c_str()}}) == Lines{"f14 許-010 valid_until warning"});
}

TEST_CASE("person.contact_current: who is in office is on the tree, and who is on it for a role is in office")
{
    const char* office = R"({"appointment_no":"任-R8-002","role":"管理責任者","person":"田中 浩","from_on":"2026-04-01"})";
    const char* ended = R"({"appointment_no":"任-R7-002","role":"管理責任者","person":"小林 由美","until_on":"2026-03-31"})";
    const auto on_tree = [](const char* name) {
        return std::string{R"({"row_no":"連-002","role":"管理責任者","valid_from":"2026-04-01","name":")"} + name + R"("})";
    };
    const auto tanaka = on_tree("田中 浩"), kobayashi = on_tree("小林 由美");
    CHECK(said("person.contact_current", {{"f10", office}, {"f11", tanaka.c_str()}}).empty());
    CHECK(said("person.contact_current", {{"f10", office}, {"f10", ended}, {"f11", kobayashi.c_str()}}) ==
          Lines{"f11 連-002 name warning", "f10 任-R8-002 person warning"});
}

TEST_CASE("person.notice_all: what was in force at the designation was made known by then")
{
    const char* rules = R"({"row_no":"規-001","document":"実施手順","version":"第4版","effective_on":"2026-04-01"})";
    const auto told = [](const char* on) {
        return std::string{
                   R"({"notice_no":"周-R8-0001","document":"実施手順","version":"第4版","person":"山本 美咲","confirmed_on":")"} +
               on + R"("})";
    };
    const auto before = told("2026-04-08"), after = told("2026-04-10");
    CHECK(said("person.notice_all", {{"f08", yamamoto}, {"f49", rules}, {"f12", before.c_str()}}).empty());
    CHECK(said("person.notice_all", {{"f08", yamamoto}, {"f49", rules}, {"f12", after.c_str()}}) == Lines{"f08 扱-005 name error"});
    CHECK(said("person.notice_all", {{"f08", yamamoto}, {"f49", rules}}) == Lines{"f08 扱-005 name error"});
}

TEST_CASE("person.dial_after_leave: who knew the number has left, and it is still the same")
{
    const auto cabinet = [](const char* changed) {
        return std::string{R"({"cabinet_no":"庫-01","lock_type":"ダイヤル錠","manager":"斎藤 隆","dial_changed_on":")"} + changed +
               R"("})";
    };
    const auto old = cabinet("2026-08-05"), fresh = cabinet("2026-10-01");
    CHECK(said("person.dial_after_leave", {{"f08", saito}, {"f19", old.c_str()}}) == Lines{"f08 扱-009 released_on warning"});
    CHECK(said("person.dial_after_leave", {{"f08", saito}, {"f19", fresh.c_str()}}).empty());
}

TEST_CASE("person.deputy_absence: only where absences are kept")
{
    const Rows rows{
        {"f10", R"({"appointment_no":"任-R8-002","role":"管理責任者","person":"田中 浩","acting":"本務","from_on":"2026-04-01"})"},
        {"f10",
         R"({"appointment_no":"任-R8-003","role":"管理責任者","person":"伊藤 直樹","acting":"代行","from_on":"2026-04-01"})"},
        {"f02", R"({"receipt_no":"受-R8-0007","confirmed_by":"伊藤 直樹","confirmed_on":"2026-04-24"})"}};
    CHECK(said("person.deputy_absence", rows).empty());
    CHECK(said("person.deputy_absence", rows, [](Books& books) { books.absences.emplace(); }) ==
          Lines{"f10 任-R8-003 acting warning"});
    CHECK(said("person.deputy_absence", rows, [](Books& books) {
              books.absences = {{"田中 浩", day("2026-04-24"), day("2026-04-24")}};
          }).empty());
}

TEST_CASE("person.handler_count and person.audit_person_trail")
{
    const char* loan = R"({"loan_no":"貸-R8-0031","borrower":"山本 美咲","lent_at":"2026-11-18T09:20","contract_no":"見-R8-012"})";
    CHECK(said("person.handler_count", {{"f08", yamamoto}, {"f04", loan}}).empty());
    CHECK(said("person.handler_count", {{"f08", yamamoto}}) == Lines{"f08 扱-005 contract_no notice"});
    CHECK(said("person.audit_person_trail", {{"f08", yamamoto}, {"f08", saito}}) == Lines{"f08 扱-005 name notice"});
}

TEST_CASE("deadlines of leaving: business days, and 24 hours from the end of work (leaver_access_hours)")
{
    Books books;
    company().begin(books);
    Records records{books};
    const auto events = read_events(*company().catalogue);
    const auto leave = *std::ranges::find(events, "leave", &PersonEvent::id);
    const auto step = [&](const char* id) { return *std::ranges::find(leave.steps, id, &Step::id); };
    const auto last_day = day("2026-10-30");  // a Friday
    CHECK(due_of(records, step("plan"), last_day) == Due{day("2026-10-23"), std::nullopt});
    CHECK(due_of(records, step("return_items"), last_day) == Due{day("2026-10-29"), std::nullopt});
    CHECK(due_of(records, step("account"), last_day) == Due{last_day, std::nullopt});
    CHECK(due_of(records, step("dial"), last_day) == Due{day("2026-11-02"), std::nullopt});
    CHECK(due_of(records, step("confirm"), last_day) == Due{day("2026-10-31"), 18 * 60});
    CHECK(due_of(records, step("confirm"), last_day, 17 * 60 + 10) == Due{day("2026-10-31"), 17 * 60 + 10});
    const auto unfit = *std::ranges::find(events, "unfit", &PersonEvent::id);
    CHECK(due_of(records, unfit.steps[1], last_day, 23 * 60 + 30) == Due{day("2026-10-31"), 30});
}

TEST_CASE("closings of a leaver: each step says what of it is open and whether it is late")
{
    Books books;
    company().begin(books);
    company().add(books, "f08", saito);
    company().add(books, "f22", R"({"row_no":"ID-0010","person":"斎藤 隆","handler_no":"扱-009"})");
    company().add(books, "f09",
                  R"({"pledge_no":"誓-R8-016","handler_no":"扱-009","name":"斎藤 隆","kind":"離任時","signed_on":"2026-09-30"})");
    Records records{books};
    const auto events = read_events(*company().catalogue);
    const auto leave = *std::ranges::find(events, "leave", &PersonEvent::id);
    const auto tasks = closings(records, leave, records.rows("f08").front(), day("2026-09-30"));
    const auto task = [&](const char* id) {
        return *std::ranges::find_if(tasks, [&](const Task& one) { return one.step->id == id; });
    };
    CHECK(tasks.size() == leave.steps.size());
    CHECK(task("account").done == false);
    CHECK(task("account").open == Lines{"利用者ID"});
    CHECK(task("account").late);
    CHECK(task("pledge").done == true);
    CHECK(task("return_items").done == true);
    CHECK(!task("plan").done.has_value());
    CHECK(task("release").open.size() == 4);  // the reason and the three dates
}

TEST_CASE("openings of a new handler: a step is done when its columns are filled in")
{
    Books books;
    company().begin(books);
    company().add(books, "f08", R"({"handler_no":"扱-030","name":"新人 一","fitness_on":"2026-11-10"})");
    Records records{books};
    const auto events = read_events(*company().catalogue);
    const auto join = *std::ranges::find(events, "join", &PersonEvent::id);
    const auto tasks = openings(records, join, records.rows("f08").front(), day("2026-11-18"));
    const auto task = [&](const char* id) {
        return *std::ranges::find_if(tasks, [&](const Task& one) { return one.step->id == id; });
    };
    CHECK(task("fitness").done == true);
    CHECK(task("pledge").done == false);
    CHECK(task("pledge").late);
    CHECK(task("entry").due.day == day("2026-11-20"));
    CHECK(!task("entry").late);
}
