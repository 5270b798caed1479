#include "ledgers/entry_check/era.hpp"

#include "base/text.hpp"

#include <array>
#include <vector>

namespace ledgers::entry_check {
namespace {

struct Era {
    std::string_view letter, kanji;
    int before;  // the year before its first
};
constexpr std::array<Era, 4> eras{{{"R", "令", 2018}, {"H", "平", 1988}, {"S", "昭", 1925}, {"T", "大", 1911}}};

/// The numbers of a text, 元 as 1.
std::vector<int> numbers_in(const std::string& text)
{
    std::vector<int> numbers;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c >= '0' && c <= '9') {
            if (!inside) numbers.push_back(0);
            if (numbers.back() < 100000000) numbers.back() = numbers.back() * 10 + (c - '0');
            inside = true;
            continue;
        }
        inside = false;
        if (text.compare(at, 3, "元") == 0) numbers.push_back(1);
    }
    return numbers;
}

int year_before_first(const std::string& text)
{
    for (const auto& era : eras)
        if (text.starts_with(era.letter) || text.starts_with(era.kanji)) return era.before;
    return eras.front().before;
}

}  // namespace

std::optional<base::Day> suggested_day(std::string_view written, base::Day today)
{
    using namespace std::chrono;
    const auto text = base::nfkc(written);
    auto numbers = numbers_in(text);
    if (numbers.size() == 1 && numbers[0] >= 18680101) numbers = {numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100};
    if (numbers.size() < 3) return std::nullopt;
    const int number = numbers[0] < 1000 ? numbers[0] + year_before_first(text) : numbers[0];
    const year_month_day day{year{number}, month{static_cast<unsigned>(numbers[1])},
                             std::chrono::day{static_cast<unsigned>(numbers[2])}};
    if (!day.ok() || sys_days{day} > base::add_months(today, 12 * 100)) return std::nullopt;
    return sys_days{day};
}

}  // namespace ledgers::entry_check
