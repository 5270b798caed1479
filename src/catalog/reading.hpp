#pragma once
#include "base/json.hpp"
#include "catalog/pack/pack.hpp"

#include <stdexcept>

/// How a part of the catalogue becomes structs. The pack was checked when it was made: what does not fit here is a pack of
/// another layout, and the program must not go on with it.
namespace catalog {

base::json::Value document(const Pack&, std::string_view path);
const base::json::Value& member(const base::json::Value&, std::string_view name);
const base::json::Array& items(const base::json::Value&, std::string_view name);
[[noreturn]] void does_not_fit(const base::Refusal&);

template <class T>
T read_as(const base::json::Value& value)
{
    auto read = base::json::read<T>(value, base::json::Reader::Strictness::lenient);
    if (!read) does_not_fit(read.refusal());
    return std::move(read).value();
}

/// A list of a document, item by item.
template <class T>
std::vector<T> read_list(const base::json::Value& in, std::string_view name)
{
    return read_as<std::vector<T>>(member(in, name));
}

}  // namespace catalog
