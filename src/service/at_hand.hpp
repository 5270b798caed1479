#pragma once
#include "service/dispatch.hpp"

namespace service {

/// Answers of Routes::kept as they were sent, so that the same question needs no worker: they stand while neither the company's
/// journal nor the directory of accounts changes, on this business day. They lie in the host's memo.
class AnswersAtHand {
public:
    explicit AnswersAtHand(const Host& host) : host_(host) {}

    /// The answer to this request, if everything it rests on is in memory and stands; never waits.
    std::optional<http::Reply> find(const http::Request&) const;
    /// Keeps the reply for who asked; `accounts` is the directory's version before anything was looked up. Not for the holder of
    /// setup authority, which ends at a moment.
    http::Reply keep(const http::Request&, std::int64_t accounts, const std::shared_ptr<journal::Book>&, const Query&,
                     http::Reply) const;

private:
    struct Kept;
    const Host& host_;
};

}  // namespace service
