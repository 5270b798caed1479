#pragma once
#include "catalog/text.hpp"
#include "schedule/calendar.hpp"

/// What the books of the facilities and of disclosures must show (readiness.yaml facilities.*, ledgers.disclosures_permitted):
/// pure.
namespace ledgers::book_checks {

/// met; late: met after its day; open: not met, its day is not past; lacking: not met and its day is past.
enum class Standing { met, late, open, lacking };

/// How one thing that is judged stands on the day.
struct Judged {
    catalog::Text what;       // 施-01　令和8年9月3日　終業点検がない
    std::string row, number;  // of the row that is judged; empty where a row is missing
    base::Day on, due;
    Standing standing;
};

/// A facility that is designated, as the books name it.
struct Facility {
    std::string number;  // 施-01
    base::Day since;     // designated on
};

/// The days that are judged: from the first to the last, both among them, as known on `today`.
struct Days {
    base::Day first, last, today;
};

/// met or late by when it was written; open or lacking by whether the day is past.
Standing standing(bool met, base::Day written_on, base::Day due, base::Day today);

/// 施-01　令和8年9月3日　 and the words.
catalog::Text said(const std::string& facility, base::Day on, const catalog::Text& words);

}  // namespace ledgers::book_checks
