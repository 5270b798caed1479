#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// 体制図・連絡系統図・誓約の文言の承認を求める.
struct SubmitPaper {
    PaperKind kind;
    std::optional<std::string> note;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(SubmitPaper, (), (kind, note, on))

/// What the rule must know of this kind of paper.
struct PaperKnown {
    bool anything = false;  // somebody is appointed; a wording is always there
    int last_version = 0;
    bool pending = false;
    std::string content_sha;
};

/// The version that goes to approval (h21 6(1)イ, r4 B2). Pure.
base::Result<PaperSubmitted> decide(const SubmitPaper&, const PaperKnown&);

}  // namespace organization
