#pragma once
#include <cstddef>

namespace store {

/// SQL that stands in the source as a literal: `"SELECT name FROM organization_person"_sql`. There is no way to run a text made at
/// run time.
class Sql {
public:
    const char* text() const { return text_; }
    friend consteval Sql operator""_sql(const char* text, std::size_t);

private:
    consteval explicit Sql(const char* text) : text_(text) {}
    const char* text_;
};

consteval Sql operator""_sql(const char* text, std::size_t) { return Sql{text}; }

}  // namespace store
