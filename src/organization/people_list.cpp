#include "organization/people_list.hpp"

#include "documents/columns.hpp"
#include "documents/read_table.hpp"

namespace organization {
namespace {

using base::Result;

const std::vector<documents::WantedColumn>& wanted()
{
    static const std::vector<documents::WantedColumn> columns{
        {"number", {"社員番号", "職員番号", "従業員番号", "社員コード", "番号", "employee number", "number"}, true},
        {"name", {"氏名", "名前", "社員名", "職員名", "従業員名", "name"}, true},
        {"kana", {"フリガナ", "ふりがな", "カナ", "かな", "カナ氏名", "氏名カナ", "氏名フリガナ", "kana"}},
        {"department", {"所属", "部署", "所属部署", "部門", "所属名", "department"}},
        {"title", {"役職", "職名", "役職名", "職位", "title"}},
        {"employment", {"雇用の形", "雇用形態", "雇用区分", "社員区分", "employment"}},
        {"mail", {"メール", "メールアドレス", "eメール", "e-mail", "mail"}},
        {"telephone", {"電話", "電話番号", "連絡先", "昼間連絡先", "内線", "telephone"}},
        {"night_telephone", {"夜間連絡先", "夜間・休日連絡先", "夜間休日連絡先", "夜間電話", "緊急連絡先", "携帯電話", "携帯"}},
    };
    return columns;
}

/// The cell's text; an empty cell is nothing said.
std::optional<std::string> said(const documents::Row& row, const documents::ColumnMapping& mapping, std::string_view key)
{
    const auto& cell = documents::cell_of(row, mapping, key);
    return cell.empty() ? std::nullopt : std::optional{cell.text};
}

ListedPerson listed(const documents::Row& row, const documents::ColumnMapping& mapping)
{
    ListedPerson person;
    person.row = row.number;
    const auto take = [&](std::string_view key) { return said(row, mapping, key); };
    person.form = {take("number").value_or(""),
                   take("name").value_or(""),
                   take("kana").value_or(""),
                   take("department"),
                   take("title"),
                   take("employment"),
                   take("mail"),
                   take("telephone"),
                   take("night_telephone"),
                   std::nullopt,
                   std::nullopt};
    for (const auto& column : mapping.matched) person.at[column.key] = documents::address_of(row, mapping, column.key);
    return person;
}

}  // namespace

Result<PeopleList> read_people(std::string_view bytes, std::string_view file_name)
{
    const auto tables = TRY(documents::read_table(bytes, file_name));
    const auto& table = tables[documents::best_sheet(tables, wanted())];
    const auto mapping = TRY(documents::match_columns(table, wanted()));
    TRY(documents::complete(mapping, wanted()));
    PeopleList list{table.sheet, {}, {}, {}};
    for (const auto& column : mapping.matched) list.columns.push_back(column.label);
    for (const auto& column : mapping.others) list.others.push_back(column.label);
    for (auto i = std::size_t(mapping.first_row); i < table.rows.size(); ++i) list.people.push_back(listed(table.rows[i], mapping));
    return list;
}

}  // namespace organization
