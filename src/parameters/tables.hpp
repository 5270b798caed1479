#pragma once
#include "journal/model.hpp"
#include "parameters/facts.hpp"

/// The parameters' reading of the journal. apply() is the only writer of this table.
namespace parameters {

BOOST_DEFINE_ENUM_CLASS(State, asked, approved, returned)

struct ValueRow {
    base::Uuid subject;
    std::string parameter, value, before;
    base::Day asked_from;
    std::string reason, content_sha;
    base::Day asked_on;
    State state;
    std::optional<base::ApprovalId> approval;
    std::optional<base::Day> effective;  // once approved
    std::string return_reason;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(ValueRow, (),
                      (subject, parameter, value, before, asked_from, reason, content_sha, asked_on, state, approval, effective,
                       return_reason, seq))

extern const store::Table<ValueRow> value_table;

journal::Readings readings();

}  // namespace parameters
