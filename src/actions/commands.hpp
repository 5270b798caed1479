#pragma once
#include "actions/check_effect.hpp"
#include "actions/open.hpp"
#include "actions/progress.hpp"
#include "service/query.hpp"

/// The commands of the actions.
namespace actions {

/// 処置を起こす: something found that no other screen records. `about` is a record it is about, if any.
struct Open {
    std::string title;
    std::optional<std::string> detail;
    Severity severity;
    base::PersonId responsible;
    std::optional<base::Day> found_on, due;
    std::optional<std::string> slice, kind, link;
    std::optional<base::Uuid> about;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Open, (), (title, detail, severity, responsible, found_on, due, slice, kind, link, about, on))

base::Result<base::Uuid> open_action(service::Command&, const Open&);
base::Result<base::Uuid> plan(service::Command&, const Plan&);
base::Result<base::Uuid> note(service::Command&, const Note&);
base::Result<base::Uuid> reassign(service::Command&, const Reassign&);
base::Result<base::Uuid> finish(service::Command&, const Finish&);
base::Result<base::Uuid> check_effect(service::Command&, const CheckEffect&);
base::Result<base::Uuid> reopen(service::Command&, const Reopen&);

}  // namespace actions
