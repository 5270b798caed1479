#pragma once
#include "ledgers/entry_check/records.hpp"

/// 監査の並べ見: the registers of one person side by side.
namespace ledgers::entry_check {

/// One of the registers that are laid beside the list of handlers, and the person's rows in it.
struct Shelf {
    std::string_view form;
    const char* label;  // 誓約書
    std::vector<Row> rows;
};

/// 誓約書, 教育, 立入許可, 利用者ID, 鍵・カード, 周知 of a handler, in this order, empty ones too.
std::vector<Shelf> side_by_side(Records&, const Row& handler);

}  // namespace ledgers::entry_check
