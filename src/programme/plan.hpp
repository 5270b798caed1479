#pragma once
#include "base/result.hpp"
#include "programme/facts.hpp"

namespace programme {

struct Start {
    std::string programme;
    base::Day start;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Start, (), (programme, start, on))

/// Other weeks for an item, or another person; what is not given stays.
struct Plan {
    std::string item;
    int start_week, weeks;
    std::optional<base::PersonId> person;
    std::optional<std::string> reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (item, start_week, weeks, person, reason, on))

struct Remark {
    std::string item, text;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Remark, (), (item, text, on))

/// What the rules must know.
struct Known {
    bool exists = true;    // the programme or the item is in the catalogue
    bool running = false;  // its programme has been started
    bool moved = false;    // the weeks differ from those that stood
    bool person_known = true;
    std::optional<base::PersonId> caller = {};
};

/// A plan ends within two years: longer is another programme.
constexpr int last_week = 104;

base::Result<Started> decide(const Start&, const Known&, base::Day on);
base::Result<Planned> decide(const Plan&, const Known&);
base::Result<Remarked> decide(const Remark&, const Known&);

}  // namespace programme
