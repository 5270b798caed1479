#pragma once
#include "custody/medium_facts.hpp"
#include "journal/model.hpp"

/// The reading of removable media. apply() is the only writer of these tables.
namespace custody {

struct MediumRow {
    base::Uuid subject;
    std::string number;
    MediumRegistered registered;
    base::Day registered_on;
    std::string state, storage;
    std::optional<base::PersonId> holder;
    std::string outside, open_row;
    std::optional<machine::Basis> basis;  // of the dispatch it is on
    std::optional<base::Day> due, counted_on;
    std::optional<Outcome> count_result;
    std::optional<base::Day> disposed_on;
    std::string dispose_method, dispose_ref;
    bool faulty;
    std::optional<base::Instant> last_at;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(MediumRow, (),
                      (subject, number, registered, registered_on, state, storage, holder, outside, open_row, basis, due,
                       counted_on, count_result, disposed_on, dispose_method, dispose_ref, faulty, last_at, seq))

/// One line of a medium's life after it was registered.
struct MediumActRow {
    base::Uuid subject;
    std::int64_t seq;
    MediumActed act;
    std::string open_row;
    std::optional<base::Instant> at;
    base::Day acted_on;
    std::string recorded_by;
};
BOOST_DESCRIBE_STRUCT(MediumActRow, (), (subject, seq, act, open_row, at, acted_on, recorded_by))

extern const store::Table<MediumRow> medium_table;
extern const store::Table<MediumActRow> medium_act_table;

/// The facts about media, for the readings of the slice.
std::vector<journal::FactKind> medium_kinds();

}  // namespace custody
