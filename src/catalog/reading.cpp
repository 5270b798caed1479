#include "catalog/reading.hpp"

#include "base/messages.hpp"

namespace catalog {

namespace json = base::json;

void does_not_fit(const base::Refusal& refusal)
{
    throw std::runtime_error{"目録の形が違います / catalogue of another layout: " + refusal.first().path + ": " +
                             base::text(refusal.first(), base::Language::en)};
}

json::Value document(const Pack& pack, std::string_view path)
{
    auto value = json::parse(pack.text(path));
    if (!value) does_not_fit(value.refusal());
    return std::move(value).value();
}

const json::Value& member(const json::Value& value, std::string_view name)
{
    const auto* found = value.find(name);
    if (!found) throw std::runtime_error{"目録の形が違います / catalogue of another layout: no " + std::string{name}};
    return *found;
}

const json::Array& items(const json::Value& value, std::string_view name)
{
    const auto* array = member(value, name).array();
    if (!array) throw std::runtime_error{"目録の形が違います / catalogue of another layout: no list " + std::string{name}};
    return *array;
}

}  // namespace catalog
