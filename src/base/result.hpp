#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace base {

/// A message of the catalogue (`messages/*.toml`), made by its generator only: `organization::codes::no_such_person`.
struct Code {
    std::string_view id;
    std::uint16_t status;  // HTTP status of the refusal
    friend bool operator==(const Code&, const Code&) = default;
};

/// One thing that is wrong: what, where in the request (JSON path such as `people[2].kana`), and the values its text names.
struct Fault {
    Code code;
    std::string path = {};
    std::vector<std::string> args = {};
};

/// Why a command was refused: every fault at once, never none.
class Refusal {
public:
    Refusal(Code code, std::string path = {}, std::vector<std::string> args = {})
    {
        faults_.push_back({code, std::move(path), std::move(args)});
    }
    explicit Refusal(std::vector<Fault> faults) : faults_(std::move(faults)) {}

    const std::vector<Fault>& faults() const { return faults_; }
    const Fault& first() const { return faults_.front(); }

private:
    std::vector<Fault> faults_;
};

/// The faults a rule has found so far.
class Faults {
public:
    void add(Code code, std::string path = {}, std::vector<std::string> args = {})
    {
        faults_.push_back({code, std::move(path), std::move(args)});
    }
    void add_if(bool wrong, Code code, std::string path = {}, std::vector<std::string> args = {})
    {
        if (wrong) add(code, std::move(path), std::move(args));
    }
    void add(const Refusal& refusal, const std::string& under = {})
    {
        for (auto fault : refusal.faults()) {
            fault.path = under.empty() ? fault.path : fault.path.empty() ? under : under + "." + fault.path;
            faults_.push_back(std::move(fault));
        }
    }
    explicit operator bool() const { return !faults_.empty(); }
    Refusal refusal() && { return Refusal{std::move(faults_)}; }
    const std::vector<Fault>& all() const& { return faults_; }
    std::vector<Fault> all() && { return std::move(faults_); }  // by value, as Result::value() below

private:
    std::vector<Fault> faults_;
};

/// A value or a refusal that a user can cause. Broken worlds throw; bugs assert.
template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;
    Result(T value) : state_(std::move(value)) {}
    Result(Refusal refusal) : state_(std::move(refusal)) {}
    Result(Faults faults) : state_(std::move(faults).refusal()) {}

    explicit operator bool() const { return state_.index() == 0; }
    T& value() & { return std::get<0>(state_); }
    const T& value() const& { return std::get<0>(state_); }
    T value() && { return std::get<0>(std::move(state_)); }  // by value: `for (x : f().value())` must not outlive its range
    const Refusal& refusal() const& { return std::get<1>(state_); }
    Refusal refusal() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<T, Refusal> state_;
};

struct Nothing {};
using Checked = Result<Nothing>;

}  // namespace base

/// The value of `expr`, or leave the enclosing function with its refusal.
#define TRY(expr)                                                                                                                  \
    ({                                                                                                                             \
        auto try_result = (expr);                                                                                                  \
        if (!try_result) return try_result.refusal();                                                                              \
        std::move(try_result).value();                                                                                             \
    })
