#include "duties/cycles.hpp"

#include "catalog/catalog.hpp"
#include "catalog/parameters.hpp"

#include <array>
#include <stdexcept>

namespace duties {
namespace {

using namespace std::chrono;

struct NamedDay {
    std::string_view id;
    weekday day;
};
constexpr std::array week{NamedDay{"monday", Monday},     NamedDay{"tuesday", Tuesday}, NamedDay{"wednesday", Wednesday},
                          NamedDay{"thursday", Thursday}, NamedDay{"friday", Friday},   NamedDay{"saturday", Saturday},
                          NamedDay{"sunday", Sunday}};

weekday weekday_of(const std::string& id)
{
    for (const auto& named : week)
        if (named.id == id) return named.day;
    throw std::out_of_range{"no day of the week: " + id};
}

/// "09-30"
month_day date_of(const std::string& text)
{
    const auto day = base::parse_day("2000-" + text);
    if (!day) throw std::out_of_range{"no date of the year: " + text};
    const year_month_day date{*day};
    return date.month() / date.day();
}

schedule::Unit unit_of(const std::string& id)
{
    schedule::Unit unit{};
    if (!boost::describe::enum_from_string(id.c_str(), unit)) throw std::out_of_range{"no unit of time: " + id};
    return unit;
}

/// {value: 30, unit: day}; nothing for a word such as set_by_ministry.
std::optional<schedule::Span> span_of(const base::json::Value& value)
{
    const auto* number = value.find("value");
    const auto* unit = value.find("unit");
    if (!number || !unit) return std::nullopt;
    return schedule::Span{static_cast<int>(*number->integer()), unit_of(*unit->text())};
}

/// The parameter's value, where the cycle names one of time.
std::optional<schedule::Span> of_parameter(const catalog::Catalog& catalog, const catalog::DutyCycle& cycle)
{
    if (cycle.parameter.empty()) return std::nullopt;
    const auto& parameter = catalog.parameter(cycle.parameter);
    schedule::Unit unit{};
    if (parameter.kind != catalog::ParameterKind::integer || !boost::describe::enum_from_string(parameter.unit.c_str(), unit))
        return std::nullopt;
    return schedule::Span{static_cast<int>(parameter.number()), unit};
}

int business_day_of(const base::json::Value& value) { return value.integer() ? static_cast<int>(*value.integer()) : 0; }

schedule::Cycle turns_of(const catalog::Catalog& catalog, const catalog::DutyCycle& cycle)
{
    const auto& rule = cycle.rule;
    if (cycle.kind == "weekly") return schedule::Weekly{weekday_of(rule.to)};
    if (cycle.kind == "monthly") return schedule::Monthly{business_day_of(rule.business_day)};
    if (cycle.kind == "business_day") return schedule::EachBusinessDay{std::max(rule.every, 1)};
    if (cycle.kind == "interval")
        return schedule::Interval{of_parameter(catalog, cycle).value_or(schedule::Span{rule.every, unit_of(rule.unit)})};
    if (cycle.kind == "event") {
        auto span = span_of(rule.within.null() ? rule.repeat : rule.within);
        if (span) span = of_parameter(catalog, cycle).value_or(*span);
        return schedule::AfterEvent{span};
    }
    if (rule.once) return schedule::Once{base::parse_day(rule.dates.at(0)).value()};
    schedule::Fiscal fiscal;
    for (const auto& date : rule.dates) fiscal.dates.push_back(date_of(date));
    return fiscal;
}

catalog::Text phrase(const schedule::Span& span)
{
    struct Unit {
        schedule::Unit unit;
        const char *ja, *en;
    };
    static constexpr std::array units{Unit{schedule::Unit::minute, "分", " minutes"}, Unit{schedule::Unit::hour, "時間", " hours"},
                                      Unit{schedule::Unit::day, "日", " days"},
                                      Unit{schedule::Unit::business_day, "業務日", " business days"},
                                      Unit{schedule::Unit::month, "か月", " months"}};
    const auto n = std::to_string(span.value);
    for (const auto& unit : units)
        if (unit.unit == span.unit) return {n + unit.ja, n + unit.en};
    throw std::logic_error{"no such unit"};
}

catalog::Text phrase(const schedule::Weekly& cycle)
{
    if (cycle.to == Friday) return {"毎週（金曜日まで）", "Weekly, by Friday"};
    return {"毎週", "Weekly"};
}

catalog::Text phrase(const schedule::Monthly& cycle)
{
    if (cycle.business_day == 0) return {"毎月 最終業務日", "Monthly, last business day"};
    const auto n = std::to_string(cycle.business_day);
    return {"毎月 第" + n + "業務日", "Monthly, business day " + n};
}

catalog::Text phrase(const schedule::EachBusinessDay&) { return {"毎業務日", "Every business day"}; }

catalog::Text phrase(const schedule::Fiscal& cycle)
{
    catalog::Text text{"毎年度 ", "Yearly, "};
    for (std::size_t i = 0; i < cycle.dates.size(); ++i) {
        const auto month = std::to_string(unsigned(cycle.dates[i].month())), day = std::to_string(unsigned(cycle.dates[i].day()));
        text.ja.append(i ? "・" : "").append(month).append("月").append(day).append("日");
        text.en.append(i ? ", " : "").append(month).append("/").append(day);
    }
    return text;
}

catalog::Text phrase(const schedule::Once& cycle) { return {base::wareki(cycle.day) + "まで", "By " + base::iso(cycle.day)}; }

catalog::Text phrase(const schedule::Interval& cycle)
{
    const auto span = phrase(cycle.every);
    return {"前回から" + span.ja + "以内", "Within " + span.en + " of the last time"};
}

catalog::Text phrase(const schedule::AfterEvent& cycle)
{
    if (!cycle.within) return {"その都度", "Each time"};
    if (cycle.within->value == 0) return {"その都度（当日）", "Each time, the same day"};
    const auto span = phrase(*cycle.within);
    return {"その都度（" + span.ja + "以内）", "Each time, within " + span.en};
}

}  // namespace

Cycle cycle_of(const catalog::Catalog& catalog, const catalog::Duty& duty)
{
    Cycle cycle{turns_of(catalog, duty.cycle)};
    if (!boost::describe::enum_from_string(duty.cycle.shift.c_str(), cycle.shift))
        throw std::out_of_range{"no way to shift: " + duty.cycle.shift};
    return cycle;
}

catalog::Text words(const catalog::Catalog& catalog, const catalog::Duty& duty)
{
    auto text = std::visit([](const auto& kind) { return phrase(kind); }, cycle_of(catalog, duty).turns);
    if (!duty.cycle.rule.blocks.empty()) text = {"その都度（事前）", "Each time, beforehand"};
    return text;
}

}  // namespace duties
