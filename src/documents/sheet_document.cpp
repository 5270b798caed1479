#include "documents/sheet.hpp"

namespace documents {
namespace {

std::string with_commas(std::int64_t number)
{
    auto text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > static_cast<std::ptrdiff_t>(first); at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

std::string shown(const SheetCell& cell, Kind kind)
{
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* day = std::get_if<base::Day>(&cell)) return base::short_wareki(*day);
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return kind == Kind::yen ? with_commas(*number) : std::to_string(*number);
    return {};
}

block::Align align_of(Kind kind)
{
    switch (kind) {
    case Kind::integer:
    case Kind::yen: return block::Align::right;
    case Kind::choice: return block::Align::centre;
    case Kind::text:
    case Kind::day: return block::Align::left;
    }
    return block::Align::left;
}

}  // namespace

block::Table table(const Sheet& sheet)
{
    block::Table out;
    out.size = 8.5;
    for (const auto& column : sheet.columns) out.columns.push_back({column.label, column.width, align_of(column.kind)});
    for (const auto& row : sheet.rows) {
        auto& cells = out.rows.emplace_back();
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            block::Run run{i < row.cells.size() ? shown(row.cells[i], sheet.columns[i].kind) : ""};
            run.struck = row.mark == SheetRow::Mark::struck;
            if (run.struck) run.colour = colours::sub;
            block::Cell cell{block::Text{std::vector{std::move(run)}}};
            if (row.mark == SheetRow::Mark::attention) cell.ground = colours::error_pale;
            cells.push_back(std::move(cell));
        }
    }
    return out;
}

Document document(const Sheet& sheet)
{
    Document out{sheet.title, sheet.number};
    out.marking = sheet.marking;
    out.basis = sheet.basis;
    out.printed = sheet.printed;
    out.format = {Paper::a4, Orientation::landscape};
    const auto count = "全 " + std::to_string(sheet.rows.size()) + " 件";
    out.add(block::Masthead{sheet.title, {sheet.subtitle.empty() ? count : sheet.subtitle + "　　" + count}, {sheet.approval}});
    out.add(table(sheet));
    return out;
}

}  // namespace documents
