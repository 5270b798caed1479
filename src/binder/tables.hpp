#pragma once
#include "binder/facts.hpp"
#include "journal/model.hpp"

/// The binder's reading of the journal. apply() is the only writer of this table.
namespace binder {

struct BinderRow {
    base::Uuid subject;
    std::string number, version;
    Purpose purpose;
    std::string note;
    base::Day as_of;
    std::int64_t entries;
    base::Instant known_at;
    std::string head, pdf;
    std::int64_t bytes;
    base::Day made_on;
    base::Instant made_at;
    std::string made_by;
};
BOOST_DESCRIBE_STRUCT(BinderRow, (),
                      (subject, number, version, purpose, note, as_of, entries, known_at, head, pdf, bytes, made_on, made_at,
                       made_by))

extern const store::Table<BinderRow> binder_table;

journal::Readings readings();

}  // namespace binder
