#include "rules/tables.hpp"

namespace rules {

const store::Table<VersionRow> version_table{"rules_version", "subject"};
const store::Table<ChapterRow> chapter_table{"rules_chapter", "subject, chapter"};
const store::Table<ArticleRow> article_table{"rules_article", "subject, article"};
const store::Table<ReviewRow> review_table{"rules_review", "subject"};

using journal::Entry;
using store::operator""_sql;

namespace {

/// Changes the version this entry is about and keeps its last day and the seq for If-Match.
template <class Change>
void change_version(store::Tx& tx, const Entry& entry, Change&& how)
{
    version_table.change(tx, entry.head.subject, [&](VersionRow& row) {
        how(row);
        row.last_on = entry.head.occurred_on;
        row.seq = entry.head.seq;
    });
}

/// A version that is dated stays so, whatever is recorded about its earlier life (as found, or out of order).
void advance(VersionRow& row, State state)
{
    if (!row.effective) row.state = state;
}

void touch(store::Tx& tx, const Entry& entry)
{
    change_version(tx, entry, [](VersionRow&) {});
}

}  // namespace

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Drafted& fact, const Entry& entry)
{
    VersionRow row{};
    row.subject = VersionId{entry.head.subject};
    row.document = fact.document;
    row.edition = fact.edition;
    row.title = fact.title;
    row.number = fact.number;
    row.origin = fact.origin;
    row.based_on = fact.based_on;
    row.reason = fact.reason;
    row.source_name = fact.source_name;
    row.source_sha = fact.source_sha;
    row.state = State::draft;
    row.drafted_on = entry.head.occurred_on;
    row.drafted_by = entry.head.actor;
    row.last_on = entry.head.occurred_on;
    row.seq = entry.head.seq;
    version_table.put(tx, row);
}

static void apply(store::Tx& tx, const MarkingConfirmed& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) { row.source_search = fact.search; });
}

static void apply(store::Tx& tx, const ChapterWritten& fact, const Entry& entry)
{
    chapter_table.put(
        tx, {entry.head.subject, fact.chapter, fact.kind, fact.title, fact.preamble, fact.signed_by_management, fact.place});
    touch(tx, entry);
}

static void apply(store::Tx& tx, const ChapterRemoved& fact, const Entry& entry)
{
    chapter_table.erase(tx, "WHERE subject = ? AND chapter = ?"_sql, entry.head.subject, fact.chapter);
    touch(tx, entry);
}

static void apply(store::Tx& tx, const ArticleWritten& fact, const Entry& entry)
{
    article_table.put(tx, {entry.head.subject, fact.article, fact.chapter, fact.section, fact.heading, fact.paragraphs, fact.tables,
                           fact.requirements, fact.place});
    touch(tx, entry);
}

static void apply(store::Tx& tx, const ArticleMoved& fact, const Entry& entry)
{
    for (auto& row : article_table.where(tx, "WHERE subject = ? AND article = ?"_sql, entry.head.subject, fact.article)) {
        row.chapter = fact.chapter;
        row.section = fact.section;
        row.place = fact.place;
        article_table.put(tx, row);
    }
    touch(tx, entry);
}

static void apply(store::Tx& tx, const ArticleRemoved& fact, const Entry& entry)
{
    article_table.erase(tx, "WHERE subject = ? AND article = ?"_sql, entry.head.subject, fact.article);
    touch(tx, entry);
}

static void apply(store::Tx& tx, const Submitted& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) {
        advance(row, State::submitted);
        row.submitted_on = entry.head.occurred_on;
        row.submitted_by = entry.head.actor;
        row.content_sha = fact.content_sha;
    });
}

static void apply(store::Tx& tx, const Returned& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) {
        advance(row, State::draft);
        row.approval = fact.approval;
        row.returned_on = entry.head.occurred_on;
        row.return_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const Approved& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) {
        advance(row, State::approved);
        row.approval = fact.approval;
        row.approved_on = entry.head.occurred_on;
        row.content_sha = fact.content_sha;
    });
}

static void apply(store::Tx& tx, const Dropped& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) {
        advance(row, State::dropped);
        row.dropped_on = entry.head.occurred_on;
        row.drop_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const ConfirmationAsked& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) {
        advance(row, State::asked);
        row.sending = fact.sending;
        row.asked_on = entry.head.occurred_on;
        row.asked_to = fact.to;
        row.asked_number = fact.number;
        row.asked_proof = fact.proof;
        row.identical = fact.identical;
        row.answer.reset();
        row.answered_on.reset();
    });
}

static void apply(store::Tx& tx, const ConfirmationAnswered& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) {
        // What the Ministry gives back is corrected and approved anew.
        advance(row, fact.answer == Answer::returned ? State::draft : State::confirmed);
        row.answer = fact.answer;
        row.answered_on = entry.head.occurred_on;
        row.answer_number = fact.number;
        row.answer_note = fact.note;
    });
}

static void apply(store::Tx& tx, const PutInForce& fact, const Entry& entry)
{
    change_version(tx, entry, [&](VersionRow& row) {
        row.state = State::dated;
        row.effective = fact.from;
        row.as_found = fact.as_found;
    });
}

static void apply(store::Tx& tx, const Reviewed& fact, const Entry& entry)
{
    review_table.put(tx, {entry.head.subject, fact.document, fact.edition, fact.outcome, fact.grounds, entry.head.actor,
                          entry.head.occurred_on});
}

journal::Readings readings()
{
    using journal::kind;
    return {"rules",
            {&version_table, &chapter_table, &article_table, &review_table},
            {kind<Drafted>(), kind<MarkingConfirmed>(), kind<ChapterWritten>(), kind<ChapterRemoved>(), kind<ArticleWritten>(),
             kind<ArticleMoved>(), kind<ArticleRemoved>(), kind<Submitted>(), kind<Returned>(), kind<Approved>(), kind<Dropped>(),
             kind<ConfirmationAsked>(), kind<ConfirmationAnswered>(), kind<PutInForce>(), kind<Reviewed>()}};
}

}  // namespace rules
