#include "notices/remind.hpp"

#include "base/text.hpp"
#include "messages/notices.hpp"

namespace notices {

base::Result<Reminded> decide(const Remind&, const std::vector<base::PersonId>& unread, bool closed)
{
    if (closed) return base::Refusal{codes::closed, "notice"};
    if (unread.empty()) return base::Refusal{codes::everyone_has_read, "notice"};
    return Reminded{unread};
}

base::Result<Closed> decide(const Close& ask, bool closed)
{
    if (closed) return base::Refusal{codes::closed, "notice"};
    const std::string reason{base::trim(ask.reason)};
    if (reason.empty()) return base::Refusal{codes::reason_required, "reason"};
    return Closed{reason};
}

}  // namespace notices
