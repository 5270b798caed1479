#pragma once
#include "ledgers/book_checks/judged.hpp"

namespace ledgers::book_checks {

/// A row of f20.
struct Closing {
    std::string row, number, facility, kind;  // kind: 終業, 休業日入室, 始業, 使用なし
    std::string checker, last_out_at, abnormal;
    base::Day on, written_on;
    std::optional<base::Day> confirmed_on;

    bool unused() const { return kind == "使用なし"; }
};

/// facilities.closing_checked (h21 9(1)イ, r4 E4): a closing check with checker and time for each business day and designated
/// facility, by the end of the next business day; a day left out is made good, late, by a reason that is confirmed.
std::vector<Judged> closings(const std::vector<Closing>&, const std::vector<Facility>&, const schedule::Calendar&, const Days&);

}  // namespace ledgers::book_checks
