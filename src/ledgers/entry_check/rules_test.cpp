#include "ledgers/entry_check/act.hpp"
#include "ledgers/entry_check/era.hpp"
#include "ledgers/entry_check/sample_books_test.hpp"
#include "ledgers/entry_check/values.hpp"

#include <doctest/doctest.h>

using namespace ledgers::entry_check;
using namespace ledgers::entry_check::test;
using Lines = std::vector<std::string>;

TEST_CASE("check.loan_overdue: the extended day counts, and the day itself is still in time")
{
    CHECK(said("check.loan_overdue", {{"f04", R"({"loan_no":"貸-R8-0001","lent_at":"2026-11-12T10:00","due_on":"2026-11-19"})"}})
              .empty());
    CHECK(said("check.loan_overdue",
               {{"f04",
                 R"({"loan_no":"貸-R8-0001","lent_at":"2026-11-02T10:00","due_on":"2026-11-09","extended_to":"2026-11-18"})"}}) ==
          Lines{"f04 貸-R8-0001 returned_at error"});
}

TEST_CASE("check.loan_overlap: one after another is no overlap, and a short loan inside a long one does not hide a third")
{
    const auto loan = [](const char* number, const char* from, const char* until) {
        return std::string{R"({"item_no":"保-R8-0012","loan_no":")"} + number + R"(","lent_at":"2026-10-20T)" + from +
               R"(","returned_at":"2026-10-20T)" + until + R"("})";
    };
    const auto a = loan("貸-R8-0001", "09:00", "17:00"), b = loan("貸-R8-0002", "10:00", "11:00"),
               c = loan("貸-R8-0003", "16:00", "18:00"), d = loan("貸-R8-0004", "18:00", "19:00");
    CHECK(said("check.loan_overlap", {{"f04", a.c_str()}, {"f04", b.c_str()}, {"f04", c.c_str()}, {"f04", d.c_str()}}) ==
          Lines{"f04 貸-R8-0002 item_no error", "f04 貸-R8-0003 item_no error"});
}

TEST_CASE("check.holder_not_designated: until the day of the release, for the contracts of the register only")
{
    const char* handler = R"({"handler_no":"扱-005","name":"山本 美咲","contract_no":["見-R8-012"],
        "designated_on":"2026-04-09","released_on":"2026-09-30"})";
    const auto lent = [&](const char* day, const char* contract) {
        const auto row = std::string{R"({"loan_no":"貸-R8-0031","borrower":"山本　美咲","lent_at":")"} + day +
                         R"(T09:00","contract_no":")" + contract + R"("})";
        return said("check.holder_not_designated", {{"f08", handler}, {"f04", row.c_str()}});
    };
    CHECK(lent("2026-09-30", "見-R8-012").empty());
    CHECK(lent("2026-10-01", "見-R8-012") == Lines{"f04 貸-R8-0031 borrower error"});
    CHECK(lent("2026-04-08", "見-R8-012") == Lines{"f04 貸-R8-0031 borrower error"});
    CHECK(lent("2026-06-01", "見-R8-999") == Lines{"f04 貸-R8-0031 borrower error"});
}

TEST_CASE("check.permit_after_act: on the same day the clock of the permission decides")
{
    const auto taken = [](const char* remarks) {
        const auto row =
            std::string{R"({"application_no":"持-R8-0001","permitted_on":"2026-11-06","taken_at":"2026-11-06T08:40","remarks":")"} +
            remarks + R"("})";
        return said("check.permit_after_act", {{"f05", row.c_str()}}).size();
    };
    CHECK(taken("") == 0);
    CHECK(taken("許可 8:30") == 0);
    CHECK(taken("許可 09:30") == 1);
}

TEST_CASE("check.restriction_broken: 複製禁止 forbids making it electronic too; a document of the Ministry allows it")
{
    const char* item = R"({"item_no":"保-R8-0013","restrictions":["複製禁止","要返却"]})";
    CHECK(said("check.restriction_broken",
               {{"f01", item}, {"f07", R"({"action_no":"処-R8-0001","item_no":"保-R8-0013","action":"破棄"})"}}) ==
          Lines{"f07 処-R8-0001 ministry_ref error"});
    CHECK(said("check.restriction_broken",
               {{"f01", item}, {"f07", R"({"action_no":"処-R8-0001","item_no":"保-R8-0013","action":"返却"})"}})
              .empty());
    CHECK(said("check.restriction_broken",
               {{"f01", item},
                {"f03", R"({"log_no":"作-R8-0001","source_item":"保-R8-0013","kind":"出力","ministry_permit_no":"不要"})"}}) ==
          Lines{"f03 作-R8-0001 ministry_permit_no error"});
}

