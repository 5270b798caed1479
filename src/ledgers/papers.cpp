#include "ledgers/papers.hpp"

#include "catalog/roles.hpp"
#include "documents/pdf.hpp"
#include "documents/sheet.hpp"
#include "ledgers/cells.hpp"
#include "ledgers/volumes.hpp"
#include "service/paper.hpp"

#include <algorithm>

namespace ledgers {
namespace {

namespace block = documents::block;
using base::Result;
using catalog::Ledger;
using catalog::LedgerColumn;
using service::Paper;
using service::Query;

documents::SheetCell sheet_cell(const LedgerColumn& column, const std::string& text)
{
    if (text.empty()) return {};
    if (column.type == "date")
        if (const auto day = base::parse_day(text)) return *day;
    if (column.type == "number" && text.find('.') == text.npos) return std::int64_t{std::stoll(text)};
    if (column.type == "bool") return std::string{text == "true" ? "○" : "×"};
    if (column.type == "datetime" && text.size() == 16) return text.substr(0, 10) + ' ' + text.substr(11);
    return text;
}

documents::Kind kind_of(const LedgerColumn& column)
{
    if (column.type == "date") return documents::Kind::day;
    if (column.type == "number") return documents::Kind::integer;
    if (column.type == "choice" && !column.multiple) return documents::Kind::choice;
    return documents::Kind::text;
}

std::string cell_of_row(const RowLine& row, const std::string& column)
{
    const auto cell = row.cells.find(column);
    return cell == row.cells.end() ? "" : cell->second;
}

std::string volume_title(const Book& book) { return book.year == 0 ? "" : base::fiscal_year_name(book.year); }

std::vector<block::Approval::Place> stamps(const Query& query, const Ledger& form)
{
    std::vector<block::Approval::Place> places;
    for (const auto& role : form.layout.stamp_row) places.push_back({query.catalog.role(role).label(query.company.edition), {}});
    return places;
}

/// What became of a row, in words at its end: corrections with the old text, the strike, the confirmation.
std::string remarks(const Ledger& form, const RowLine& row)
{
    std::string text;
    const auto add = [&](const std::string& part) { (text += text.empty() ? "" : "\n") += part; };
    if (row.disposed) add("個人に関する記載は廃棄済み");
    for (const auto& was : row.was) {
        const auto* column = form.find(was.column);
        add(base::short_wareki(was.on) + " 訂正（" + was.by + "）" + (column ? column->label.ja : was.column) + "「" +
            (was.text.empty() ? "空欄" : was.text) + "」: " + was.reason);
    }
    if (row.struck_on) add(base::short_wareki(*row.struck_on) + " 抹消: " + row.strike_reason);
    if (row.imported) add("旧簿冊から引継ぎ");
    return text;
}

documents::Sheet sheet_of(const Query& query, const Book& book)
{
    const auto& form = *book.form;
    documents::Sheet sheet;
    sheet.title = form.title.ja;
    sheet.subtitle = query.company.name + (book.year ? "　" + volume_title(book) : "");
    sheet.basis = "基準日 " + base::wareki(query.day);
    sheet.approval = stamps(query, form);
    sheet.printed = service::document(query, form.title.ja).printed;
    for (const auto& column : form.columns)
        sheet.columns.push_back({column.label.ja, kind_of(column), std::max(6.0, column.width_mm / 1.6),
                                 kind_of(column) == documents::Kind::choice ? column.choices : std::vector<std::string>{}});
    if (!form.view_of) {
        sheet.columns.push_back({"記入者", documents::Kind::text, 11});
        sheet.columns.push_back({"記入日時", documents::Kind::text, 16});
        sheet.columns.push_back({"確認者", documents::Kind::text, 11});
        sheet.columns.push_back({"確認日", documents::Kind::day, 11});
        sheet.columns.push_back({"訂正・抹消", documents::Kind::text, 24});
    }
    for (const auto& row : book.rows) {
        auto& line = sheet.rows.emplace_back();
        for (const auto& column : form.columns)
            line.cells.push_back(column.id == form.number() ? documents::SheetCell{row.number}
                                                            : sheet_cell(column, cell_of_row(row, column.id)));
        if (row.struck_on) line.mark = documents::SheetRow::Mark::struck;
        if (form.view_of) continue;
        line.cells.emplace_back(row.writer);
        line.cells.emplace_back(row.recorded_at);
        line.cells.emplace_back(row.confirmed_by);
        line.cells.push_back(row.confirmed_on ? documents::SheetCell{*row.confirmed_on} : documents::SheetCell{});
        line.cells.emplace_back(remarks(form, row));
    }
    return sheet;
}

std::string file_name(const Query& query, const Book& book)
{
    return book.form->title.ja + (book.year ? "_" + volume_title(book) : "") + '_' + base::iso(query.day);
}

documents::Format format_of(const Ledger& form)
{
    return {form.layout.paper == "A3" ? documents::Paper::a3 : documents::Paper::a4,
            form.layout.orientation == "portrait" ? documents::Orientation::portrait : documents::Orientation::landscape};
}

/// Columns that hold something, so that a paper is not wider than what is written on it.
std::vector<const LedgerColumn*> used_columns(const Book& book)
{
    std::vector<const LedgerColumn*> used;
    for (const auto& column : book.form->columns)
        if (column.required ||
            std::ranges::any_of(book.rows, [&](const RowLine& row) { return !cell_of_row(row, column.id).empty(); }))
            used.push_back(&column);
    return used;
}

std::string printed_text(const LedgerColumn& column, const std::string& text)
{
    if (column.type == "date")
        if (const auto day = base::parse_day(text)) return base::short_wareki(*day);
    if (column.type == "bool") return text.empty() ? "" : text == "true" ? "○" : "×";
    if (column.type == "datetime" && text.size() == 16)
        if (const auto day = base::parse_day(std::string_view{text}.substr(0, 10)))
            return base::short_wareki(*day) + ' ' + text.substr(11);
    return text;
}

/// A cell with what stood there before, struck through.
block::Cell paper_cell(const LedgerColumn& column, const RowLine& row, bool number)
{
    block::Text text;
    const bool struck = row.struck_on.has_value();
    for (const auto& was : row.was)
        if (was.column == column.id && !was.text.empty())
            text.runs.push_back({printed_text(column, was.text) + ' ', false, false, true});
    const auto now = number ? row.number : printed_text(column, cell_of_row(row, column.id));
    if (!now.empty()) text.runs.push_back({now, false, false, struck});
    return block::Cell{std::move(text)};
}

/// A share of the paper's width: a number is never broken into two lines.
double weight(const Ledger& form, const LedgerColumn& column)
{
    return std::max(column.id == form.number() ? 25 : 9, column.width_mm);
}

std::string confirmation(const RowLine& row)
{
    return row.confirmed_on ? row.confirmed_by + "\n" + base::short_wareki(*row.confirmed_on) : "";
}

block::Table paper_table(const Book& book)
{
    const auto& form = *book.form;
    block::Table table;
    table.size = 7;
    const auto used = used_columns(book);
    for (const auto* column : used) table.columns.push_back({column->label.ja, weight(form, *column)});
    if (!form.view_of) {
        table.columns.push_back({"記入者", 15});
        table.columns.push_back({"確認", 15});
        table.columns.push_back({"訂正・抹消", 22});
    }
    for (const auto& row : book.rows) {
        auto& cells = table.rows.emplace_back();
        for (const auto* column : used) cells.push_back(paper_cell(*column, row, column->id == form.number()));
        if (form.view_of) continue;
        cells.emplace_back(row.writer);
        cells.emplace_back(confirmation(row));
        cells.emplace_back(remarks(form, row));
    }
    return table;
}

/// A form of one row a sheet is printed as a card: its fields side by side where two fit, a long one over the whole width.
bool is_card(const Ledger& form) { return form.layout.rows_per_page == 1; }

/// `text_of` gives what stands in a field.
template <class TextOf>
block::Table card(const Ledger& form, const TextOf& text_of)
{
    constexpr int half_sheet = 80;  // mm
    block::Table table;
    table.columns = {{"", 24}, {"", 56}, {"", 24}, {"", 56}};
    block::Row line;
    const auto end_line = [&] {
        if (line.size() == 2) line.back().span = 3;
        if (!line.empty()) table.rows.push_back(std::exchange(line, {}));
    };
    for (const auto& column : form.columns) {
        const bool wide = column.width_mm > half_sheet;
        if (wide) end_line();
        line.emplace_back(block::Text{column.label.ja}, 1, true);
        line.push_back(text_of(column));
        if (wide || line.size() == 4) end_line();
    }
    end_line();
    return table;
}

/// A row as its card, with who wrote and confirmed it below.
block::Table filled_card(const Ledger& form, const RowLine& row)
{
    auto table = card(form, [&](const LedgerColumn& column) { return paper_cell(column, row, column.id == form.number()); });
    const auto label = [](const char* text) { return block::Cell{block::Text{text}, 1, true}; };
    table.rows.push_back({label("記入者"), row.writer, label("確認"), confirmation(row)});
    if (const auto changes = remarks(form, row); !changes.empty())
        table.rows.push_back({label("訂正・抹消"), block::Cell{block::Text{changes}, 3}});
    return table;
}

/// The rows of a volume as its form has them: one table, or a card for each with `between` them.
void add_rows(std::vector<block::Any>& blocks, const Book& book, const block::Any& between)
{
    if (!is_card(*book.form)) return blocks.emplace_back(paper_table(book)), void();
    for (const auto& row : book.rows) {
        if (&row != &book.rows.front()) blocks.push_back(between);
        blocks.emplace_back(filled_card(*book.form, row));
    }
}

/// An empty table or card, to be filled in by hand.
block::Table empty_sheet(const Ledger& form)
{
    if (is_card(form)) {
        auto table = card(form, [](const LedgerColumn&) { return block::Cell{}; });
        table.row_height = 11;
        return table;
    }
    block::Table table;
    table.size = 7;
    table.row_height = 8;
    for (const auto& column : form.columns) table.columns.push_back({column.label.ja, weight(form, column)});
    table.columns.push_back({"記入者", 15});
    table.columns.push_back({"確認", 15});
    const int lines = std::clamp(form.layout.rows_per_page - 8, 1, 14);
    for (int i = 0; i < lines; ++i) table.rows.emplace_back(table.columns.size());
    return table;
}

}  // namespace

Result<Paper> excel(const Query& query, const RowsAsk& ask)
{
    const auto all = TRY(book(query, ask));
    return Paper{file_name(query, all) + ".xlsx", service::media::xlsx, documents::xlsx(sheet_of(query, all))};
}

Result<Paper> csv(const Query& query, const RowsAsk& ask)
{
    const auto all = TRY(book(query, ask));
    return Paper{file_name(query, all) + ".csv", service::media::csv, documents::csv(sheet_of(query, all))};
}

Result<Paper> print(const Query& query, const RowsAsk& ask)
{
    const auto all = TRY(book(query, ask));
    auto document = service::document(query, all.form->title.ja);
    document.format = format_of(*all.form);
    document.add(block::Masthead{all.form->title.ja,
                                 {query.company.name, volume_title(all) + "　" + std::to_string(all.rows.size()) + "行"},
                                 {stamps(query, *all.form)}});
    add_rows(document.blocks, all, block::PageBreak{});
    return service::pdf(document, file_name(query, all));
}

Result<Paper> blank(const Query& query, const FormAsk& ask)
{
    const auto of = TRY(form_of(query, ask.form));
    const auto& form = *of;
    auto document = service::document(query, form.title.ja);
    document.format = format_of(form);
    document.add(block::Masthead{form.title.ja, {query.company.name, "　　　　年度　　　第　　　枚"}, {stamps(query, form)}});
    document.add(empty_sheet(form));
    document.add(block::Code{
        "ISHIZUE LEDGER " + form.id, {form.title.ja + "\n手書きの後、「簿冊」の画面で同じ様式に記入してください。"}, 16});
    return service::pdf(document, form.title.ja + "_白紙");
}

std::vector<block::Any> chapter(const Query& query)
{
    std::vector<block::Any> blocks;
    block::Table table{{{"様式", 4},
                        {"簿冊", 1.5},
                        {"保管", 1.6},
                        {"行", 0.8, block::Align::right},
                        {"未完", 0.8, block::Align::right},
                        {"未確認", 0.9, block::Align::right},
                        {"状態", 1.5}},
                       {}};
    const auto all = forms(query, {true}).value();
    for (const auto& line : all) {
        if (!line.owner.empty() || !line.opened) continue;
        table.rows.push_back({line.title.ja, line.year ? base::fiscal_year_name(line.year) : "通年", line.kept_by,
                              std::to_string(line.rows), std::to_string(line.open), std::to_string(line.unconfirmed),
                              line.closed ? "閉鎖" : "開設中"});
    }
    blocks.push_back(block::Heading{2, "簿冊の一覧"});
    if (table.rows.empty()) {
        blocks.push_back(block::Paragraph{"開設された簿冊はない。"});
        return blocks;
    }
    blocks.push_back(std::move(table));
    for (const auto& line : all) {
        if (!line.owner.empty() || !line.opened || line.rows == 0) continue;
        const auto rows = book(query, {line.id, line.year, {}, {}, {}, {}, {}}).value();
        blocks.push_back(block::PageBreak{format_of(*rows.form)});
        blocks.push_back(block::Heading{2, line.title.ja});
        auto shown = rows;
        constexpr std::size_t last_rows = 40;  // an audit looks at the volume itself; the binder shows that it is kept
        if (shown.rows.size() > last_rows) {
            blocks.push_back(block::Paragraph{"全" + std::to_string(rows.rows.size()) + "行のうち、終わりの" +
                                              std::to_string(last_rows) + "行を示す。全行は簿冊による。"});
            shown.rows.erase(shown.rows.begin(), shown.rows.end() - last_rows);
        }
        add_rows(blocks, shown, block::Spacer{});
    }
    return blocks;
}

}  // namespace ledgers
