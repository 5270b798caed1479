#pragma once
#include "journal/model.hpp"
#include "notices/facts.hpp"

/// The reading of the journal: notices and their recipients. apply() is the only writer of these tables.
namespace notices {

struct NoticeRow {
    base::NoticeId subject;
    std::string slice, kind;
    base::Uuid about;
    std::string title, version, text, content_sha, link;
    Group audience;
    base::Day issued_on, due;
    std::optional<base::PersonId> issuer;
    std::optional<base::Day> reminded_on;  // the last time
    std::optional<base::Day> closed_on;
    std::string close_reason;
    std::int64_t seq;  // the last one, for If-Match
};
BOOST_DESCRIBE_STRUCT(NoticeRow, (),
                      (subject, slice, kind, about, title, version, text, content_sha, link, audience, issued_on, due, issuer,
                       reminded_on, closed_on, close_reason, seq))

struct RecipientRow {
    base::NoticeId subject;
    base::PersonId person;
    base::Day told_on, due;
    std::optional<base::Day> read_on;
    std::optional<Way> way;
    int reminders;

    bool late(base::Day day) const { return !read_on && due < day; }
};
BOOST_DESCRIBE_STRUCT(RecipientRow, (), (subject, person, told_on, due, read_on, way, reminders))

extern const store::Table<NoticeRow> notice_table;
extern const store::Table<RecipientRow> recipient_table;

journal::Readings readings();

}  // namespace notices
