#pragma once
#include "base/day.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/personal.hpp"

#include <charconv>
#include <limits>
#include <map>

/// JSON from and to described structs. Written text is canonical (order of description, integers only, no spaces); reading is
/// strict.
namespace base::json {

class Value;
using Array = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;  // in the order of the text

/// Any JSON value without fractions: the product has no use for them.
class Value {
public:
    Value() = default;
    explicit Value(bool value) : state_(value) {}
    explicit Value(std::int64_t value) : state_(value) {}
    explicit Value(std::string value) : state_(std::move(value)) {}
    explicit Value(Array value) : state_(std::move(value)) {}
    explicit Value(Object value) : state_(std::move(value)) {}

    bool null() const { return state_.index() == 0; }
    const bool* boolean() const { return std::get_if<bool>(&state_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&state_); }
    const std::string* text() const { return std::get_if<std::string>(&state_); }
    const Array* array() const { return std::get_if<Array>(&state_); }
    const Object* object() const { return std::get_if<Object>(&state_); }
    /// The member of this name, or nothing.
    const Value* find(std::string_view name) const;

private:
    std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> state_;
};

/// Strict: UTF-8, no duplicate keys, no fractions, at most 64 deep.
Result<Value> parse(std::string_view text);

// --- out -------------------------------------------------------------------------------------------------------------------

void write_string(std::string& out, std::string_view text);
void write(std::string& out, const Value& value);

/// Which fields of a fact: all of them, those that stay for ever, or those about a person (base::Personal).
enum class Part { all, open, personal };

template <Part part, class T>
void write_members(std::string& out, const T& value);

template <class T>
void write(std::string& out, const T& value)
{
    if constexpr (std::same_as<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::integral<T>) {
        std::array<char, 24> digits;
        out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    } else if constexpr (std::derived_from<T, Uuid>) {
        (out += '"').append(value.text()) += '"';
    } else if constexpr (std::convertible_to<const T&, std::string_view>) {
        write_string(out, value);
    } else if constexpr (std::same_as<T, Day> || std::same_as<T, Instant>) {
        (out += '"').append(iso(value)) += '"';
    } else if constexpr (is_personal<T>) {
        write(out, value.value());
    } else if constexpr (DescribedEnum<T>) {
        write_string(out, boost::describe::enum_to_string(value, "?"));
    } else if constexpr (requires {
                             value.has_value();
                             *value;
                         }) {
        if (value.has_value())
            write(out, *value);
        else
            out += "null";
    } else if constexpr (requires {
                             typename T::mapped_type;
                             value.begin();
                         }) {
        out += '{';
        for (const char* comma = ""; const auto& [key, item] : value) {
            out += std::exchange(comma, ",");
            write_string(out, key);
            out += ':';
            write(out, item);
        }
        out += '}';
    } else if constexpr (requires {
                             value.begin();
                             value.end();
                         }) {
        out += '[';
        for (const char* comma = ""; const auto& item : value) {
            out += std::exchange(comma, ",");
            write(out, item);
        }
        out += ']';
    } else {
        write_members<Part::all>(out, value);
    }
}

template <Part part, class T>
void write_members(std::string& out, const T& value)
{
    static_assert(DescribedStruct<T>, "describe the struct: BOOST_DESCRIBE_STRUCT");
    out += '{';
    const char* comma = "";
    for_each_member<T>([&](std::string_view name, auto member) {
        using Field = std::remove_cvref_t<decltype(value.*member)>;
        if constexpr (part == Part::all || (part == Part::personal) == is_personal<Field>) {
            out += std::exchange(comma, ",");
            out.append("\"").append(name).append("\":");  // a C++ name needs no escape
            write(out, value.*member);
        }
    });
    out += '}';
}

template <class T>
std::string text(const T& value)
{
    std::string out;
    write(out, value);
    return out;
}

/// Whether a described struct has fields about a person.
template <DescribedStruct T>
constexpr bool has_personal = [] {
    bool found = false;
    for_each_member<T>([&](std::string_view, auto member) {
        found = found || is_personal<std::remove_cvref_t<decltype(std::declval<T&>().*member)>>;
    });
    return found;
}();

// --- in --------------------------------------------------------------------------------------------------------------------

/// A reading in progress: where it is, what it found wrong, and whether unknown and missing fields are faults.
class Reader {
public:
    enum class Strictness { strict, lenient };  // lenient: the catalogue, whose files say more than one slice needs
    explicit Reader(Strictness strictness = Strictness::strict) : strictness_(strictness) {}

    bool strict() const { return strictness_ == Strictness::strict; }
    Faults& faults() { return faults_; }
    const std::string& path() const { return path_; }
    void fault(Code code, std::vector<std::string> args = {}) { faults_.add(code, path_, std::move(args)); }
    void wrong_type(std::string_view expected);
    void unknown(std::string_view field);
    void missing(std::string_view field);
    void bad_day(std::string_view text);
    void bad_choice(std::string_view text, std::string choices);
    void bad_id(std::string_view text);
    void out_of_range(std::int64_t low, std::int64_t high);
    /// Refuses control characters other than line feed and tab.
    void check_text(std::string_view text);

