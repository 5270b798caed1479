#include "documents/columns.hpp"
#include "documents/read_table.hpp"

#include <cstddef>
#include <cstdint>

/// Any bytes as a workbook or CSV: read or refused, and its columns found or not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<documents::WantedColumn> wanted{{"name", {"氏名", "Name"}, true}, {"kana", {"フリガナ"}}};
    const auto tables = documents::read_table({reinterpret_cast<const char*>(data), size}, "a.csv");
    if (!tables) return 0;
    for (const auto& table : tables.value())
        if (const auto mapping = documents::match_columns(table, wanted))
            for (const auto& row : table.rows) documents::cell_of(row, mapping.value(), "name");
    return 0;
}
