#include "documents/columns.hpp"
#include "documents/read_table.hpp"
#include "messages/base.hpp"
#include "messages/documents.hpp"

#include <doctest/doctest.h>

using namespace documents;

namespace {

const std::vector<WantedColumn> people{
    {"name", {"氏名", "名前", "社員名", "Name"}, true},
    {"kana", {"フリガナ", "カナ", "氏名カナ", "Kana"}, true},
    {"number", {"社員番号", "従業員番号", "職員番号", "Employee No."}},
    {"post", {"役職", "職名"}},
    {"unit", {"所属", "部署", "Department"}},
};

Table csv(std::string_view text)
{
    auto table = read_csv(text);
    REQUIRE(table);
    return std::move(table).value();
}

/// "name=B kana=C others=A:No missing=post" of a mapping.
std::string shown(const ColumnMapping& mapping)
{
    std::string out = std::to_string(mapping.head_row) + "+" + std::to_string(mapping.first_row);
    for (const auto& each : mapping.matched) out += " " + each.key + "=" + column_name(each.column);
    for (const auto& each : mapping.others) out += " " + column_name(each.column) + ":" + each.label;
    for (const auto& each : mapping.missing) out += " -" + each;
    return out;
}

std::string matched(std::string_view text) { return shown(match_columns(csv(text), people).value()); }

}  // namespace

TEST_CASE("columns are found in any order and in any way offices write their labels")
{
    CHECK(matched("所属,氏名,フリガナ\n技術部,髙橋,タカハシ\n") == "1+1 name=B kana=C unit=A");
    CHECK(matched("№,氏　名（漢字）,ふりがな,ｼｬｲﾝﾊﾞﾝｺﾞｳ,【必須】役職\n1,a,b,c,d\n") == "1+1 name=B kana=C post=E A:№ D:ｼｬｲﾝﾊﾞﾝｺﾞｳ");
    CHECK(matched("employee no,NAME,Kana,DEPARTMENT\n") == "1+1 name=B kana=C number=A unit=D");
    CHECK(matched("※氏名：,*フリガナ*\n") == "1+1 name=A kana=B");
}

TEST_CASE("the row of labels may stand below titles; rows keep their numbers")
{
    const auto table = csv("取扱者名簿,,\n令和8年4月1日現在,,\n\n番号,氏名,カナ\n1,髙橋,タカハシ\n");
    const auto mapping = match_columns(table, people).value();
    CHECK(shown(mapping) == "4+3 name=B kana=C A:番号");
    const auto& row = table.rows.at(mapping.first_row);
    CHECK(cell_of(row, mapping, "name").text == "髙橋");
    CHECK(address_of(row, mapping, "kana") == "C5");
    CHECK(cell_of(row, mapping, "post").empty());
}

TEST_CASE("two rows of labels: the group and its parts")
{
    const std::vector<WantedColumn> ledger{{"title", {"件名"}, true}, {"from", {"受領者氏名"}}, {"to", {"交付者氏名"}}};
    const auto mapping = match_columns(csv("件名,受領者,,交付者,\n,氏名,所属,氏名,所属\n仕様書,a,b,c,d\n"), ledger).value();
    CHECK(shown(mapping) == "2+2 title=A from=B to=D C:受領者／所属 E:交付者／所属");
    CHECK(matched("本人,,職場\n氏名,フリガナ,部署\na,b,c\n") == "2+2 name=A kana=B unit=C");
}

TEST_CASE("nothing is lost: columns nobody asked for, with a label or only with values, are kept")
{
    CHECK(matched("氏名,フリガナ,,備考,\na,b,c,,\n,,,,e\n") == "1+1 name=A kana=B C: D:備考 E:");
    CHECK(matched("氏名,氏名,フリガナ\na,b,c\n") == "1+1 name=A kana=C B:氏名");
    CHECK(matched("名前,フリガナ,氏名\na,b,c\n") == "1+1 name=C kana=B A:名前");
}

TEST_CASE("a missing required column is named, a table without labels refused")
{
    const auto mapping = match_columns(csv("氏名,所属\na,b\n"), people).value();
    CHECK(shown(mapping) == "1+1 name=A unit=B -kana");
    const auto refused = complete(mapping, people).refusal().first();
    CHECK(refused.code == codes::missing_column);
    CHECK(refused.args.at(0) == "フリガナ");
    CHECK(complete(match_columns(csv("氏名,カナ\n"), people).value(), people));
    const auto none = match_columns(csv("髙橋,タカハシ\n佐藤,サトウ\n"), people).refusal().first();
    CHECK(none.code == codes::no_head_row);
    CHECK(none.args.at(0) == "氏名、フリガナ");
    CHECK_FALSE(match_columns(csv("氏名の一覧\n氏名\n"), people));
    CHECK_FALSE(match_columns(Table{}, people));
    std::string late;
    for (int i = 0; i < 15; ++i) late += "x\n";
    CHECK_FALSE(match_columns(csv(late + "氏名,フリガナ\n"), people));
}

TEST_CASE("the user may say which column is which")
{
    const auto table = csv("x,y,z\na,b,c\nd,e,f\n");
    CHECK(shown(chosen_columns(table, people, 1, {{"name", 2}, {"kana", 0}}).value()) == "1+1 name=C kana=A B:y");
    CHECK(shown(chosen_columns(table, people, 0, {{"name", 2}}).value()) == "0+0 name=C A: B: -kana");
    CHECK(shown(chosen_columns(table, people, 1, {{"name", 7}}).value()) == "1+1 name=H A:x B:y C:z -kana");
    const auto faults =
        chosen_columns(table, people, 9, {{"name", 1}, {"name", 2}, {"age", 2}, {"kana", 4'000'000'000}}).refusal().faults();
    REQUIRE(faults.size() == 5);
    CHECK(faults[0].code == codes::no_such_row);
    CHECK(faults[1].code == codes::chosen_twice);
    CHECK(faults[2].code == base::codes::no_such_choice);
    CHECK(faults[3].path == "columns[2].column");
    CHECK(faults[4].code == codes::no_such_column);
}

TEST_CASE("the sheet with the most wanted columns is proposed, a hidden one last")
{
    auto notes = csv("説明,氏名\n"), list = csv("氏名,フリガナ\n"), hidden = csv("氏名,フリガナ,所属\n");
    hidden.hidden = true;
    CHECK(best_sheet({notes, list, hidden}, people) == 1);
    CHECK(best_sheet({csv("説明\n"), hidden}, people) == 1);
    CHECK(best_sheet({csv("説明\n")}, people) == 0);
}