TEST_CASE("check.closing_missing: each business day of a designated facility, not before its designation nor after its release")
{
    const char* check = R"({"check_no":"終-R8-0001","date":"2026-11-16","facility":"施-01","kind":"使用なし"})";
    CHECK(said("check.closing_missing", {{"f13", R"({"facility_no":"施-01","designated_on":"2025-04-01"})"}, {"f20", check}})
              .size() == 2);
    CHECK(said("check.closing_missing",
               {{"f13", R"({"facility_no":"施-01","designated_on":"2025-04-01","released_on":"2026-11-17"})"}, {"f20", check}})
              .size() == 1);
    CHECK(said("check.closing_missing", {{"f13", R"({"facility_no":"施-01","designated_on":"2026-11-18"})"}, {"f20", check}})
              .size() == 1);
    CHECK(said("check.closing_missing", {{"f13", R"({"facility_no":"施-01","designated_on":"2025-04-01"})"}}) ==
          Lines{"f20 error"});
}

TEST_CASE("check.closing_key_out: a key of a container of this facility that came back after the closing")
{
    const char* closing =
        R"({"check_no":"終-R8-0001","date":"2026-11-11","facility":"施-01","keys_returned":true,"last_out_at":"18:00"})";
    const auto lent = [&](const char* target) {
        const auto key =
            std::string{R"({"row_no":"鍵貸-R8-0001","lent_at":"2026-11-10T16:00","returned_at":"2026-11-12T08:40","target":")"} +
            target + R"("})";
        return said("check.closing_key_out",
                    {{"f20", closing}, {"f18", key.c_str()}, {"f19", R"({"cabinet_no":"庫-01","facility":"施-01"})"}})
            .size();
    };
    CHECK(lent("庫-01") == 1);
    CHECK(lent("施-02") == 0);
}

TEST_CASE("check.visitor_no_escort: two escorts may take turns but leave no minute uncovered")
{
    const auto visit = [](const char* handover) {
        const auto second =
            std::string{
                R"({"entry_no":"入-R8-00003","kind":"許可者","name":"乙","date":"2026-11-17","facility":"施-01","in_at":")"} +
            handover + R"(","out_at":"16:00"})";
        return said("check.visitor_no_escort",
                    {{"f08", R"({"handler_no":"扱-001","name":"甲","designated_on":"2026-04-09"})"},
                     {"f08", R"({"handler_no":"扱-002","name":"乙","designated_on":"2026-04-09"})"},
                     {"f15", R"({"entry_no":"入-R8-00001","kind":"臨時","name":"清水 学","date":"2026-11-17","facility":"施-01",
                         "in_at":"13:10","out_at":"15:30","escort":"甲、乙"})"},
                     {"f15", R"({"entry_no":"入-R8-00002","kind":"許可者","name":"甲","date":"2026-11-17","facility":"施-01",
                         "in_at":"13:00","out_at":"14:00"})"},
                     {"f15", second.c_str()}})
            .size();
    };
    CHECK(visit("13:55") == 0);
    CHECK(visit("14:01") == 1);
}

TEST_CASE("check.scan_week_missing: a reason excuses its week, another device's scan does not")
{
    const char* system = R"({"system_no":"端-01","scan_class":"毎週","installed_on":"2026-11-02"})";
    CHECK(said("check.scan_week_missing",
               {{"f21", system},
                {"f26", R"({"row_no":"ス-R8-0001","system_no":"端-01","week":"2026-11-02","not_run":"故障のため"})"},
                {"f26", R"({"row_no":"ス-R8-0002","system_no":"端-02","week":"2026-11-09","done_at":"2026-11-10T10:00"})"}}) ==
          Lines{"f26 error"});
}

TEST_CASE("check.appointment_gap: a deputy bridges it for a while; after the last day of a released facility nobody is needed")
{
    const char* before =
        R"({"appointment_no":"任-R7-001","role":"管理責任者","scope":"施-01","person":"甲","until_on":"2026-03-31"})";
    const char* after =
        R"({"appointment_no":"任-R8-001","role":"管理責任者","scope":"施-01","person":"乙","from_on":"2026-04-06"})";
    const char* deputy =
        R"({"appointment_no":"任-R8-002","role":"管理責任者","scope":"施-01","person":"丙","acting":"代行","from_on":"2026-03-01"})";
    CHECK(said("check.appointment_gap", {{"f10", before}, {"f10", after}}) == Lines{"f10 任-R7-001 until_on error"});
    CHECK(said("check.appointment_gap", {{"f10", before}, {"f10", after}, {"f10", deputy}}).empty());
    CHECK(said("check.appointment_gap", {{"f10", before}, {"f10", deputy}}) == Lines{"f10 任-R7-001 until_on warning"});
    CHECK(
        said("check.appointment_gap", {{"f10", before}, {"f13", R"({"facility_no":"施-01","released_on":"2026-03-31"})"}}).empty());
}

