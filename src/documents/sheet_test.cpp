#include "documents/pdf.hpp"
#include "documents/read_table.hpp"
#include "documents/sheet.hpp"

#include <doctest/doctest.h>

using namespace documents;

namespace {

base::Day date(int year, unsigned month, unsigned d) { return std::chrono::sys_days{std::chrono::year{year} / month / d}; }

Sheet ledger()
{
    Sheet sheet{"保護すべき情報 管理台帳", "令和8年度　川崎事業所 第1取扱室", "部内限り"};
    sheet.columns = {{"管理番号", Kind::text, 14}, {"名称", Kind::text, 36}, {"区分", Kind::choice, 10, {"注意", "部内限り"}},
                     {"部数", Kind::integer, 8},   {"金額", Kind::yen, 12},  {"登録日", Kind::day, 17}};
    sheet.rows = {
        {{"保-R8-00001", "艦載レーダ信号処理装置 仕様書", "注意", std::int64_t{2}, std::int64_t{550000}, date(2026, 4, 1)}, {}},
        {{"=1+1", "+81-3, \"内線\"\n2行目", "部内限り", std::int64_t{-3}, {}, date(1989, 1, 7)}, SheetRow::Mark::struck},
        {{"@SUM(A1)", "-髙﨑", {}, {}, {}, date(2019, 5, 1)}, SheetRow::Mark::attention},
        {{"短い行"}, {}}};
    sheet.approval = {{"総括責任者", block::Stamp{"承認", date(2026, 4, 30), "佐藤"}}, {"管理責任者"}};
    sheet.printed = {std::chrono::sys_days{std::chrono::year{2026} / 10 / 1}, "佐藤 & 健一", "9f2c4a77e0b1c2d3ffff"};
    return sheet;
}

}  // namespace

TEST_CASE("an Excel list is read back as it was: text stays text, days stay days")
{
    const auto bytes = xlsx(ledger());
    const auto tables = read_xlsx(bytes);
    REQUIRE(tables);
    REQUIRE(tables.value().size() == 1);
    const auto& table = tables.value()[0];
    CHECK(table.sheet == "保護すべき情報 管理台帳");
    const auto row = [&](std::uint32_t number) -> const Row& {
        for (const auto& one : table.rows)
            if (one.number == number) return one;
        FAIL("no such row");
        return table.rows.front();
    };
    CHECK(cell_at(row(1), 0).text == "保護すべき情報 管理台帳");
    CHECK(cell_at(row(3), 5).text == "登録日");
    CHECK(cell_at(row(4), 0).text == "保-R8-00001");
    CHECK(cell_at(row(4), 3).integer == 2);
    CHECK(cell_at(row(4), 4).integer == 550000);
    CHECK(cell_at(row(4), 5).day == date(2026, 4, 1));
    CHECK(cell_at(row(4), 5).text == "令和8年4月1日");
    CHECK(cell_at(row(5), 0).text == "=1+1");
    CHECK(cell_at(row(5), 1).text == "+81-3, \"内線\"\n2行目");
    CHECK(cell_at(row(5), 5).text == "昭和64年1月7日");
    CHECK(cell_at(row(6), 1).text == "-髙﨑");
    CHECK(cell_at(row(7), 0).text == "短い行");
    CHECK(bytes == xlsx(ledger()));
}

TEST_CASE("an Excel list of bad values: names, lengths, days before Excel's calendar")
{
    Sheet sheet{"台帳/その[1]: とても長い名前の一覧であって三十一文字を超えるもの", "", "注意"};
    sheet.columns = {{"名", Kind::text, 2}, {"日", Kind::day, 17}};
    std::string long_text;
    for (int i = 0; i < 20'000; ++i) long_text += "漢";
    sheet.rows = {{{long_text, date(1868, 10, 23)}, {}}};
    sheet.approval = {{"一"}, {"二"}, {"三"}};
    const auto tables = read_xlsx(xlsx(sheet));
    REQUIRE(tables);
    const auto& table = tables.value()[0];
    CHECK(table.sheet == "台帳-その-1-- とても長い名前の一覧であって三十一文字を超");
    CHECK(table.rows.back().cells[0].text.ends_with("漢…（以下省略）"));
    CHECK(table.rows.back().cells[1].text == base::wareki(date(1868, 10, 23)));
    CHECK(read_xlsx(xlsx(Sheet{"空の一覧"})));
}

TEST_CASE("a large list goes through the disk and loses nothing")
{
    Sheet sheet{"大きな一覧"};
    sheet.columns = {{"番号", Kind::integer}, {"名称", Kind::text}};
    for (std::int64_t i = 0; i < 12'000; ++i) sheet.rows.push_back({{i, "項目" + std::to_string(i)}, {}});
    const auto tables = read_xlsx(xlsx(sheet));
    REQUIRE(tables);
    CHECK(tables.value()[0].rows.back().cells[1].text == "項目11999");
    CHECK(tables.value()[0].rows.size() == 12'002);
}

TEST_CASE("CSV: BOM, CRLF, quotes, and nothing a spreadsheet would run")
{
    const auto text = csv(ledger());
    CHECK(text.starts_with("\xef\xbb\xbf管理番号,名称,区分,部数,金額,登録日\r\n"));
    CHECK(text.find("保-R8-00001,艦載レーダ信号処理装置 仕様書,注意,2,550000,2026-04-01\r\n") != text.npos);
    CHECK(text.find("'=1+1,\"'+81-3, \"\"内線\"\"\n2行目\",部内限り,-3,,1989-01-07\r\n") != text.npos);
    CHECK(text.find("'@SUM(A1),'-髙﨑,,,,2019-05-01\r\n") != text.npos);
    CHECK(text.ends_with("短い行,,,,,\r\n"));
    const auto table = read_csv(text);
    REQUIRE(table);
    CHECK(table.value().rows.size() == 5);
}

TEST_CASE("the same list as a document: columns, marks, thousands")
{
    const auto paper = document(ledger());
    CHECK(paper.format == Format{Paper::a4, Orientation::landscape});
    CHECK(paper.marking == "部内限り");
    const auto list = table(ledger());
    REQUIRE(list.rows.size() == 4);
    CHECK(list.columns[4].align == block::Align::right);
    CHECK(list.rows[0][4].text.runs[0].text == "550,000");
    CHECK(list.rows[0][5].text.runs[0].text == "R8.4.1");
    CHECK(list.rows[1][0].text.runs[0].struck);
    CHECK(list.rows[2][0].ground == colours::error_pale);
    CHECK(list.rows[3][5].text.runs[0].text.empty());
    Sheet numbers;
    numbers.columns = {{"円", Kind::yen}};
    numbers.rows = {{{std::int64_t{-1234567}}, {}}, {{std::int64_t{999}}, {}}, {{std::int64_t{-100}}, {}}};
    const auto shown = table(numbers);
    CHECK(shown.rows[0][0].text.runs[0].text == "-1,234,567");
    CHECK(shown.rows[1][0].text.runs[0].text == "999");
    CHECK(shown.rows[2][0].text.runs[0].text == "-100");
    CHECK(pdf(paper).starts_with("%PDF-1.7"));
}
