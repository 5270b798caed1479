#include "ledgers/own_forms.hpp"

#include "service/kept.hpp"

#include <algorithm>

namespace ledgers {
namespace {

using catalog::Ledger;
using catalog::LedgerColumn;
using service::Query;
using store::operator""_sql;

/// In millimetres on paper.
int width_of(CellType type)
{
    switch (type) {
    case CellType::longtext: return 40;
    case CellType::text: return 24;
    case CellType::datetime: return 22;
    case CellType::person: return 18;
    case CellType::yes_no: return 10;
    default: return 16;
    }
}

LedgerColumn own_column(const OwnColumnRow& row, const std::string& filled_by)
{
    LedgerColumn column{};
    column.id = row.column_id;
    column.label = {row.label, row.label_en};
    column.type = type_name(row.type);
    column.required = row.required && !row.ended_on;
    column.width_mm = width_of(row.type);
    column.filled_by = row.ended_on ? "auto" : filled_by;  // nobody is asked to fill in what is not used any more
    column.entry_rule = {row.entry_rule, row.entry_rule};
    column.choices = row.choices;
    column.unit = row.unit;
    return column;
}

Ledger own_form(const OwnFormRow& row)
{
    Ledger form{};
    form.id = row.form;
    form.title = {row.title, row.title_en.empty() ? row.title : row.title_en};
    form.kana = row.kana;
    form.purpose = {row.purpose, row.purpose};
    form.kept_by = row.kept_by;
    form.signed_by = row.signed_by;
    form.filled_by = row.filled_by;
    form.volume = row.yearly ? "fiscal_year" : "running";
    form.numbering = row.mark + (row.yearly ? "-{fy}-{n:4}" : "-{n:4}");
    form.retention.param = "retention_years";
    form.layout = {"A4", "landscape", {row.signed_by}, 20};
    form.common_columns = {"recorded_by", "recorded_at", "confirmed_by", "confirmed_on"};
    LedgerColumn number{};
    number.id = "row_no";
    number.label = {"番号", "No."};
    number.type = "text";
    number.required = true;
    number.filled_by = "auto";
    form.columns.push_back(std::move(number));
    form.entry_guide = {row.guide, row.guide};
    return form;
}

/// Columns in the order they were added.
std::vector<OwnColumnRow> columns_of(const Query& query)
{
    return own_column_table.where(query.readings, "ORDER BY form, added_on, seq, subject"_sql);
}

std::vector<Ledger> merged(const Query& query, const std::vector<OwnFormRow>& forms, const std::vector<OwnColumnRow>& columns)
{
    auto all = catalog::ledgers(query.catalog);
    for (const auto& row : forms) all.push_back(own_form(row));
    for (const auto& row : columns) {
        const auto form = std::ranges::find(all, row.form, &Ledger::id);
        if (form != all.end()) form->columns.push_back(own_column(row, form->filled_by.empty() ? "" : form->filled_by.front()));
    }
    return all;
}

std::vector<OwnFormRow> forms_made(const Query& query) { return own_form_table.where(query.readings, "ORDER BY form"_sql); }

}  // namespace

std::string_view type_name(CellType type) { return type == CellType::yes_no ? "bool" : boost::describe::enum_to_string(type, "?"); }

std::shared_ptr<const std::vector<Ledger>> all_forms(const Query& query)
{
    // A company that changed nothing reads the catalogue's own list, which lives as long as the program.
    const auto catalogues = std::shared_ptr<const std::vector<Ledger>>{std::shared_ptr<void>{}, &catalog::ledgers(query.catalog)};
    const auto made = [&] {
        const auto forms = forms_made(query);
        const auto columns = columns_of(query);
        return forms.empty() && columns.empty() ? catalogues
                                                : std::make_shared<const std::vector<Ledger>>(merged(query, forms, columns));
    };
    return *service::kept<std::shared_ptr<const std::vector<Ledger>>>(query, "ledgers.forms|" + query.catalog.hash(), made);
}

FormPtr find_form(const Query& query, const std::string& id)
{
    const auto all = all_forms(query);
    const auto found = std::ranges::find(*all, id, &Ledger::id);
    return found == all->end() ? nullptr : FormPtr{all, &*found};
}

std::optional<HiddenRow> hidden(const store::Snapshot& readings, const std::string& form)
{
    auto rows = hidden_table.where(readings, "WHERE form = ? AND shown_on IS NULL ORDER BY hidden_on DESC, seq DESC"_sql, form);
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

std::vector<entry_check::Form> with_own(const Query& query, std::vector<entry_check::Form> forms)
{
    for (const auto& row : forms_made(query)) {
        const auto made = own_form(row);
        entry_check::Form form{made.id, made.title, made.signed_by,      made.volume, made.numbering,
                               "",      {},         made.common_columns, {},          {}};
        for (const auto& column : made.columns) form.columns.push_back({column.id, column.label, column.type, column.required, {}});
        for (const auto& [id, label, type] :
             {std::tuple{"recorded_by", "記入者", "person"}, std::tuple{"recorded_at", "記入日時", "datetime"},
              std::tuple{"confirmed_by", "確認者", "person"}, std::tuple{"confirmed_on", "確認日", "date"}})
            form.columns.push_back({id, {label, label}, type, false, {}});
        forms.push_back(std::move(form));
    }
    for (const auto& row : columns_of(query)) {
        const auto form = std::ranges::find(forms, row.form, &entry_check::Form::id);
        if (form == forms.end()) continue;
        const auto column = own_column(row, "");
        form->columns.push_back({column.id, column.label, column.type, column.required, base::iso(row.added_on)});
    }
    return forms;
}

}  // namespace ledgers
