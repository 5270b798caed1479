#pragma once
#include "journal/model.hpp"
#include "rules/standing.hpp"

/// The rules' reading of the journal. apply() is the only writer of these tables.
namespace rules {

struct VersionRow {
    VersionId subject;
    Document document;
    std::string edition, title;
    int number;
    Origin origin;
    std::optional<VersionId> based_on;
    std::string reason, source_name, source_sha;
    service::MarkingSearch source_search;  // of the Word document, where it carried markings
    State state;
    base::Day drafted_on;
    std::string drafted_by;
    std::optional<base::Day> submitted_on;
    std::string submitted_by, content_sha;
    std::optional<base::Day> returned_on;
    std::string return_reason;
    std::optional<base::ApprovalId> approval;
    std::optional<base::Day> approved_on;
    std::optional<Sending> sending;
    std::optional<base::Day> asked_on;
    std::string asked_to, asked_number, asked_proof, identical;
    std::optional<Answer> answer;
    std::optional<base::Day> answered_on;
    std::string answer_number, answer_note;
    std::optional<base::Day> effective;
    std::string as_found;
    std::optional<base::Day> dropped_on;
    std::string drop_reason;
    base::Day last_on;
    std::int64_t seq;  // of its last entry, for If-Match

    /// The day from which the Ministry's confirmation, or the notification in its place, allows the version to take effect.
    std::optional<base::Day> cleared_on() const
    {
        if (answer == Answer::confirmed || answer == Answer::conditional) return answered_on;
        return sending == Sending::notification ? asked_on : std::nullopt;
    }
};
BOOST_DESCRIBE_STRUCT(VersionRow, (),
                      (subject, document, edition, title, number, origin, based_on, reason, source_name, source_sha, source_search,
                       state, drafted_on, drafted_by, submitted_on, submitted_by, content_sha, returned_on, return_reason, approval,
                       approved_on, sending, asked_on, asked_to, asked_number, asked_proof, identical, answer, answered_on,
                       answer_number, answer_note, effective, as_found, dropped_on, drop_reason, last_on, seq))

struct ChapterRow {
    base::Uuid subject;
    std::string chapter;
    ChapterKind kind;
    std::string title;
    std::vector<Paragraph> preamble;
    bool signed_by_management;
    std::int64_t place;
};
BOOST_DESCRIBE_STRUCT(ChapterRow, (), (subject, chapter, kind, title, preamble, signed_by_management, place))

struct ArticleRow {
    base::Uuid subject;
    std::string article, chapter, section, heading;
    std::vector<Paragraph> paragraphs;
    std::vector<Grid> tables;
    std::vector<std::string> requirements;
    std::int64_t place;
};
BOOST_DESCRIBE_STRUCT(ArticleRow, (), (subject, article, chapter, section, heading, paragraphs, tables, requirements, place))

struct ReviewRow {
    base::Uuid subject;
    Document document;
    std::string edition;
    Review outcome;
    std::string grounds, reviewed_by;
    base::Day reviewed_on;
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (), (subject, document, edition, outcome, grounds, reviewed_by, reviewed_on))

extern const store::Table<VersionRow> version_table;
extern const store::Table<ChapterRow> chapter_table;
extern const store::Table<ArticleRow> article_table;
extern const store::Table<ReviewRow> review_table;

journal::Readings readings();

}  // namespace rules
