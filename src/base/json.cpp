#include "base/json.hpp"

#include "messages/base.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace base::json {
namespace {

constexpr int deepest = 64;

/// Copies a simdjson element into our value, or says what is not allowed in it.
std::optional<Fault> copy(simdjson::dom::element from, Value& to, std::string path)
{
    using simdjson::dom::element_type;
    switch (from.type()) {
    case element_type::NULL_VALUE: to = Value{}; return std::nullopt;
    case element_type::BOOL: to = Value{bool{from}}; return std::nullopt;
    case element_type::INT64: to = Value{std::int64_t{from}}; return std::nullopt;
    case element_type::UINT64:
    case element_type::DOUBLE: return Fault{codes::wrong_type, std::move(path), {"整数 / integer"}};
    case element_type::STRING: to = Value{std::string{std::string_view{from}}}; return std::nullopt;
    case element_type::ARRAY: {
        const simdjson::dom::array items = from;
        Array array;
        for (auto item : items)
            if (auto fault = copy(item, array.emplace_back(), path + '[' + std::to_string(array.size() - 1) + ']')) return fault;
        to = Value{std::move(array)};
        return std::nullopt;
    }
    case element_type::OBJECT: {
        const simdjson::dom::object members = from;
        Object object;
        for (auto [key, item] : members) {
            const auto same = [name = key](const auto& member) { return member.first == name; };
            const std::string under = path.empty() ? std::string{key} : path + '.' + std::string{key};
            if (std::ranges::any_of(object, same)) return Fault{codes::duplicate_key, under, {std::string{key}}};
            if (auto fault = copy(item, object.emplace_back(std::string{key}, Value{}).second, under)) return fault;
        }
        to = Value{std::move(object)};
        return std::nullopt;
    }
    }
    return std::nullopt;
}

}  // namespace

const Value* Value::find(std::string_view name) const
{
    const auto* members = object();
    if (!members) return nullptr;
    const auto found = std::ranges::find(*members, name, &Object::value_type::first);
    return found == members->end() ? nullptr : &found->second;
}

Result<Value> parse(std::string_view text)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (parser.allocate(std::max<std::size_t>(text.size(), 64), deepest) != simdjson::SUCCESS) throw std::bad_alloc{};
    if (const auto error = parser.parse(text.data(), text.size()).get(element); error != simdjson::SUCCESS)
        return Refusal{codes::json_malformed, "", {simdjson::error_message(error)}};
    Value value;
    if (auto fault = copy(element, value, "")) return Refusal{{std::move(*fault)}};
    return value;
}

namespace {

/// How many bytes at the beginning need no escape, by eights: most texts need none at all.
std::size_t plain_bytes(std::string_view text)
{
    constexpr std::uint64_t each = 0x0101010101010101, high = 0x8080808080808080;
    const auto zero_in = [](std::uint64_t word) { return (word - each) & ~word & high; };
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        const auto control = (word - each * 0x20) & ~word & high;
        if (control | zero_in(word ^ each * '"') | zero_in(word ^ each * '\\')) break;
    }
    return i;
}

}  // namespace

void write_string(std::string& out, std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    std::size_t written = 0;  // what needs no escape is copied in one piece
    for (std::size_t i = plain_bytes(text); i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text, written, i - written);
        written = i + 1;
        if (byte == '\n')
            out += "\\n";
        else if (byte < 0x20)
            ((out += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
        else
            (out += '\\') += text[i];
    }
    out.append(text, written);
    out += '"';
}

void write(std::string& out, const Value& value)
{
    if (const auto* b = value.boolean()) return write(out, *b);
    if (const auto* n = value.integer()) return write(out, *n);
    if (const auto* t = value.text()) return write_string(out, *t);
    if (const auto* a = value.array()) return write<Array>(out, *a);
    const auto* members = value.object();
    if (!members) return void(out += "null");
    out += '{';
    for (const char* comma = ""; const auto& [key, item] : *members) {
        out += std::exchange(comma, ",");
        write_string(out, key);
        out += ':';
        write(out, item);
    }
    out += '}';
}

void Reader::wrong_type(std::string_view expected) { fault(codes::wrong_type, {std::string{expected}}); }

void Reader::unknown(std::string_view field)
{
    at(field, [&] { fault(codes::unknown_field, {std::string{field}}); });
}

void Reader::missing(std::string_view field)
{
    at(field, [&] { fault(codes::missing_field); });
}

void Reader::bad_day(std::string_view text)
{
    if (text.empty()) return fault(codes::missing_field);  // a field that was left empty
    fault(codes::no_such_day, {std::string{text}});
}

void Reader::bad_choice(std::string_view text, std::string choices)
{
    fault(codes::no_such_choice, {std::string{text}, std::move(choices)});
}

void Reader::bad_id(std::string_view text)
{
    if (text.empty()) return fault(codes::missing_field);  // a choice that was not made
    fault(codes::bad_id, {std::string{text}});
}

void Reader::out_of_range(std::int64_t low, std::int64_t high)
{
    fault(codes::out_of_range, {std::to_string(low) + "～" + std::to_string(high)});
}

void Reader::check_text(std::string_view text)
{
    const bool control =
        std::ranges::any_of(text, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; });
    if (control) fault(codes::bad_text);
}

}  // namespace base::json
