#pragma once
#include "rules/book.hpp"
#include "rules/standing.hpp"

namespace rules {

/// 承認に回す.
struct Submit {
    VersionId version;
    std::optional<std::string> note;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Submit, (), (version, note, on))

/// 廃案にする.
struct Drop {
    VersionId version;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Drop, (), (version, reason, on))

/// Whether this text may go to approval: a draft with text in every chapter. `content_sha` is the hash of the book.
base::Result<Submitted> decide(const Submit&, const Standing&, const BookText&, const std::string& content_sha, base::Day on);

/// The outcome of the approval. The text must be the one that was submitted.
base::Result<Approved> decide_approved(const Standing&, const std::string& submitted_sha, const base::ApprovalId&,
                                       const std::string& approved_sha);
base::Result<Returned> decide_returned(const Standing&, const base::ApprovalId&, const std::string& reason);

base::Result<Dropped> decide(const Drop&, const Standing&);

}  // namespace rules
