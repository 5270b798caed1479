#include "parameters/queries.hpp"

#include "base/placeholders.hpp"
#include "base/text.hpp"
#include "catalog/parameters.hpp"
#include "catalog/roles.hpp"
#include "catalog/standards.hpp"
#include "messages/parameters.hpp"

#include <algorithm>

namespace parameters {
namespace {

using base::Result;
using service::Query;
using service::Text;
using store::operator""_sql;

constexpr std::size_t most_hits = 10;

struct Unit {
    std::string_view id, ja, en;
};
constexpr std::array units{
    Unit{"minute", "分", " min"},
    Unit{"hour", "時間", " h"},
    Unit{"day", "日", " days"},
    Unit{"month", "か月", " months"},
    Unit{"year", "年", " years"},
    Unit{"business_day", "業務日", " business days"},
    Unit{"percent", "%", "%"},
    Unit{"item", "件", ""},
    Unit{"person", "人", " persons"},
    Unit{"second", "秒", " s"},
    Unit{"character", "文字", " characters"},
    Unit{"time", "回", " times"},
};

/// The words of a choice: true and false are told apart by words, other choices are words already.
Text words(const std::string& value)
{
    if (value == "true") return {"はい", "Yes"};
    if (value == "false") return {"いいえ", "No"};
    return {value, value};
}

/// What holds on the day, and what is on its way.
ValueLine line_of(const Query& query, const catalog::Parameter& parameter, const std::vector<ValueRow>& rows)
{
    ValueLine line{parameter.id,
                   parameter.group,
                   label_of(query, parameter),
                   parameter.standard,
                   {},
                   with_unit(parameter, parameter.standard),
                   false,
                   {},
                   "",
                   {},
                   "standard",
                   boost::describe::enum_to_string(parameter.confidence, "?")};
    for (const auto& row : rows) {  // in the order in which they take effect
        if (row.parameter != parameter.id || row.state == State::returned) continue;
        if (row.effective && *row.effective <= query.day) {
            line.value = row.value;
            line.own = row.value != parameter.standard;
            line.since = row.effective;
            continue;
        }
        line.waiting = row.value;
        line.waiting_from = row.effective ? row.effective : row.asked_from;
        line.state = row.effective ? "coming" : "asked";
    }
    line.shown = with_unit(parameter, line.value);
    if (line.state == "standard" && line.own) line.state = "own";
    return line;
}

std::vector<ValueRow> in_order(const Query& query) { return value_table.where(query.readings, "ORDER BY effective, seq"_sql); }

}  // namespace

Text with_unit(const catalog::Parameter& parameter, const std::string& value)
{
    if (parameter.kind == catalog::ParameterKind::date)
        if (const auto day = base::parse_day(value)) return {base::wareki(*day), value};
    if (parameter.kind != catalog::ParameterKind::integer) return words(value);
    const auto unit = std::ranges::find(units, parameter.unit, &Unit::id);
    return unit == units.end() ? Text{value, value} : Text{value + std::string{unit->ja}, value + std::string{unit->en}};
}

Text range_of(const catalog::Parameter& parameter)
{
    if (parameter.choices.empty())
        return {with_unit(parameter, parameter.least).ja + "～" + with_unit(parameter, parameter.most).ja,
                parameter.least + " to " + with_unit(parameter, parameter.most).en};
    Text range;
    for (const auto& choice : parameter.choices) {
        const auto one = words(choice);
        (range.ja += range.ja.empty() ? "" : "、") += one.ja;
        (range.en += range.en.empty() ? "" : ", ") += one.en;
    }
    return range;
}

Text label_of(const Query& query, const catalog::Parameter& parameter)
{
    const auto look = [&](std::string_view name) -> std::optional<std::string> {
        const auto* role = name.starts_with("role.") ? query.catalog.find_role(name.substr(5)) : nullptr;
        return role ? std::optional{role->label(query.company.edition)} : std::nullopt;
    };
    return {base::fill(parameter.label.ja, look).text, base::fill(parameter.label.en, look).text};
}

Result<ValuesAnswer> values(const Query& query, const service::NoAsk&)
{
    const auto rows = in_order(query);
    ValuesAnswer answer;
    for (const auto& parameter : query.catalog.parameters()) answer.rows.push_back(line_of(query, parameter, rows));
    return answer;
}

Result<std::vector<PaperLine>> paper_lines(const Query& query, const service::NoAsk& ask)
{
    std::vector<PaperLine> lines;
    for (const auto& line : TRY(values(query, ask)).rows)
        lines.push_back({line.group, line.label.ja, line.shown.ja, line.standard.ja, line.state, line.since, line.confidence});
    return lines;
}

Result<ParameterAnswer> parameter(const Query& query, const ParameterAsk& ask)
{
    const auto* known = query.catalog.find_parameter(ask.parameter);
    if (!known) return base::Refusal{codes::no_such_parameter, "parameter", {ask.parameter}};
    ParameterAnswer answer{line_of(query, *known, in_order(query)),
                           boost::describe::enum_to_string(known->kind, "?"),
                           known->least,
                           known->most,
                           known->choices,
                           range_of(*known),
                           known->unit,
                           known->source,
                           known->note,
                           {},
                           {}};
    for (const auto& id : known->ground)
        if (const auto* requirement = query.catalog.find_requirement(id))
            answer.ground.push_back({id, requirement->official_ref.value_or(""), requirement->title});
    for (const auto& row : value_table.where(query.readings, "WHERE parameter = ? ORDER BY asked_on DESC, seq DESC"_sql, known->id))
        answer.changes.push_back({row.subject, with_unit(*known, row.value), with_unit(*known, row.before),
                                  row.effective.value_or(row.asked_from), row.asked_on, row.reason, row.return_reason, row.state});
    return answer;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    for (const auto& parameter : query.catalog.parameters()) {
        const auto label = label_of(query, parameter);
        if (base::search_key(label.ja + label.en).find(key) == std::string::npos) continue;
        hits.push_back({label, {"社内規則の値", "Own-rule values"}, "/parameters/" + parameter.id});
        if (hits.size() == most_hits) break;
    }
    return hits;
}

}  // namespace parameters
