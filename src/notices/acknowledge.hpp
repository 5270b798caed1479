#pragma once
#include "base/result.hpp"
#include "notices/facts.hpp"

namespace notices {

/// 読みました. `content_sha` is what was on the screen; another person is named for a signed list on paper.
struct Acknowledge {
    base::NoticeId notice;
    std::string content_sha;
    std::optional<base::PersonId> person;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Acknowledge, (), (notice, content_sha, person, on))

/// How the notice stands to the person.
struct Reading {
    std::string content_sha;
    bool closed = false;
    std::optional<base::Day> told_on;  // nothing: not a recipient
    std::optional<base::Day> read_on;
    std::optional<base::PersonId> caller;
    bool may_record_others = false;  // notices.issue
};

/// Whether the person's reading may be recorded. Pure.
base::Result<Acknowledged> decide(const Acknowledge&, const Reading&, base::Day today);

}  // namespace notices