    /// Reads `read()` one step further down.
    template <class Read>
    void at(std::string_view step, Read&& read)
    {
        const auto length = path_.size();
        if (!path_.empty()) path_ += '.';
        path_ += step;
        read();
        path_.resize(length);
    }
    template <class Read>
    void at(std::size_t index, Read&& read)
    {
        const auto length = path_.size();
        path_ += '[' + std::to_string(index) + ']';
        read();
        path_.resize(length);
    }

private:
    Strictness strictness_;
    std::string path_;
    Faults faults_;
};

template <class T>
void read_members(Reader& reader, const Object& object, T& out);

template <class T>
void read(Reader& reader, const Value& value, T& out)
{
    if constexpr (std::same_as<T, Value>) {
        out = value;
    } else if constexpr (std::same_as<T, bool>) {
        if (const auto* b = value.boolean())
            out = *b;
        else
            reader.wrong_type("true/false");
    } else if constexpr (std::integral<T>) {
        const auto* n = value.integer();
        if (!n) return reader.wrong_type("整数 / integer");
        if (!std::in_range<T>(*n)) return reader.out_of_range(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
        out = static_cast<T>(*n);
    } else if constexpr (std::same_as<T, std::string>) {
        const auto* t = value.text();
        if (!t) return reader.wrong_type("文字列 / string");
        reader.check_text(*t);
        out = *t;
    } else if constexpr (std::derived_from<T, Uuid>) {
        const auto* t = value.text();
        if (!t) return reader.wrong_type("識別子 / id");
        if (const auto id = T::parse(*t))
            out = *id;
        else
            reader.bad_id(*t);
    } else if constexpr (std::same_as<T, Day> || std::same_as<T, Instant>) {
        const auto* t = value.text();
        if (!t) return reader.wrong_type("日付 / date");
        std::optional<T> parsed;
        if constexpr (std::same_as<T, Day>)
            parsed = parse_day(*t);
        else
            parsed = parse_instant(*t);
        if (parsed)
            out = *parsed;
        else
            reader.bad_day(*t);
    } else if constexpr (is_personal<T>) {
        if (value.null()) return void(out = T{});
        typename T::value_type inner{};
        read(reader, value, inner);
        out = std::move(inner);
    } else if constexpr (DescribedEnum<T>) {
        const auto* t = value.text();
        if (!t) return reader.wrong_type("選択肢 / choice");
        if (boost::describe::enum_from_string(t->c_str(), out)) return;
        std::string choices;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto e) { choices += choices.empty() ? e.name : std::string{", "} + e.name; });
        reader.bad_choice(*t, choices);
    } else if constexpr (requires {
                             out.has_value();
                             out.emplace();
                         }) {
        if (value.null()) return out.reset();
        read(reader, value, out.emplace());
    } else if constexpr (requires { typename T::mapped_type; }) {
        const auto* object = value.object();
        if (!object) return reader.wrong_type("{…}");
        for (const auto& [key, item] : *object) reader.at(key, [&] { read(reader, item, out[key]); });
    } else if constexpr (requires { out.emplace_back(); }) {
        const auto* array = value.array();
        if (!array) return reader.wrong_type("一覧 / list");
        out.clear();
        for (std::size_t i = 0; i < array->size(); ++i) {
            auto& item = out.emplace_back();
            reader.at(i, [&] { read(reader, (*array)[i], item); });
        }
    } else {
        const auto* object = value.object();
        if (!object) return reader.wrong_type("{…}");
        read_members(reader, *object, out);
    }
}

template <class T>
void read_members(Reader& reader, const Object& object, T& out)
{
    static_assert(DescribedStruct<T>, "describe the struct: BOOST_DESCRIBE_STRUCT");
    std::size_t used = 0;
    for_each_member<T>([&](std::string_view name, auto member) {
        using Field = std::remove_cvref_t<decltype(out.*member)>;
        constexpr bool may_be_missing = is_personal<Field> || requires(Field f)
        {
            f.has_value();
            f.reset();
        };
        for (const auto& [key, value] : object) {
            if (key != name) continue;
            ++used;
            return reader.at(name, [&] { read(reader, value, out.*member); });
        }
        if (!may_be_missing && reader.strict()) reader.missing(name);
    });
    if (used == object.size() || !reader.strict()) return;
    for (const auto& [key, value] : object) {
        bool known = false;
        for_each_member<T>([&](std::string_view name, auto) { known = known || name == key; });
        if (!known) reader.unknown(key);
    }
}

/// A struct from a parsed value: every fault at once.
template <class T>
Result<T> read(const Value& value, Reader::Strictness strictness = Reader::Strictness::strict)
{
    Reader reader{strictness};
    T out{};
    read(reader, value, out);
    if (reader.faults()) return std::move(reader.faults());
    return out;
}

/// A struct from JSON text.
template <class T>
Result<T> read(std::string_view text, Reader::Strictness strictness = Reader::Strictness::strict)
{
    const auto value = TRY(parse(text));
    return read<T>(value, strictness);
}

}  // namespace base::json
