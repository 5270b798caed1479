#pragma once
#include "rules/commands.hpp"
#include "rules/difference.hpp"
#include "rules/versions.hpp"
#include "service/slice.hpp"

/// What the screens of the rules ask for.
namespace rules {

/// 改訂履歴・確認申請台帳 (f49): one line for a version.
struct VersionLine {
    VersionId id;
    Document document;
    std::string title, edition;
    int number;
    std::string name;   // 第1版, 第2版（案）
    std::string state;  // Shown on the day asked for
    service::Text state_label;
    Origin origin;
    std::string reason, source_name;
    std::vector<std::string> source_markings;  // that the Word document carries: 注意
    std::string source_confirmed_by;           // who said that it holds no protected information
    base::Day drafted_on;
    std::string drafted_by;
    std::optional<base::Day> submitted_on, returned_on;
    std::string return_reason;
    std::optional<base::Day> approved_on;
    std::optional<base::ApprovalId> approval;
    std::optional<Sending> sending;
    std::optional<base::Day> asked_on;
    std::string asked_to, asked_number;
    std::optional<Answer> answer;
    std::optional<base::Day> answered_on;
    std::string answer_number, answer_note;
    std::optional<base::Day> effective, cleared_on;
    std::string as_found, content_sha;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(VersionLine, (),
                      (id, document, title, edition, number, name, state, state_label, origin, reason, source_name, source_markings,
                       source_confirmed_by, drafted_on, drafted_by, submitted_on, returned_on, return_reason, approved_on, approval,
                       sending, asked_on, asked_to, asked_number, answer, answered_on, answer_number, answer_note, effective,
                       cleared_on, as_found, content_sha, last_seq))
VersionLine version_line(const service::Query&, const VersionRow&);
base::Result<std::vector<VersionLine>> history(const service::Query&, const service::NoAsk&);

/// A document: the version in force and the one under way.
struct DocumentLine {
    Document document;
    std::string title, edition;
    std::optional<VersionLine> in_force, under_way;
    std::optional<base::Day> review_due;
};
BOOST_DESCRIBE_STRUCT(DocumentLine, (), (document, title, edition, in_force, under_way, review_due))
struct DocumentsAnswer {
    std::vector<DocumentLine> documents;
};
BOOST_DESCRIBE_STRUCT(DocumentsAnswer, (), (documents))
base::Result<DocumentsAnswer> document_lines(const service::Query&, const service::NoAsk&);

struct VersionAsk {
    VersionId version;
};
BOOST_DESCRIBE_STRUCT(VersionAsk, (), (version))

struct LineAnswer {
    std::string level, label, text;  // paragraph, item, subitem
};
BOOST_DESCRIBE_STRUCT(LineAnswer, (), (level, label, text))
struct ArticleAnswer {
    std::string id, label, section, heading;
    std::vector<LineAnswer> lines;
    std::vector<Grid> tables;
    std::vector<std::string> requirements;
};
BOOST_DESCRIBE_STRUCT(ArticleAnswer, (), (id, label, section, heading, lines, tables, requirements))
struct ChapterAnswer {
    std::string id, label, title;
    ChapterKind kind;
    std::vector<LineAnswer> preamble;
    std::vector<ArticleAnswer> articles;
};
BOOST_DESCRIBE_STRUCT(ChapterAnswer, (), (id, label, title, kind, preamble, articles))
/// A requirement by its name.
struct RequirementName {
    std::string id, edition, ref;  // 8(3), or empty where the number is not known
    std::string title;
};
BOOST_DESCRIBE_STRUCT(RequirementName, (), (id, edition, ref, title))
struct VersionAnswer {
    VersionLine version;
    std::vector<ChapterAnswer> chapters;        // texts with the company's facts in them
    std::vector<RequirementName> requirements;  // those the articles name, in the order of the edition
    std::vector<VersionLine> versions;          // of the document, newest first
    std::optional<VersionId> before;            // what it is compared with
    std::optional<base::ApprovalId> request;    // the newest request for its approval
};
BOOST_DESCRIBE_STRUCT(VersionAnswer, (), (version, chapters, requirements, versions, before, request))
base::Result<VersionAnswer> version_answer(const service::Query&, const VersionAsk&);

/// The text of a draft as it is written, with its placeholders.
struct SourceArticle {
    std::string id, chapter, section, heading;
    std::vector<Paragraph> paragraphs;
    std::vector<std::string> requirements;
    std::string note;  // the catalogue's advice for the company
};
BOOST_DESCRIBE_STRUCT(SourceArticle, (), (id, chapter, section, heading, paragraphs, requirements, note))
struct Placeholder {
    std::string name, group, label, value;
};
BOOST_DESCRIBE_STRUCT(Placeholder, (), (name, group, label, value))
struct SourceAnswer {
    std::vector<SourceArticle> articles;
    std::vector<Placeholder> placeholders;
    std::vector<RequirementName> requirements;  // to choose from
};
BOOST_DESCRIBE_STRUCT(SourceAnswer, (), (articles, placeholders, requirements))
base::Result<SourceAnswer> source_answer(const service::Query&, const VersionAsk&);

struct DifferenceAsk {
    VersionId version;
    std::optional<VersionId> before;  // nothing: the version it was made from, or the one before it
};
BOOST_DESCRIBE_STRUCT(DifferenceAsk, (), (version, before))
struct DifferenceLine {
    std::string level, before_label, after_label;
    std::vector<Segment> segments;
};
BOOST_DESCRIBE_STRUCT(DifferenceLine, (), (level, before_label, after_label, segments))
struct DifferenceArticle {
    std::string article, before_chapter, after_chapter, before_label, after_label;
    ArticleChange change;
    std::vector<Segment> heading;
    std::vector<DifferenceLine> lines;
};
BOOST_DESCRIBE_STRUCT(DifferenceArticle, (),
                      (article, before_chapter, after_chapter, before_label, after_label, change, heading, lines))
struct DifferenceAnswer {
    VersionLine before, after;
    int changed, added, removed, moved;
    std::vector<DifferenceArticle> articles;  // only those that differ
};
BOOST_DESCRIBE_STRUCT(DifferenceAnswer, (), (before, after, changed, added, removed, moved, articles))
base::Result<DifferenceAnswer> difference_answer(const service::Query&, const DifferenceAsk&);
/// What a version is compared with: the one it was made from, else the newest before it.
std::optional<VersionRow> compared_with(const service::Query&, const VersionRow&);

struct CoverageAsk {
    std::string edition;
    std::optional<bool> in_force;  // true: the versions in force; otherwise the newest ones
};
BOOST_DESCRIBE_STRUCT(CoverageAsk, (), (edition, in_force))
struct CoveringArticle {
    Document document;
    VersionId version;
    std::string article, label, heading;
};
BOOST_DESCRIBE_STRUCT(CoveringArticle, (), (document, version, article, label, heading))
struct CoverageLine {
    std::string id, ref, title, clause;  // clause: the title of what it belongs to
    std::vector<CoveringArticle> articles;
};
BOOST_DESCRIBE_STRUCT(CoverageLine, (), (id, ref, title, clause, articles))
struct CoverageAnswer {
    std::string edition;
    int covered, gaps;
    std::vector<CoverageLine> requirements;
    std::vector<CoveringArticle> free;
    std::vector<VersionLine> versions;  // it is of
};
BOOST_DESCRIBE_STRUCT(CoverageAnswer, (), (edition, covered, gaps, requirements, free, versions))
base::Result<CoverageAnswer> coverage_answer(const service::Query&, const CoverageAsk&);

/// The version as PDF and as Word; 新旧対照表.
base::Result<service::Paper> version_pdf(const service::Query&, const VersionAsk&);
base::Result<service::Paper> version_docx(const service::Query&, const VersionAsk&);
/// The Word document the version was imported from.
base::Result<service::Paper> original_docx(const service::Query&, const VersionAsk&);
base::Result<service::Paper> comparison_pdf(const service::Query&, const DifferenceAsk&);

/// Checks of readiness.yaml.
service::Finding rules_in_force(const service::Query&);
service::Finding confirmed_before_effect(const service::Query&);
service::Finding coverage_complete(const service::Query&);
service::Finding notified(const service::Query&);
service::Finding reviewed(const service::Query&);
service::Finding marking_guide(const service::Query&);
service::Finding violations_handled(const service::Query&);

/// 規則: the full text of what is in force, for the binder.
std::vector<documents::block::Any> chapter(const service::Query&);
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace rules