TEST_CASE("check.signer_not_in_office: a deputy signs only while somebody is away, if the company records that")
{
    const Rows rows{
        {"f10", R"({"appointment_no":"任-R8-002","role":"管理責任者","person":"田中 浩","acting":"本務","from_on":"2026-04-01"})"},
        {"f10",
         R"({"appointment_no":"任-R8-003","role":"管理責任者","person":"伊藤 直樹","acting":"代行","from_on":"2026-04-01"})"},
        {"f02", R"({"receipt_no":"受-R8-0007","confirmed_by":"伊藤 直樹","confirmed_on":"2026-04-24"})"}};
    const auto away = [](const char* from, const char* until) {
        return [=](Books& books) { books.absences = {{"田中 浩", day(from), day(until)}}; };
    };
    CHECK(said("check.signer_not_in_office", rows).empty());
    CHECK(said("check.signer_not_in_office", rows, away("2026-04-20", "2026-04-24")).empty());
    CHECK(said("check.signer_not_in_office", rows, away("2026-04-25", "2026-04-30")) == Lines{"f02 受-R8-0007 confirmed_by error"});
}

TEST_CASE("check.late_entry: business days only, lighter with a reason, never for what was imported")
{
    const auto late = [](const char* recorded, const char* remarks) {
        const auto row = std::string{R"({"loan_no":"貸-R8-0020","lent_at":"2026-10-30T09:30","recorded_at":")"} + recorded +
                         R"(T11:00","remarks":")" + remarks + R"("})";
        return said("check.late_entry", {{"f04", row.c_str()}});
    };
    CHECK(late("2026-11-05", "").empty());  // 11-02, 11-04, 11-05: the 3rd is a holiday
    CHECK(late("2026-11-06", "") == Lines{"f04 貸-R8-0020 recorded_at warning"});
    CHECK(late("2026-11-06", "出張のため") == Lines{"f04 貸-R8-0020 recorded_at notice"});
}

TEST_CASE("check.number_gap: volumes apart, struck rows keep their numbers, lines of one number are no gap")
{
    CHECK(said("check.number_gap", {{"f02", R"({"receipt_no":"受-R7-0090"})"}, {"f02", R"({"receipt_no":"受-R8-0001"})"}}).empty());
    CHECK(said("check.number_gap", {{"f43", R"({"row_no":"点-R8-001-01"})"}, {"f43", R"({"row_no":"点-R8-001-05"})"}}).empty());
    CHECK(said("check.number_gap", {{"f02", R"({"receipt_no":"受-R8-0001"})"}, {"f02", R"({"receipt_no":"受-R8-0003"})"}},
               [](Books& books) {
                   auto& sheet = books.open(company().form("f02"));
                   sheet.append(true);
                   sheet.set("receipt_no", "受-R8-0002");
               })
              .empty());
}

TEST_CASE("check.era_error: a candidate is shown for what is no day")
{
    CHECK(suggested_day("平成31年5月1日", day("2026-11-19")) == day("2019-05-01"));
    CHECK(suggested_day("令和元年5月1日", day("2026-11-19")) == day("2019-05-01"));
    CHECK(suggested_day("R8.4.1", day("2026-11-19")) == day("2026-04-01"));
    CHECK(suggested_day("令８．４．１", day("2026-11-19")) == day("2026-04-01"));
    CHECK(suggested_day("20260401", day("2026-11-19")) == day("2026-04-01"));
    CHECK(suggested_day("8.4.1", day("2026-11-19")) == day("2026-04-01"));
    CHECK(!suggested_day("8.2.30", day("2026-11-19")));
    CHECK(!suggested_day("不明", day("2026-11-19")));
    CHECK(said("check.era_error", {{"f02", R"({"receipt_no":"受-R8-0007","received_on":"平成31年5月1日"})"}}) ==
          Lines{"f02 受-R8-0007 received_on error"});
}

