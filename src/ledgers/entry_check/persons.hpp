#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ledgers::entry_check {

/// Two names are one person when these are the same: NFKC, without white space (entry-checks.yaml person_match).
std::string person_key(std::string_view name);
/// The key with every character in its common form: 髙 as 高, 﨑 as 崎, without variation selectors.
std::string variant_key(std::string_view name);

/// Names as small numbers, each written form normalised once. 0 is nobody: a blank cell.
class Persons {
public:
    using Id = std::uint32_t;
    /// `name` must outlive this.
    Id of(std::string_view name);

private:
    std::unordered_map<std::string_view, Id> written_;
    std::unordered_map<std::string, Id> keys_;
};

}  // namespace ledgers::entry_check
