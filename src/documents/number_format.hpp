#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace documents {

/// A number format of a spreadsheet, as far as Japanese ledgers use them: dates in both calendars, times, zero-padded numbers.
class NumberFormat {
public:
    /// The format of this code, such as [$-411]ggge"年"m"月"d"日".
    explicit NumberFormat(std::string_view code);
    /// One of the formats that have a number only, as Japanese Excel understands it.
    static NumberFormat built_in(unsigned id);

    bool is_general() const { return tokens_.empty(); }
    /// Whether the number is a day (perhaps with a time).
    bool has_day() const { return has_day_; }
    /// The number as it is shown.
    std::string show(double value, bool from_1904) const;

private:
    struct Token {
        char kind;  // 'g' era, 'e' its year, y m d a (weekday) h M (minute) s, '.' fraction of a second, p AM/PM, '0' number, '"'
                    // text
        std::size_t length;
        std::string text;
        bool elapsed = false;  // [h]: hours beyond a day
    };
    std::string show_date(double value, bool from_1904) const;
    std::string show_number(double value) const;
    void read(std::string_view code);
    void take_bracket(std::string_view& code);
    void tell_minutes_from_months();

    std::vector<Token> tokens_;
    bool has_day_ = false, has_time_ = false, scientific_ = false;
};

/// A number without a format: 0.1 as 0.1, not as 0.10000000000000001.
std::string general_number(double value);

}  // namespace documents
