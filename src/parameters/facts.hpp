#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the parameters slice can record. Values stand as they are printed: "30", "true", "2028-03-31".
namespace parameters {

/// Somebody asks that this value hold from this day on. The subject is the request.
struct ValueAsked {
    static constexpr auto fact = "parameters.value_asked.v1";
    static constexpr bool founding = true;
    std::string parameter, value;
    std::string before;           // what held on `from` when it was asked
    std::string label, in_words;  // as it was put to those who approve: 6か月 → 3か月
    base::Day from;
    std::string reason, content_sha;
};
BOOST_DESCRIBE_STRUCT(ValueAsked, (), (parameter, value, before, label, in_words, from, reason, content_sha))

/// It was approved and holds from this day on: the day asked for, or that of the approval if it came later.
struct ValueApproved {
    static constexpr auto fact = "parameters.value_approved.v1";
    base::ApprovalId approval;
    base::Day from;
};
BOOST_DESCRIBE_STRUCT(ValueApproved, (), (approval, from))

struct ValueReturned {
    static constexpr auto fact = "parameters.value_returned.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ValueReturned, (), (approval, reason))

}  // namespace parameters
