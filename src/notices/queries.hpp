#pragma once
#include "notices/facts.hpp"
#include "service/slice.hpp"

/// What the screens of the notices ask for.
namespace notices {

struct NoticeLine {
    base::NoticeId id;
    std::string title, version, group;
    base::Day issued_on, due;
    int recipients, read, unread, late;
    std::string state;  // open, read, closed
    std::string mine;   // unread, read, or empty when it is not for the caller
};
BOOST_DESCRIBE_STRUCT(NoticeLine, (), (id, title, version, group, issued_on, due, recipients, read, unread, late, state, mine))
base::Result<std::vector<NoticeLine>> notices(const service::Query&, const service::NoAsk&);

struct ReaderLine {
    base::PersonId person;
    std::string name, department;
    base::Day told_on, due;
    std::optional<base::Day> read_on;
    std::string way;    // on_screen, on_paper
    std::string state;  // read, unread, late
    int reminders;
};
BOOST_DESCRIBE_STRUCT(ReaderLine, (), (person, name, department, told_on, due, read_on, way, state, reminders))

/// The caller's own part.
struct Mine {
    base::Day told_on, due;
    std::optional<base::Day> read_on;
};
BOOST_DESCRIBE_STRUCT(Mine, (), (told_on, due, read_on))

struct NoticeAnswer {
    base::NoticeId id;
    std::string title, version, text, content_sha, link, slice, kind, group, issuer;
    base::Uuid about;
    base::Day issued_on, due;
    std::optional<base::Day> reminded_on, closed_on;
    std::string close_reason;
    std::vector<ReaderLine> readers;    // nobody else's when the caller only receives it
    std::vector<std::string> not_told;  // of the group today, and not a recipient
    std::optional<Mine> mine;
    bool may_issue;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(NoticeAnswer, (),
                      (id, title, version, text, content_sha, link, slice, kind, group, issuer, about, issued_on, due, reminded_on,
                       closed_on, close_reason, readers, not_told, mine, may_issue, last_seq))
struct NoticeAsk {
    base::NoticeId notice;
};
BOOST_DESCRIBE_STRUCT(NoticeAsk, (), (notice))
base::Result<NoticeAnswer> notice_answer(const service::Query&, const NoticeAsk&);
base::Result<service::Paper> sheet(const service::Query&, const NoticeAsk&);

struct NoticesAnswer {
    std::vector<NoticeAnswer> notices;
};
BOOST_DESCRIBE_STRUCT(NoticesAnswer, (), (notices))
/// Open notices the caller has not read, the earliest due first.
base::Result<NoticesAnswer> to_read(const service::Query&, const service::NoAsk&);

/// Somebody who has not read something.
struct UnreadLine {
    std::string name, department, title, version;
    base::Day told_on, due;
    bool late;
    int reminders;
    base::NoticeId notice;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(UnreadLine, (), (name, department, title, version, told_on, due, late, reminders, notice, person))
base::Result<std::vector<UnreadLine>> unread(const service::Query&, const service::NoAsk&);

std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);
std::vector<documents::block::Any> chapter(const service::Query&);

/// The title with its version, unless it says it already.
std::string full_title(const std::string& title, const std::string& version);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace notices
