#include "rules/versions.hpp"

#include "catalog/rules.hpp"
#include "contracts/api.hpp"
#include "crypto/digest.hpp"
#include "messages/rules.hpp"

#include <algorithm>

namespace rules {
namespace {

using store::operator""_sql;

/// The one version that follows this one in force, up to the day.
bool superseded(const store::Snapshot& readings, const VersionRow& row, base::Day day)
{
    const auto current = in_force(readings, row.document, row.edition, day);
    return current && current->subject != row.subject;
}

}  // namespace

base::Result<VersionRow> version(const store::Snapshot& readings, const VersionId& id)
{
    auto row = version_table.find(readings, id);
    if (!row) return base::Refusal{codes::no_such_version, "version"};
    return *std::move(row);
}

std::vector<VersionRow> versions_of(const store::Snapshot& readings, Document document, const std::string& edition)
{
    return version_table.where(readings, "WHERE document = ? AND edition = ? ORDER BY number, subject"_sql, document, edition);
}

std::optional<VersionRow> in_force(const store::Snapshot& readings, Document document, const std::string& edition, base::Day day)
{
    auto rows = version_table.where(readings,
                                    "WHERE document = ? AND edition = ? AND state = ? AND effective <= ? ORDER BY effective DESC, "
                                    "number DESC LIMIT 1"_sql,
                                    document, edition, State::dated, day);
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

std::optional<VersionRow> newest(const store::Snapshot& readings, Document document, const std::string& edition)
{
    auto rows = version_table.where(readings, "WHERE document = ? AND edition = ? AND state <> ? ORDER BY number DESC LIMIT 1"_sql,
                                    document, edition, State::dropped);
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

Shown shown(const store::Snapshot& readings, const VersionRow& row, base::Day day)
{
    switch (row.state) {
    case State::draft: return Shown::draft;
    case State::submitted: return Shown::submitted;
    case State::approved: return Shown::approved;
    case State::asked: return Shown::asked;
    case State::confirmed: return Shown::confirmed;
    case State::dropped: return Shown::dropped;
    case State::dated: break;
    }
    if (!row.effective || day < *row.effective) return Shown::coming;
    return superseded(readings, row, day) ? Shown::superseded : Shown::in_force;
}

service::Text label(Shown state)
{
    switch (state) {
    case Shown::draft: return {"作成中", "Draft"};
    case Shown::submitted: return {"承認待ち", "Waiting for approval"};
    case Shown::approved: return {"承認済み（確認申請前）", "Approved, not yet sent"};
    case Shown::asked: return {"確認待ち", "Waiting for confirmation"};
    case Shown::confirmed: return {"確認済み（施行日未定）", "Confirmed, no effective date"};
    case Shown::coming: return {"施行予定", "Takes effect soon"};
    case Shown::in_force: return {"施行中", "In force"};
    case Shown::superseded: return {"旧版", "Superseded"};
    case Shown::dropped: return {"廃案", "Dropped"};
    }
    return {};
}

BookText book_text(const store::Snapshot& readings, const VersionId& version)
{
    BookText book;
    for (auto& row : chapter_table.where(readings, "WHERE subject = ? ORDER BY place, chapter"_sql, version))
        book.chapters.push_back({row.chapter, row.kind, row.title, row.preamble, row.signed_by_management, row.place, {}});
    for (auto& row : article_table.where(readings, "WHERE subject = ? ORDER BY place, article"_sql, version)) {
        const auto chapter = std::ranges::find(book.chapters, row.chapter, &ChapterText::id);
        if (chapter == book.chapters.end()) continue;  // its chapter was corrected away
        chapter->articles.push_back({row.article, row.section, row.heading, std::move(row.paragraphs), std::move(row.tables),
                                     std::move(row.requirements), row.place});
    }
    return book;
}

std::string content_sha(const BookText& book) { return crypto::hex(crypto::sha256({canonical(book)})); }

Standing standing(const store::Snapshot& readings, const VersionRow& row)
{
    Standing known{row.state, row.sending, row.approved_on, row.asked_on, row.cleared_on(), row.effective, row.last_on, true,
                   false,     {}};
    for (const auto& other : versions_of(readings, row.document, row.edition)) {
        if (other.subject == row.subject || other.number > row.number) continue;
        known.earlier_confirmed = known.earlier_confirmed || other.cleared_on().has_value();
        if (other.state == State::dated) known.before_from = std::max(known.before_from, other.effective);
    }
    return known;
}

Standing standing(const service::Query& query, const VersionRow& row)
{
    auto known = standing(query.readings, row);
    // While no contract binds the company there is nobody to confirm; a change of a confirmed document always needs it.
    known.needs_confirmation = query.catalog.rules().document(id_of(row.document)).needs_confirmation &&
                               (known.earlier_confirmed || contracts::first_concluded(query.readings));
    return known;
}

std::string id_of(Document document) { return boost::describe::enum_to_string(document, "?"); }

std::string title_of(const catalog::Catalog& catalog, Document document, const std::string& edition)
{
    const auto& titles = catalog.rules().document(id_of(document)).title;
    const auto found = titles.find(edition);
    return found == titles.end() || edition == "en" ? "" : found->second;
}

std::vector<std::string> editions(const service::Query& query)
{
    auto bound = contracts::editions(query.readings, query.day);
    if (bound.empty()) bound.push_back(query.company.edition);
    return bound;
}

}  // namespace rules
