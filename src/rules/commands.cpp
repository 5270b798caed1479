#include "rules/commands.hpp"

#include "catalog/standards.hpp"
#include "messages/rules.hpp"
#include "rules/filling.hpp"
#include "rules/seed.hpp"

#include <algorithm>

namespace rules {
namespace {

using base::Result;
using base::Uuid;
using service::Command;

base::Day day_of(const Command& command, const std::optional<base::Day>& on) { return on.value_or(command.today()); }

Earlier earlier(const Command& command, Document document, const std::string& edition, const std::optional<VersionId>& base)
{
    Earlier known{title_of(command.state.catalog, document, edition), 0, false, false, base};
    for (const auto& row : versions_of(command.readings(), document, edition)) {
        if (row.state == State::dropped) continue;
        known.last_number = std::max(known.last_number, row.number);
        known.under_way = known.under_way || row.state != State::dated;
        if (!base) known.base = row.subject;
        known.base_known = known.base_known || known.base == row.subject;
    }
    return known;
}

Editing editing(const Command& command, const VersionRow& row)
{
    Editing known{row.state, book_text(command.readings(), row.subject), {}, {}, ""};
    for (const auto& edition : command.state.catalog.editions())
        if (edition.assessable)
            for (const auto& requirement : command.state.catalog.requirements(edition.id))
                known.requirements.insert(requirement.id);
    known.placeholder = [&catalog = command.state.catalog, book = known.book](std::string_view name) {
        return placeholder_known(catalog, book, name);
    };
    known.new_id = "own." + std::string{command.journal.make_id<Uuid>().text()};
    return known;
}

/// Records a whole text as that of a version.
void record(Command& command, const VersionId& version, base::Day on, const BookText& book)
{
    for (const auto& chapter : book.chapters) {
        command.journal.record(
            version, on,
            ChapterWritten{chapter.id, chapter.kind, chapter.title, chapter.preamble, chapter.signed_by_management, chapter.place});
        for (const auto& article : chapter.articles)
            command.journal.record(version, on,
                                   ArticleWritten{article.id, chapter.id, article.section, article.heading, article.paragraphs,
                                                  article.tables, article.requirements, article.place});
    }
}

template <class Fact>
void record(Command& command, const VersionId& version, base::Day on, const Placed<Fact>& placed)
{
    for (const auto& moved : placed.respaced) command.journal.record(version, on, moved);
    command.journal.record(version, on, placed.fact);
}

/// An edit of a draft: decide by its text, then record.
template <class Ask>
Result<Uuid> edit(Command& command, const Ask& ask)
{
    const auto row = TRY(version(command.readings(), ask.version));
    const auto fact = TRY(decide(ask, editing(command, row)));
    const auto on = std::max(day_of(command, ask.on), row.drafted_on);
    if constexpr (requires { fact.respaced; })
        record(command, row.subject, on, fact);
    else
        command.journal.record(row.subject, on, fact);
    return Uuid{row.subject};
}

}  // namespace

Result<Uuid> start_draft(Command& command, const StartDraft& ask)
{
    if (ask.origin == Origin::word) return base::Refusal{codes::import_a_file, "origin"};
    const auto fact = TRY(decide(ask, earlier(command, ask.document, ask.edition, ask.based_on)));
    const auto version = command.journal.make_id<VersionId>();
    const auto on = day_of(command, ask.on);
    command.journal.record(version, on, fact);
    record(command, version, on,
           fact.based_on ? book_text(command.readings(), *fact.based_on)
                         : from_catalogue(command.state.catalog, ask.document, ask.edition));
    return Uuid{version};
}

Result<Uuid> import_book(Command& command, const PreparedImport& prepared)
{
    const auto& ask = prepared.ask;
    auto fact = TRY(decide(StartDraft{ask.document, ask.edition, Origin::word, {}, ask.reason, ask.on},
                           earlier(command, ask.document, ask.edition, {})));
    fact.source_name = prepared.source.name;
    fact.source_sha = prepared.source.sha256;
    const auto version = command.journal.make_id<VersionId>();
    const auto on = day_of(command, ask.on);
    command.journal.record(version, on, fact);
    if (!prepared.source.search.found.empty()) command.journal.record(version, on, MarkingConfirmed{prepared.source.search});
    record(command, version, on, from_word(command.state.catalog, ask.document, prepared.book));
    return Uuid{version};
}

Result<Uuid> write_article(Command& command, const WriteArticle& ask) { return edit(command, ask); }
Result<Uuid> move_article(Command& command, const MoveArticle& ask) { return edit(command, ask); }
Result<Uuid> remove_article(Command& command, const RemoveArticle& ask) { return edit(command, ask); }
Result<Uuid> write_chapter(Command& command, const WriteChapter& ask) { return edit(command, ask); }
Result<Uuid> remove_chapter(Command& command, const RemoveChapter& ask) { return edit(command, ask); }

Result<Uuid> submit(Command& command, const Submit& ask)
{
    const auto row = TRY(version(command.readings(), ask.version));
    const auto on = day_of(command, ask.on);
    const auto book = book_text(command.readings(), row.subject);
    const auto fact = TRY(decide(ask, standing(command.state, row), book, content_sha(book), on));
    command.journal.record(row.subject, on, fact);
    return Uuid{row.subject};
}

Result<Uuid> drop(Command& command, const Drop& ask)
{
    const auto row = TRY(version(command.readings(), ask.version));
    const auto fact = TRY(decide(ask, standing(command.state, row)));
    command.journal.record(row.subject, day_of(command, ask.on), fact);
    return Uuid{row.subject};
}

Result<Uuid> ask_confirmation(Command& command, const AskConfirmation& ask)
{
    const auto row = TRY(version(command.readings(), ask.version));
    const auto on = day_of(command, ask.on);
    const auto fact = TRY(decide(ask, standing(command.state, row), on));
    command.journal.record(row.subject, on, fact);
    return Uuid{row.subject};
}

Result<Uuid> record_answer(Command& command, const RecordAnswer& ask)
{
    const auto row = TRY(version(command.readings(), ask.version));
    const auto on = day_of(command, ask.on);
    const auto fact = TRY(decide(ask, standing(command.state, row), on));
    command.journal.record(row.subject, on, fact);
    return Uuid{row.subject};
}

Result<Uuid> set_effect(Command& command, const SetEffect& ask)
{
    const auto row = TRY(version(command.readings(), ask.version));
    const auto fact = TRY(decide(ask, standing(command.state, row), command.today()));
    // Known from the day it was decided, at the latest from the day it counts from.
    command.journal.record(row.subject, ask.on.value_or(std::min(command.today(), ask.from)), fact);
    return Uuid{row.subject};
}

Result<Uuid> record_review(Command& command, const RecordReview& ask)
{
    const auto on = day_of(command, ask.on);
    const auto current = in_force(command.readings(), ask.document, ask.edition, on);
    const auto fact = TRY(decide(ask, current ? current->effective : std::nullopt, on));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

}  // namespace rules
