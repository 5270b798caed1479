#pragma once
#include "base/result.hpp"
#include "ledgers/facts.hpp"

/// 使わない様式: it disappears from the list, what was written in it stays.
namespace ledgers {

/// `in_use`: it is known that rows stand in a volume that is open.
struct HideForm {
    std::string form, reason;
    std::optional<bool> in_use;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(HideForm, (), (form, reason, in_use, on))

struct ShowForm {
    std::string form;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ShowForm, (), (form, on))

struct HideKnown {
    std::string title;
    bool hidden = false;
    std::int64_t rows = 0;  // in volumes that are open
    std::optional<base::PersonId> person;
};
/// A form in use is hidden only by somebody who was told so.
base::Result<FormHidden> decide(const HideForm&, const HideKnown&);
base::Result<FormShown> decide(const ShowForm&, const HideKnown&);

}  // namespace ledgers