TEST_CASE("check.required_blank: 同上 is blank; remarks that name the column excuse it; a state asks for its own columns")
{
    const auto blanks = [](const char* rest, const char* state) {
        const auto row =
            std::string{R"({"receipt_no":"受-R8-0001","received_on":"2026-11-02","sender":"発注機関","title":"図面","grade":"注意",
            "designation_no":"1","contract_no":"見-R8-012","unit":"枚","means":"手交","package_state":"異状なし","receiver":"山本 美咲")"} +
            rest + "}";
        return said("check.required_blank", {}, [&](Books& books) {
            auto& sheet = books.open(company().form("f02"));
            sheet.append(false, false, state);
            const auto cells = base::json::parse(row).value();
            for (const auto& [column, value] : *cells.object()) sheet.set(column, cell_text(value));
        });
    };
    CHECK(blanks(R"(,"quantity":3)", "received").empty());
    CHECK(blanks(R"(,"quantity":"同上")", "received") == Lines{"f02 受-R8-0001 quantity error"});
    CHECK(blanks(R"(,"remarks":"数量は発信元に照会中")", "received").empty());
    CHECK(blanks(R"(,"quantity":3)", "registered") == Lines{"f02 受-R8-0001 item_no error"});
}

TEST_CASE("check.secret_written: words that open something, not words about them")
{
    const auto told = [](const char* remarks) {
        const auto row = std::string{R"({"row_no":"鍵貸-R8-0001","remarks":")"} + remarks + R"("})";
        return !said("check.secret_written", {{"f18", row.c_str()}}).empty();
    };
    CHECK(told("PW: abc123"));
    CHECK(told("パスワードは Sakura2026"));
    CHECK(told("暗証番号 4821"));
    CHECK(!told("パスワードは本人が変更した"));
    CHECK(!told("暗証番号は封緘した"));
    CHECK(!told("番号は 12 桁"));
}

TEST_CASE("check.vuln_late: the time runs from the judgement, shorter for what is exploited")
{
    const auto late = [](const char* rest) {
        const auto row =
            std::string{R"({"receipt_no":"脆-R8-0001","affected":"有","severity":"重要","judged_on":"2026-11-10")"} + rest + "}";
        return said("check.vuln_late", {{"f35", row.c_str()}});
    };
    CHECK(late(R"(,"due_on":"2026-12-10")").empty());
    CHECK(late(R"(,"due_on":"2026-12-11")") == Lines{"f35 脆-R8-0001 risk_by error"});
    CHECK(late(R"(,"due_on":"2026-11-30","exploited":"確認あり")") == Lines{"f35 脆-R8-0001 risk_by error"});
    CHECK(late(R"(,"due_on":"2026-11-01","risk_by":"高橋 健一","risk_until":"2027-03-31")").empty());
}

TEST_CASE("numbers of a form's pattern")
{
    const auto number = numbered("鍵貸-R8-0042", "鍵貸-{fy}-{n:4}");
    REQUIRE(number);
    CHECK(number->volume == "鍵貸-R8-");
    CHECK(number->year == "R8");
    CHECK(number->place == 42);
    CHECK(numbered("教-R8-003-02", "教-{fy}-{n:3}-{m:2}")->place == 3);
    CHECK(numbered("許-009", "許-{n:3}")->volume == "許-");
    CHECK(!numbered("No.5", "許-{n:3}"));
}

TEST_CASE("business days around a holiday")
{
    Books books;
    company().begin(books);
    const Calendar calendar{books.today, books.closed_because};
    CHECK(calendar.after(day("2026-10-30"), 1) == day("2026-11-02"));
    CHECK(calendar.after(day("2026-11-02"), 1) == day("2026-11-04"));
    CHECK(calendar.after(day("2026-11-01"), 1) == day("2026-11-02"));
    CHECK(calendar.before(day("2026-11-04"), 1) == day("2026-11-02"));
    CHECK(calendar.before(day("2026-11-03"), 1) == day("2026-11-02"));
    CHECK(calendar.before(day("2026-11-02"), 2) == day("2026-10-29"));
    CHECK(calendar.between(day("2026-10-30"), day("2026-11-06")) == 4);
    CHECK(calendar.closed_because(day("2026-11-03")) == "文化の日");
}

TEST_CASE("every form with numbers of its own has an act, or says that it records none")
{
    for (const auto& form : company().forms) {
        CAPTURE(form.id);
        const auto column = act_column(form);
        CHECK((column.empty() || form.find(column)));
    }
    CHECK(act_column(company().form("f04")) == "lent_at");
    CHECK(act_column(company().form("f36")).empty());
}
