#pragma once
#include "base/day.hpp"

#include <string>
#include <vector>

/// What a cell's text means. "" and what cannot be read are nothing; a rule that needs a value then says nothing.
namespace ledgers::entry_check {

/// The day of 2026-11-12 or 2026-11-12T10:05.
std::optional<base::Day> day_of(std::string_view cell);
/// 2026-11-12 of 2026-11-12T10:05, to be compared as text.
std::string_view date_of(std::string_view cell);
/// Minutes since 1970 of 2026-11-12T10:05 in the time of the text; of a day, of its beginning.
std::optional<std::int64_t> minutes_of(std::string_view cell);
/// Minutes since midnight of 10:05.
std::optional<int> clock_of(std::string_view cell);
/// The clock of 2026-11-12T10:05; nothing for a day.
std::optional<int> time_in(std::string_view cell);
/// 10:05 of 2026-11-12T10:05, to be compared as text; "" of a day.
std::string_view clock_text_in(std::string_view cell);
std::optional<std::int64_t> count_of(std::string_view cell);
/// 10:05
std::string clock_text(int minutes);

/// The parts of a list: by 、 and, in free text, by commas.
std::vector<std::string_view> parts_of(std::string_view cell);
bool lists(std::string_view cell, std::string_view part);
bool contains(std::string_view text, std::string_view part);

/// A number such as 貸-R8-0030 or 教-R8-003-02 as its volume and its place there.
struct Numbered {
    std::string_view volume;  // 貸-R8-
    int place;                // 30
    std::string_view year;    // R8, or nothing
    int width;                // digits of the place
};
/// Nothing when the number does not follow the pattern, such as 貸-{fy}-{n:4}.
std::optional<Numbered> numbered(std::string_view number, std::string_view pattern);

/// R8 for the fiscal year that began in 2026; "" before Reiwa.
std::string fiscal_year_mark(int year);

}  // namespace ledgers::entry_check
