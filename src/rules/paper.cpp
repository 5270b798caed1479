#include "rules/paper.hpp"

#include "approvals/api.hpp"
#include "base/text.hpp"
#include "catalog/rules.hpp"
#include "documents/docx.hpp"
#include "documents/pdf.hpp"
#include "messages/rules.hpp"
#include "rules/filling.hpp"
#include "rules/queries.hpp"
#include "service/evidence.hpp"

#include <algorithm>

namespace rules {
namespace {

using documents::block::Any;
using documents::block::Clause;
using service::Query;

std::string full(const std::string& text) { return base::full_width_digits(text); }

Clause::Level level_of(Line::Level level)
{
    return level == Line::Level::item      ? Clause::Level::item
           : level == Line::Level::subitem ? Clause::Level::subitem
                                           : Clause::Level::paragraph;
}

/// 号 keep half-width (1); 項 are full-width.
std::string printed(const Line& line) { return line.level == Line::Level::paragraph ? full(line.label) : line.label; }

void add_grid(const Grid& grid, std::vector<Any>& blocks)
{
    std::size_t width = 0;
    for (const auto& row : grid.rows) width = std::max(width, row.size());
    documents::block::Table table{std::vector<documents::block::Column>(width), {}};
    for (const auto& row : grid.rows) {
        auto& cells = table.rows.emplace_back(row.begin(), row.end());
        cells.resize(width);
    }
    if (width > 0) blocks.emplace_back(std::move(table));
}

void add_lines(const std::vector<Line>& all, std::vector<Any>& blocks)
{
    for (const auto& line : all)
        blocks.emplace_back(Clause{level_of(line.level), printed(line), documents::block::Text{line.text}, {}});
}

void add_article(const ArticleText& article, ChapterKind kind, const std::string& label, int level, std::vector<Any>& blocks)
{
    auto all = lines(article.paragraphs);
    if (kind == ChapterKind::annex) {
        blocks.emplace_back(documents::block::Heading{level + 1, label + "　" + article.heading});
        for (const auto& line : all) blocks.emplace_back(documents::block::Paragraph{documents::block::Text{line.text}});
    } else if (kind == ChapterKind::whole) {
        blocks.emplace_back(documents::block::Heading{level + 1, full(label) + "　" + article.heading});
        for (const auto& line : all) {
            if (line.level == Line::Level::paragraph)
                blocks.emplace_back(documents::block::Paragraph{documents::block::Text{line.text}, documents::block::Style::body});
            else
                blocks.emplace_back(Clause{level_of(line.level), line.label, documents::block::Text{line.text}, {}});
        }
    } else {
        Clause first{Clause::Level::article, full(label), {}, article.heading};
        if (!all.empty()) {
            first.text = documents::block::Text{all.front().text};
            all.erase(all.begin());
        }
        blocks.emplace_back(std::move(first));
        add_lines(all, blocks);
    }
    for (const auto& grid : article.tables) add_grid(grid, blocks);
}

void add_signature(const Filling& filling, std::vector<Any>& blocks)
{
    const auto right = [&](std::string_view text) {
        blocks.emplace_back(documents::block::Paragraph{documents::block::Text{filling(text)}, documents::block::Style::right});
    };
    blocks.emplace_back(documents::block::Spacer{8});
    right("{{doc.effective_date}}");
    right("{{company.name}}");
    right("{{signatory.title}}　{{signatory.name}}");
}

std::vector<std::string> cover_lines(const Query& query, const VersionRow& row)
{
    std::vector<std::string> cover{full("第" + std::to_string(row.number) + "版")};
    const auto state = shown(query.readings, row, query.day);
    if (row.effective)
        cover.push_back(full(base::wareki(*row.effective)) + "　施行");
    else
        cover.push_back("（案：" + label(state).ja + "）");
    if (const auto cleared = row.cleared_on())
        cover.push_back((row.sending == Sending::notification ? "防衛省への届出　" : "防衛省の確認　") +
                        full(base::wareki(*cleared)) + (row.answer_number.empty() ? "" : "　" + row.answer_number));
    const auto edition = query.catalog.rules().labels.find("edition.title");
    if (edition != query.catalog.rules().labels.end())
        cover.push_back("適用する基準　" + catalog::in_edition(edition->second, row.edition).ja);
    return cover;
}

documents::block::Table versions_table(const Query& query, const VersionRow& row)
{
    documents::block::Table table{{{"版", 1}, {"施行日", 1.6}, {"社内承認", 1.6}, {"防衛省の確認", 1.8}, {"制定・改正の理由", 4}},
                                  {}};
    const auto day = [](const std::optional<base::Day>& on) { return on ? base::wareki(*on) : std::string{}; };
    for (const auto& other : versions_of(query.readings, row.document, row.edition)) {
        if (other.number > row.number || other.state == State::dropped) continue;
        const auto reason = other.reason.empty() ? std::string{other.number == 1 ? "制定" : ""} : other.reason;
        table.rows.push_back({"第" + std::to_string(other.number) + "版", day(other.effective), day(other.approved_on),
                              day(other.cleared_on()), reason});
    }
    return table;
}

std::string file_name(const VersionRow& row, const char* ending)
{
    return row.title + "_第" + std::to_string(row.number) + "版." + ending;
}

/// One side of a line of the comparison; what differs is underlined.
void add_side(const DifferenceLine& line, Change own, const std::string& label, std::vector<documents::block::Run>& runs)
{
    const bool there =
        std::ranges::any_of(line.segments, [&](const Segment& s) { return s.change == Change::same || s.change == own; });
    if (!there) return;
    const char* indent = line.level == "item" ? "　" : line.level == "subitem" ? "　　" : "";
    if (!runs.empty()) runs.push_back({"\n"});
    if (!label.empty() || *indent)
        runs.push_back({indent + (line.level == "paragraph" ? full(label) : label) + (label.empty() ? "" : "　")});
    for (const auto& segment : line.segments)
        if (segment.change == Change::same || segment.change == own) runs.push_back({segment.text, false, segment.change == own});
}

documents::block::Text side(const DifferenceArticle& article, Change own, const std::string& label)
{
    if (label.empty()) return own == Change::added ? "（削る）" : "（新設）";
    std::vector<documents::block::Run> runs;
    add_side({"paragraph", "", "", article.heading}, own, "", runs);
    for (auto& run : runs) run.bold = true;
    std::vector<documents::block::Run> text{{"（"}};
    text.insert(text.end(), runs.begin(), runs.end());
    text.push_back({"）\n"});
    std::vector<documents::block::Run> body;
    for (const auto& line : article.lines) add_side(line, own, own == Change::added ? line.after_label : line.before_label, body);
    text.push_back({full(label) + "　"});
    text.insert(text.end(), body.begin(), body.end());
    return text;
}

}  // namespace

std::vector<Any> text_blocks(const Query& query, const VersionRow& row, int level)
{
    const auto source = book_text(query.readings, row.subject);
    const auto numbers = numbering(source);
    const Filling filling{query, row, numbers, Digits::full};
    std::vector<Any> blocks;
    for (const auto& part : filling(source).chapters) {
        const auto number = numbers.chapters.find(part.id);
        if (part.kind == ChapterKind::supplementary)
            blocks.emplace_back(documents::block::Heading{level, "附　則"});
        else if (part.kind != ChapterKind::whole)
            blocks.emplace_back(documents::block::Heading{
                level, (number == numbers.chapters.end() ? "" : full(number->second) + "　") + part.title});
        for (const auto& line : lines(part.preamble))
            blocks.emplace_back(documents::block::Paragraph{documents::block::Text{line.text}, documents::block::Style::body});
        std::string section;
        int section_number = 0;
        for (const auto& article : part.articles) {
            if (article.section != section && !article.section.empty() && part.kind == ChapterKind::chapter) {
                const auto own_number = article.section.starts_with("第");
                blocks.emplace_back(documents::block::Heading{
                    level + 1,
                    own_number ? article.section : full("第" + std::to_string(++section_number) + "節") + "　" + article.section});
            }
            section = article.section;
            add_article(article, part.kind, numbers.labels.at(article.id), level, blocks);
        }
        if (part.signed_by_management) add_signature(filling, blocks);
    }
    return blocks;
}

documents::Document booklet(const Query& query, const VersionRow& row)
{
    documents::Document document;
    document.title = row.title;
    document.version = full("第" + std::to_string(row.number) + "版");
    document.issuer = query.company.name;
    document.basis = "基準日 " + base::wareki(query.day);
    document.printed = {query.now, query.caller.name, ""};
    documents::block::Cover cover{row.title, cover_lines(query, row), "", query.company.name, {}};
    if (const auto request = approvals::newest(query.readings, id_of(row.document), row.subject))
        cover.approval = approvals::approval_row(query, request->id);
    document.add(std::move(cover));
    if (row.document != Document::policy) document.add(documents::block::Contents{"目　次", 2});
    for (auto& block : text_blocks(query, row, 1)) document.add(std::move(block));
    document.add(documents::block::Heading{1, "改訂履歴"});
    document.add(versions_table(query, row));
    return document;
}

base::Result<service::Paper> version_pdf(const Query& query, const VersionAsk& ask)
{
    const auto row = TRY(version(query.readings, ask.version));
    return service::Paper{file_name(row, "pdf"), service::media::pdf, documents::pdf(booklet(query, row))};
}

base::Result<service::Paper> version_docx(const Query& query, const VersionAsk& ask)
{
    const auto row = TRY(version(query.readings, ask.version));
    return service::Paper{file_name(row, "docx"), service::media::docx, documents::docx(booklet(query, row))};
}

base::Result<service::Paper> original_docx(const Query& query, const VersionAsk& ask)
{
    const auto row = TRY(version(query.readings, ask.version));
    if (row.source_sha.empty()) return base::Refusal{codes::no_original, "version"};
    service::KeptFile file;
    file.sha256 = row.source_sha;
    file.name = row.source_name;
    file.type = service::media::docx;
    return service::give_back(query, file);
}

base::Result<service::Paper> comparison_pdf(const Query& query, const DifferenceAsk& ask)
{
    const auto answer = TRY(difference_answer(query, ask));
    const auto row = TRY(version(query.readings, ask.version));
    documents::Document document;
    document.title = row.title + "　新旧対照表";
    document.version = answer.after.name;
    document.issuer = query.company.name;
    document.basis = "基準日 " + base::wareki(query.day);
    document.printed = {query.now, query.caller.name, ""};
    document.format = {documents::Paper::a4, documents::Orientation::landscape};
    document.add(
        documents::block::Masthead{document.title, {"改正の理由　" + row.reason, "傍線の部分は、改正した部分である。"}, {}});
    documents::block::Table table{{{"新（" + answer.after.name + "）", 1}, {"旧（" + answer.before.name + "）", 1}}, {}};
    for (const auto& article : answer.articles) {
        auto now = side(article, Change::added, article.after_label), was = side(article, Change::removed, article.before_label);
        table.rows.push_back({documents::block::Cell{std::move(now)}, documents::block::Cell{std::move(was)}});
    }
    if (table.rows.empty())
        document.add(documents::block::Paragraph{"条文に違いはない。"});
    else
        document.add(std::move(table));
    return service::Paper{row.title + "_新旧対照表_" + "第" + std::to_string(row.number) + "版.pdf", service::media::pdf,
                          documents::pdf(document)};
}

std::vector<Any> chapter(const Query& query)
{
    std::vector<Any> blocks;
    for (const auto& edition : editions(query)) {
        for (const auto document : every_document) {
            const auto row = in_force(query.readings, document, edition, query.day);
            blocks.emplace_back(documents::block::Heading{2, title_of(query.catalog, document, edition)});
            if (!row) {
                blocks.emplace_back(documents::block::Paragraph{"基準日に施行中の版はない。"});
                continue;
            }
            blocks.emplace_back(versions_table(query, *row));
            blocks.emplace_back(documents::block::Paragraph{
                documents::block::Text{"条文のハッシュ値（SHA-256）　" + row->content_sha}, documents::block::Style::small});
            for (auto& block : text_blocks(query, *row, 3)) blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

}  // namespace rules
