#pragma once
#include "base/json.hpp"

/// JSON Schema (2020-12) of described structs, for OpenAPI 3.1.
namespace service::schema {

/// The schemas that have a name: "organization.Appoint" -> its text.
using Named = std::map<std::string, std::string>;

/// "organization.Appoint" for organization::Appoint.
inline std::string dotted(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name.substr(i, 2) == "::") {
            out += '.';
            ++i;
        } else {
            out += name[i];
        }
    }
    return out;
}

template <class T>
std::string of(Named& named);

template <class T>
std::string members(Named& named)
{
    std::string properties, required;
    base::for_each_member<T>([&](std::string_view name, auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<T&>().*member)>;
        constexpr bool optional = base::is_personal<Field> || requires(Field f)
        {
            f.has_value();
            f.reset();
        };
        (properties += properties.empty() ? "" : ",").append("\"").append(name).append("\":").append(of<Field>(named));
        if (!optional) (required += required.empty() ? "" : ",").append("\"").append(name).append("\"");
    });
    return R"({"type":"object","additionalProperties":false,"properties":{)" + properties + R"(},"required":[)" + required + "]}";
}

template <class T>
std::string of(Named& named)
{
    using namespace base;
    if constexpr (std::same_as<T, json::Value>)
        return "{}";
    else if constexpr (std::same_as<T, bool>)
        return R"({"type":"boolean"})";
    else if constexpr (std::integral<T>)
        return R"({"type":"integer"})";
    else if constexpr (std::same_as<T, std::string> || std::same_as<T, std::string_view>)
        return R"({"type":"string"})";
    else if constexpr (std::derived_from<T, Uuid>)
        return R"({"type":"string","format":"uuid"})";
    else if constexpr (std::same_as<T, Day>)
        return R"({"type":"string","format":"date"})";
    else if constexpr (std::same_as<T, Instant>)
        return R"({"type":"string","format":"date-time"})";
    else if constexpr (DescribedEnum<T>) {
        std::string choices;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto e) { (choices += choices.empty() ? "\"" : ",\"").append(e.name) += '"'; });
        return R"({"type":"string","enum":[)" + choices + "]}";
    } else if constexpr (is_personal<T>)
        return R"({"anyOf":[)" + of<typename T::value_type>(named) + R"(,{"type":"null"}]})";
    else if constexpr (requires(T t) {
                           t.has_value();
                           t.emplace();
                       })
        return R"({"anyOf":[)" + of<typename T::value_type>(named) + R"(,{"type":"null"}]})";
    else if constexpr (requires { typename T::mapped_type; })
        return R"({"type":"object","additionalProperties":)" + of<typename T::mapped_type>(named) + "}";
    else if constexpr (requires(T t) { t.emplace_back(); })
        return R"({"type":"array","items":)" + of<typename T::value_type>(named) + "}";
    else {
        const auto name = dotted(type_name<T>());
        if (named.try_emplace(name, "{}").second) named[name] = members<T>(named);  // the empty entry ends recursion
        return R"({"$ref":"#/components/schemas/)" + name + "\"}";
    }
}

}  // namespace service::schema
