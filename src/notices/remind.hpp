#pragma once
#include "base/result.hpp"
#include "notices/facts.hpp"

namespace notices {

/// 督促する: everybody who has not read it.
struct Remind {
    base::NoticeId notice;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Remind, (), (notice, on))

base::Result<Reminded> decide(const Remind&, const std::vector<base::PersonId>& unread, bool closed);

/// 周知を終える, with a reason.
struct Close {
    base::NoticeId notice;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Close, (), (notice, reason, on))

base::Result<Closed> decide(const Close&, bool closed);

}  // namespace notices
