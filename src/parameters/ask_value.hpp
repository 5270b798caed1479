#pragma once
#include "base/result.hpp"
#include "parameters/facts.hpp"

#include <optional>

namespace parameters {

/// 値の変更を起案する.
struct AskValue {
    std::string parameter, value;
    base::Day from;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(AskValue, (), (parameter, value, from, reason, on))

/// What the rule must know of the parameter.
struct Known {
    std::string label, range;       // in words: 鍵の点検の周期, 1～3か月
    std::string in_words;           // the change: 1か月 → 2か月
    bool allowed = false;           // the catalogue lets a company set this value
    bool loosens = false;           // it is weaker than what was seen in an official source
    std::string standard, present;  // `present` holds on the day asked for
    bool pending = false;           // another change of it waits for approval
};

/// Whether this may be asked for. Pure.
base::Result<ValueAsked> decide(const AskValue&, const std::optional<Known>&, base::Day on);

/// What an approval must know of the request it is about.
struct Asked {
    base::Day from;
    std::string content_sha;
};
/// What the approval of exactly this text brings about.
base::Result<ValueApproved> decide_approved(const Asked&, const std::string& approved_sha, base::ApprovalId, base::Day on);

/// Whether `value` goes further than `standard` where the range shows which side is the weaker one: the standard lies at the
/// strict end of what is allowed, or nothing but the standard is as strict as what was seen.
bool weaker(std::int64_t value, std::int64_t standard, std::int64_t least, std::int64_t most);

}  // namespace parameters
