#pragma once
#include <optional>
#include <utility>

namespace base {

/// A field about a person (name, address, telephone). The journal keeps it in the entry's private body, so that it can be
/// disposed of while the chain still verifies; after that it holds nothing and is shown as 廃棄済み.
template <class T>
class Personal {
public:
    using value_type = T;
    Personal() = default;
    Personal(T value) : value_(std::move(value)) {}

    bool disposed() const { return !value_; }
    T value_or(T instead) const { return value_ ? *value_ : std::move(instead); }  // by value: `instead` is often a temporary
    const std::optional<T>& value() const { return value_; }
    friend bool operator==(const Personal&, const Personal&) = default;

private:
    std::optional<T> value_;
};

template <class T>
constexpr bool is_personal = false;
template <class T>
constexpr bool is_personal<Personal<T>> = true;

}  // namespace base
