#pragma once
#include "actions/facts.hpp"
#include "base/result.hpp"

namespace actions {

/// What was found. `due` (nothing: the own-rule value after the severity) may be earlier than the own-rule value, never later.
struct Finding {
    std::string slice, kind;
    base::Uuid about;
    std::string title, detail;
    Severity severity = Severity::minor;
    base::Day found_on;
    base::PersonId responsible;
    std::optional<base::Day> due = {};
    std::string link = {};
};

/// What the rule must know.
struct Company {
    std::string number;      // the next 管理番号
    bool responsible_known;  // in the register and present
    base::Day latest_due;    // by the own-rule value
};

/// Whether the action may be opened on that day. Pure.
base::Result<Opened> decide(const Finding&, const Company&, base::Day on);

}  // namespace actions
