#include "documents/table.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>

namespace documents {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether a text may mean a number or a day at all: most cells do not, and they are many.
bool may_be_number(std::string_view text)
{
    if (text.empty() || text.size() > 60) return false;
    const char c = text.front();
    return is_digit(c) || c == '-' || c == '+' || c == ' ' || c == '\xe3' /* ideographic space */ || c == '\xef' /* full width */;
}

std::optional<std::int64_t> integer_of(std::string_view text)
{
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ',' && i > 0 && i + 3 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]) &&
            is_digit(text[i + 2]) && is_digit(text[i + 3]) && (i + 4 == text.size() || text[i + 4] == ','))
            continue;
        digits += text[i];
    }
    std::string_view rest = digits;
    if (rest.starts_with('+') && rest.size() > 1 && is_digit(rest[1])) rest.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{} || end != rest.data() + rest.size()) return std::nullopt;
    return value;
}

}  // namespace

const Cell& cell_at(const Row& row, std::size_t column)
{
    static const Cell none;
    return column < row.cells.size() ? row.cells[column] : none;
}

std::string column_name(std::size_t column)
{
    std::string name;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26) name.insert(name.begin(), char('A' + (left - 1) % 26));
    return name;
}

std::string address(std::size_t column, std::uint32_t row) { return column_name(column) + std::to_string(row); }

Cell cell_of(std::string text)
{
    Cell cell{std::move(text), std::nullopt, std::nullopt};
    cell.day = parse_day_ja(cell.text);
    if (!may_be_number(cell.text)) return cell;
    if (ascii(cell.text))
        cell.integer = integer_of(base::trim(cell.text));
    else
        cell.integer = integer_of(base::trim(base::nfkc(cell.text)));
    return cell;
}

}  // namespace documents
