#pragma once
#include "base/json.hpp"

struct sqlite3_stmt;

namespace store {

struct Blob {
    std::string bytes;
};

/// A value to bind: NULL, integer, text or bytes.
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob>;

/// The columns of one row, from 0; valid until the next row.
class Columns {
public:
    explicit Columns(sqlite3_stmt* statement) : statement_(statement) {}
    int size() const;
    std::string_view name(int column) const;
    bool null(int column) const;
    std::int64_t integer(int column) const;
    /// Text or bytes.
    std::string_view text(int column) const;

private:
    sqlite3_stmt* statement_;
};

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

/// How a field of a described struct lies in a column: days as integers, enums by name, lists and structs as JSON.
template <class T>
constexpr bool is_integer_column =
    std::same_as<T, bool> || std::integral<T> || std::same_as<T, base::Day> || std::same_as<T, base::Instant>;

template <class T>
Value to_value(const T& field)
{
    if constexpr (is_optional<T>)
        return field ? to_value(*field) : Value{};
    else if constexpr (base::is_personal<T>)
        return to_value(field.value());
    else if constexpr (std::same_as<T, base::Day> || std::same_as<T, base::Instant>)
        return std::int64_t{field.time_since_epoch().count()};
    else if constexpr (std::integral<T>)
        return static_cast<std::int64_t>(field);
    else if constexpr (std::derived_from<T, base::Uuid>)
        return std::string{field.text()};
    else if constexpr (std::same_as<T, Blob>)
        return field;
    else if constexpr (std::convertible_to<const T&, std::string_view>)
        return std::string{std::string_view{field}};
    else if constexpr (base::DescribedEnum<T>)
        return std::string{boost::describe::enum_to_string(field, "?")};
    else
        return base::json::text(field);
}

/// Throws when the column does not hold such a value: readings are written by us only.
template <class T>
void from_column(const Columns& row, int column, T& field)
{
    if constexpr (is_optional<T>) {
        if (row.null(column)) return field.reset();
        from_column(row, column, field.emplace());
    } else if constexpr (base::is_personal<T>) {
        if (row.null(column)) return void(field = T{});
        typename T::value_type inner{};
        from_column(row, column, inner);
        field = std::move(inner);
    } else if constexpr (std::same_as<T, base::Day>) {
        field = base::Day{std::chrono::days{row.integer(column)}};
    } else if constexpr (std::same_as<T, base::Instant>) {
        field = base::Instant{std::chrono::microseconds{row.integer(column)}};
    } else if constexpr (std::same_as<T, bool>) {
        field = row.integer(column) != 0;
    } else if constexpr (std::integral<T>) {
        field = static_cast<T>(row.integer(column));
    } else if constexpr (std::derived_from<T, base::Uuid>) {
        field = T::parse(row.text(column)).value();
    } else if constexpr (std::same_as<T, Blob>) {
        field.bytes = row.text(column);
    } else if constexpr (std::same_as<T, std::string>) {
        field = row.text(column);
    } else if constexpr (base::DescribedEnum<T>) {
        const std::string name{row.text(column)};
        if (!boost::describe::enum_from_string(name.c_str(), field)) throw std::logic_error{"unknown " + name};
    } else {
        field = base::json::read<T>(row.text(column)).value();
    }
}

/// A row of the result into a described struct, column by column in the order of description.
template <class Row>
Row read_row(const Columns& columns)
{
    Row row{};
    int column = 0;
    base::for_each_member<Row>([&](std::string_view, auto member) { from_column(columns, column++, row.*member); });
    return row;
}

}  // namespace store
