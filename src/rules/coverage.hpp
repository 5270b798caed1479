#pragma once
#include "base/describe.hpp"

#include <map>
#include <string>
#include <vector>

/// Which article answers which requirement. Pure.
namespace rules {

/// An article as the coverage sees it.
struct Covering {
    std::string document, article;
    std::vector<std::string> requirements;
};

struct Coverage {
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> by_requirement;  // -> (document, article)
    std::vector<std::string> gaps;                                                           // requirements without an article
    std::vector<std::pair<std::string, std::string>> free;                                   // articles without a requirement
};

/// The requirements of an edition (h21 4, r4 A1: every one must have its article) against the articles. Links to requirements of
/// other editions are left out of account.
Coverage coverage(const std::vector<std::string>& requirements, const std::vector<Covering>&);

}  // namespace rules
