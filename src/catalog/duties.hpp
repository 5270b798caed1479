#pragma once
#include "base/day.hpp"
#include "base/json.hpp"
#include "catalog/text.hpp"

namespace catalog {

/// How often a duty comes round, as duties.yaml says it; duties/cycles.cpp makes dates of it.
struct CycleRule {
    std::string from, to, per, on, blocks, unit;
    int every = 0;
    base::json::Value business_day;    // a number, or "last"
    base::json::Value within, repeat;  // {value, unit}, or a word
    std::vector<std::string> dates;    // 09-30; 2028-03-31 when once
    bool once = false;
};
BOOST_DESCRIBE_STRUCT(CycleRule, (), (from, to, per, on, blocks, unit, every, business_day, within, repeat, dates, once))

struct DutyCycle {
    std::string kind, shift, parameter;
    CycleRule rule;
    bool own_rule = false;
    Confidence confidence = Confidence::unverified;
    std::map<std::string, Confidence> confidence_by_edition;

    Confidence confidence_in(const std::string& edition) const
    {
        const auto found = confidence_by_edition.find(edition);
        return found == confidence_by_edition.end() ? confidence : found->second;
    }
};
BOOST_DESCRIBE_STRUCT(DutyCycle, (), (kind, shift, parameter, rule, own_rule, confidence, confidence_by_edition))

struct DutyEvidence {
    std::vector<std::string> forms;
    Text closed_by;
};
BOOST_DESCRIBE_STRUCT(DutyEvidence, (), (forms, closed_by))

struct Duty {
    std::string id, ja, en;
    std::vector<std::string> requirement, editions;
    std::string owner, deputy;  // roles
    DutyCycle cycle;
    std::vector<int> lead_days;
    DutyEvidence evidence;
    std::vector<Text> how_to;
    Confidence confidence = Confidence::unverified;
};
BOOST_DESCRIBE_STRUCT(Duty, (), (id, ja, en, requirement, editions, owner, deputy, cycle, lead_days, evidence, how_to, confidence))

/// What duties.yaml knows of the year: what happened that starts an event duty, and what each month is about.
struct DutyEvent {
    std::string id, ja;
};
BOOST_DESCRIBE_STRUCT(DutyEvent, (), (id, ja))

struct MonthGuide {
    int month = 0;
    std::string ja, en;
    Text guidance;
};
BOOST_DESCRIBE_STRUCT(MonthGuide, (), (month, ja, en, guidance))

/// 教育計画 and others: which duties a plan of the year is drafted from; none named: all that come round by fixed days.
struct DutyPlan {
    std::string id, ja, en;
    std::vector<std::string> duties;
    Text policy;  // a first wording
};
BOOST_DESCRIBE_STRUCT(DutyPlan, (), (id, ja, en, duties, policy))

/// duties.yaml and duties-year.yaml.
struct DutyBook {
    std::vector<Duty> duties;
    std::vector<DutyEvent> events;
    std::vector<MonthGuide> months;
    std::vector<DutyPlan> plans;
};
BOOST_DESCRIBE_STRUCT(DutyBook, (), (duties, events, months, plans))

/// A day on which the law said otherwise after this program was made.
struct HolidayOverride {
    base::Day day;
    bool open = false;
    std::string ja, en;
};
BOOST_DESCRIBE_STRUCT(HolidayOverride, (), (day, open, ja, en))

/// holidays.yaml.
struct Holidays {
    int gazetted_through = 0;
    std::vector<HolidayOverride> overrides;
};
BOOST_DESCRIBE_STRUCT(Holidays, (), (gazetted_through, overrides))

class Catalog;
/// The parts of a catalogue, read when first asked for; any thread may ask.
const DutyBook& duties(const Catalog&);
const Holidays& holidays(const Catalog&);
/// Nothing for an id that is no duty.
const Duty* find_duty(const Catalog&, std::string_view id);

}  // namespace catalog
