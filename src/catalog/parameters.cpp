#include "catalog/parameters.hpp"

#include "base/day.hpp"
#include "catalog/parts.hpp"
#include "catalog/reading.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace catalog {
namespace {

namespace json = base::json;

std::optional<std::int64_t> parse_number(const std::string& text)
{
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return n;
}

/// 30 -> "30", true -> "true"
std::string printed(const json::Value& value)
{
    if (const auto* t = value.text()) return *t;
    return json::text(value);
}

Parameter read_parameter(const json::Value& value)
{
    auto read = read_as<Parameter>(value);
    read.label = read_as<Text>(value);
    const auto& type = *member(value, "type").text();
    if (type == "enum")
        read.kind = ParameterKind::choice;
    else if (!boost::describe::enum_from_string(type.c_str(), read.kind))
        throw std::runtime_error{"no kind of parameter: " + type};
    read.standard = printed(member(value, "default"));
    const auto& allowed = member(value, "allowed");
    if (const auto* least = allowed.find("min")) read.least = printed(*least);
    if (const auto* most = allowed.find("max")) read.most = printed(*most);
    if (allowed.find("values"))
        for (const auto& choice : items(allowed, "values")) read.choices.push_back(printed(choice));
    return read;
}

}  // namespace

std::int64_t Parameter::number() const
{
    const auto n = parse_number(standard);
    if (!n) throw std::logic_error{"not a number: " + id};
    return *n;
}

bool Parameter::allows(const std::string& value) const
{
    switch (kind) {
    case ParameterKind::integer: {
        const auto n = parse_number(value), low = parse_number(least), high = parse_number(most);
        return n && low && high && *low <= *n && *n <= *high && value == std::to_string(*n);
    }
    case ParameterKind::date: return base::parse_day(value) && least <= value && value <= most;
    case ParameterKind::boolean:
    case ParameterKind::choice: break;
    }
    return std::ranges::find(choices, value) != choices.end();
}

std::vector<Parameter> read_parameters(const Pack& pack)
{
    std::vector<Parameter> all;
    const auto whole = document(pack, "parameters.yaml");
    for (const auto& item : items(whole, "parameters")) all.push_back(read_parameter(item));
    return all;
}

std::vector<ParameterAlias> read_parameter_aliases(const Pack& pack)
{
    return read_list<ParameterAlias>(document(pack, "parameters.yaml"), "aliases");
}

}  // namespace catalog
