#include "documents/read_table.hpp"

#include "documents/package.hpp"
#include "messages/documents.hpp"

#include <algorithm>

namespace documents {
namespace {

bool ends_with(std::string_view name, std::string_view extension)
{
    if (name.size() < extension.size()) return false;
    return std::ranges::equal(name.substr(name.size() - extension.size()), extension,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; });
}

}  // namespace

base::Result<std::vector<Table>> read_table(std::string_view bytes, std::string_view file_name)
{
    const auto kind = TRY(file_kind(bytes));
    if (kind == FileKind::zip) return read_xlsx(bytes);
    const bool old_word = ends_with(file_name, ".doc"), old_excel = ends_with(file_name, ".xls");
    if (kind == FileKind::old_office) return base::Refusal{old_word ? codes::not_a_table : codes::old_excel};
    // An .xls without the old format inside is a web page or XML that a system has named so.
    if (old_excel) return base::Refusal{codes::old_excel};
    if (ends_with(file_name, ".xlsx") || ends_with(file_name, ".xlsm")) return base::Refusal{codes::damaged_file};
    if (bytes.starts_with("%PDF") || ends_with(file_name, ".pdf")) return base::Refusal{codes::not_a_table};
    auto table = TRY(read_csv(bytes));
    if (table.rows.empty()) return base::Refusal{codes::no_sheet};
    return std::vector<Table>{std::move(table)};
}

}  // namespace documents
