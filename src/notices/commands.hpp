#pragma once
#include "notices/acknowledge.hpp"
#include "notices/issue.hpp"
#include "notices/remind.hpp"
#include "service/query.hpp"

/// The commands of the notices.
namespace notices {

/// 周知する: something that is written here. Texts of other slices are made known by their own facts (api.hpp).
struct Issue {
    std::string title, text;
    Group group;
    std::optional<base::Day> due, on;
};
BOOST_DESCRIBE_STRUCT(Issue, (), (title, text, group, due, on))

base::Result<base::Uuid> issue_notice(service::Command&, const Issue&);
base::Result<base::Uuid> extend(service::Command&, const Extend&);
base::Result<base::Uuid> acknowledge(service::Command&, const Acknowledge&);
base::Result<base::Uuid> remind(service::Command&, const Remind&);
base::Result<base::Uuid> close(service::Command&, const Close&);

}  // namespace notices
