#include "rules/recognise.hpp"

#include "base/messages.hpp"
#include "base/text.hpp"
#include "messages/rules.hpp"
#include "rules/marker.hpp"

#include <algorithm>
#include <set>

namespace rules {
namespace {

using Kind = Marker::Kind;

constexpr std::size_t longest_heading_line = 40, longest_quotation = 60;

std::string excerpt(std::string_view text)
{
    std::string out;
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80 && ++count > longest_quotation) return out + "…";
        out += text[i] == '\n' || text[i] == '\t' ? ' ' : text[i];
    }
    return out;
}

/// 第１章　総則……3, 第1条 目的\t12, 第一章　総則（第一条―第五条）: lines of a table of contents, which is made anew.
bool line_of_contents(std::string_view line)
{
    const auto key = base::nfkc(trimmed(line));
    const auto last = key.find_last_not_of("0123456789");
    if (last != key.npos && last + 1 < key.size()) {
        const auto tab = std::string_view{key}.substr(0, last + 1);
        const auto before = trimmed(tab);
        if (tab.ends_with('\t') || before.ends_with("...") || before.ends_with("・・・") || before.ends_with("…")) return true;
    }
    const auto open = key.rfind("(第");
    return key.starts_with("第") && key.ends_with("条)") && open != key.npos && key.find("章") < open;
}

/// （令和8年4月1日制定） is no heading.
bool dated(std::string_view text)
{
    return text.find("年") != text.npos && text.find("月") != text.npos && text.find("日") != text.npos;
}

bool may_be_heading(std::string_view text)
{
    return !text.empty() && base::length(text) <= longest_heading_line && text.find("。") == text.npos && trimmed(text) != "削除";
}

/// Follows the lines of a document and builds the book.
class Recogniser {
public:
    void add(const documents::WordParagraph& paragraph)
    {
        ++block_;
        if (paragraph.style.starts_with("toc ") || paragraph.style.starts_with("TOC") || paragraph.style.starts_with("目次"))
            return;
        std::string_view text = paragraph.text;
        bool first = true;
        while (first || !text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            auto line = std::string{trimmed(text.substr(0, end))};
            const bool counted = first && !paragraph.number.empty();
            if (counted) line = paragraph.number + "\u3000" + line;
            text.remove_prefix(std::min(end + 1, text.size()));
            if (!trimmed(line).empty()) add_line(trimmed(line), paragraph, counted);
            first = false;
        }
    }

    void add(const documents::WordTable& table)
    {
        ++block_;
        settle({});
        if (annex_)
            annex_->tables.push_back({table.rows});
        else if (article_)
            article_->tables.push_back({table.rows});
        else
            warn(codes::table_outside, {words(table)});
    }

    base::Result<ImportedBook> finish(const documents::WordDocument& document)
    {
        settle({});
        drop_heading();
        if (!any_article_) return base::Refusal{codes::no_articles};
        if (book_.title.empty()) book_.title = document.title;
        // A table of contents without page numbers leaves chapters without articles in front of the real ones.
        std::erase_if(book_.chapters, [&](const ImportedChapter& chapter) {
            return chapter.articles.empty() && std::ranges::any_of(book_.chapters, [&](const ImportedChapter& other) {
                       return other.label == chapter.label && !other.articles.empty();
                   });
        });
        std::vector<ImportWarning> whole;
        for (const auto& fault : document.warnings)
            whole.push_back({"文書全体", std::string{fault.code.id}, base::text(fault, base::Language::ja)});
        book_.warnings.insert(book_.warnings.begin(), whole.begin(), whole.end());
        return std::move(book_);
    }

private:
    void add_line(std::string_view line, const documents::WordParagraph& paragraph, bool counted)
    {
        if (line_of_contents(line)) return;
        auto marker = marker_of(line);
        marker.styled = counted;
        const bool styled_heading = paragraph.outline.has_value();
        if (!begun_ && titled(marker, line, paragraph)) return;
        settle(marker);
        switch (marker.kind) {
        case Kind::contents: return;
        case Kind::chapter: return annex_ && in_supplement_ ? text(line) : chapter(marker);
        case Kind::supplement: return supplement(marker);
        case Kind::annex: return annex(marker);
        case Kind::section: section_ = marker.label + (marker.rest.empty() ? "" : "\u3000") + std::string{marker.rest}; return;
        case Kind::article:
            // An annex after 附則, such as a pledge, may have articles of its own.
            if (annex_ && (in_supplement_ || !follows(marker))) return text(line);
            if (!marker.tight || marker.styled || follows(marker)) return article(marker, styled_heading);
            return text(line);
        case Kind::heading:
            if (annex_ || dated(marker.rest)) return text(line);
            drop_heading();
            heading_ = marker.rest;
            return;
        case Kind::none: return text(line);
        default: return sign(marker, line);
        }
    }

    /// The first line that begins nothing is the title; a later one in the title's style prevails.
    bool titled(const Marker& marker, std::string_view line, const documents::WordParagraph& paragraph)
    {
        const bool style = paragraph.style == "Title" || paragraph.style == "表題";
        if (marker.kind != Kind::none || !(style || (book_.title.empty() && base::length(line) <= 60))) return false;
        if (!book_.title.empty()) warn(codes::outside_articles, {book_.title});
        book_.title = line;
        return true;
    }

    void chapter(const Marker& marker)
    {
        drop_heading();
        leave_article();
        annex_ = nullptr;
        begun_ = true;
        in_supplement_ = false;
        section_.clear();
        book_.chapters.push_back({marker.number, marker.label, std::string{marker.rest}, {}});
    }

    void supplement(const Marker& marker)
    {
        drop_heading();
        leave_article();
        annex_ = nullptr;
        begun_ = in_supplement_ = true;
        section_.clear();
        last_ = {};
        supplement_paragraph_ = 0;
        labels_.clear();
        std::string title = "附則";
        if (!marker.rest.empty()) title += marker.rest;
        book_.chapters.push_back({0, "附則", title, {}});
    }

    void annex(const Marker& marker)
    {
        drop_heading();
        leave_article();
        begun_ = true;
        book_.annexes.push_back({marker.label, std::string{marker.rest}, {}, {}});
        annex_ = &book_.annexes.back();
    }

    /// Whether this number comes next: only then is 第2条この規則は an article and no reference.
    bool follows(const Marker& marker) const
    {
        if (last_.label.empty()) return marker.number == 1 && marker.branches.empty();
        if (marker.branches.empty()) return marker.number == last_.number + 1;
        if (marker.number != last_.number) return false;
        return marker.branches.back() == (last_.branches.size() == marker.branches.size() ? last_.branches.back() + 1 : 2);
    }

    void article(const Marker& marker, bool styled_heading)
    {
        leave_article();
        annex_ = nullptr;
        begun_ = any_article_ = true;
        auto& chapter = open_chapter();
        if (!labels_.insert(marker.label).second)
            warn(codes::number_twice, {marker.label});
        else if (!follows(marker) && !(last_.label.empty() && marker.number == 1))
            warn(codes::number_missing, {last_.label.empty() ? "先頭" : last_.label, marker.label});
        last_ = marker;
        last_.rest = {};
        if (const auto to = marker.label.find("から第"); to != marker.label.npos)
            last_.number = std::atoi(marker.label.c_str() + to + 9);
        chapter.articles.push_back({marker.label, std::exchange(heading_, {}), section_, {}, {}});
        article_ = &chapter.articles.back();
        rest_of_article(marker.rest, styled_heading);
    }

    /// After 第1条: （目的）, or 目的 alone, or the text, or the number 1 of its first paragraph.
    void rest_of_article(std::string_view rest, bool styled_heading)
    {
        for (const auto& [open, close] : {std::pair{"（", "）"}, {"(", ")"}, {"【", "】"}}) {
            const auto end = rest.find(close);
            if (!article_->heading.empty() || !rest.starts_with(open) || end == rest.npos) continue;
            const auto inside = trimmed(rest.substr(std::string_view{open}.size(), end - std::string_view{open}.size()));
            if (inside == "削除" || marker_of(rest).kind == Kind::bracketed) continue;
            article_->heading = inside;
            rest = trimmed(rest.substr(end + std::string_view{close}.size()));
        }
        if (rest.empty()) return;
        if (article_->heading.empty() && may_be_heading(rest)) {
            undecided_ = rest;  // the next line tells
            undecided_styled_ = styled_heading;
            return;
        }
        const auto inner = marker_of(rest);
        if (inner.kind == Kind::digit && inner.number == 1 && !inner.tight) rest = inner.rest;
        article_->paragraphs.push_back({1, std::string{rest}});
    }

    /// Decides whether the few words after 第2条 were its heading: they were if text or paragraph 1 follows.
    void settle(const Marker& next)
    {
        if (undecided_.empty()) return;
        const bool first = (next.kind == Kind::digit || next.kind == Kind::circled) && next.number == 1;
        const bool text_follows = next.kind == Kind::none && !next.rest.empty();
        auto words = std::exchange(undecided_, {});
        if (undecided_styled_ || text_follows || first)
            article_->heading = std::move(words);
        else
            article_->paragraphs.push_back({1, std::move(words)});
    }

    ImportedChapter& open_chapter()
    {
        if (book_.chapters.empty()) book_.chapters.push_back({});
        return book_.chapters.back();
    }

    /// 附則 often has paragraphs without an article.
    bool open_article()
    {
        if (article_) return true;
        if (!in_supplement_ || annex_ || book_.chapters.empty()) return false;
        auto& chapter = book_.chapters.back();
        chapter.articles.push_back({"", std::exchange(heading_, {}), section_, {}, {}});
        article_ = &chapter.articles.back();
        return true;
    }

    void leave_article()
    {
        article_ = nullptr;
        item_kind_ = subitem_kind_ = Kind::none;
    }

    void drop_heading()
    {
        if (!heading_.empty()) warn(codes::heading_without_article, {std::exchange(heading_, {})});
    }

    /// A numbered line inside an article: paragraph, item or subitem, by what it can continue.
    void sign(const Marker& marker, std::string_view line)
    {
        if (annex_) return text(line);
        if (in_supplement_ && article_ && !heading_.empty() && article_->label.empty()) leave_article();  // （経過措置） before 3
        if (!open_article()) return text(line);
        if (!heading_.empty()) {
            if (article_->heading.empty() && article_->paragraphs.empty())
                article_->heading = std::exchange(heading_, {});
            else
                drop_heading();
        }
        auto* item = last_item();
        if (item && !item->subitems.empty() && continues(marker, subitem_kind_, subitem_number_)) return subitem(*item, marker);
        if (item && continues(marker, item_kind_, item_number_)) return new_item(marker);
        const int next = next_paragraph();
        if ((marker.kind == Kind::digit || marker.kind == Kind::circled) && marker.number == next && (!marker.tight || next > 1))
            return paragraph(marker);
        if (marker.tight) return text(line);
        if (!item) return new_item(marker);
        if (item_kind_ == marker.kind && marker.kind != Kind::bullet) return new_item(marker);
        if (!item->subitems.empty() && subitem_kind_ != marker.kind) warn(codes::deeper_than_subitems, {marker.label});
        subitem(*item, marker);
    }

    static bool continues(const Marker& marker, Kind kind, int number)
    {
        if (marker.kind != kind || marker.tight) return false;
        // イロハ and アイウ share their letters, so any other letter goes on.
        return kind == Kind::bullet || kind == Kind::katakana || kind == Kind::bracketed_katakana || marker.number == number + 1;
    }

    int next_paragraph() const
    {
        // Paragraphs of 附則 count on over headings.
        if (article_->paragraphs.empty()) return article_->label.empty() ? supplement_paragraph_ + 1 : 1;
        return article_->paragraphs.back().number + 1;
    }

    void paragraph(const Marker& marker)
    {
        article_->paragraphs.push_back({marker.number, std::string{marker.rest}});
        if (article_->label.empty()) supplement_paragraph_ = marker.number;
        item_kind_ = subitem_kind_ = Kind::none;
    }

    ImportedItem* last_item()
    {
        if (article_->paragraphs.empty() || article_->paragraphs.back().items.empty()) return nullptr;
        return &article_->paragraphs.back().items.back();
    }

    void new_item(const Marker& marker)
    {
        if (article_->paragraphs.empty()) article_->paragraphs.push_back({});
        article_->paragraphs.back().items.push_back({marker.label, std::string{marker.rest}});
        item_kind_ = marker.kind;
        item_number_ = marker.number;
        subitem_kind_ = Kind::none;
    }

    void subitem(ImportedItem& item, const Marker& marker)
    {
        if (item.subitems.empty()) subitem_kind_ = marker.kind;
        if (subitem_kind_ == marker.kind) subitem_number_ = marker.number;
        item.subitems.push_back({marker.label, std::string{marker.rest}});
    }

    /// A line without a number: the text of what is open, or something outside.
    void text(std::string_view line)
    {
        if (annex_) {
            if (annex_->title.empty() && annex_->lines.empty() && annex_->tables.empty() &&
                base::length(line) <= longest_heading_line)
                annex_->title = line;
            else
                annex_->lines.emplace_back(line);
            return;
        }
        if (!article_ && !book_.chapters.empty() && book_.chapters.back().title.empty() && book_.chapters.back().articles.empty() &&
            base::length(line) <= longest_heading_line) {
            book_.chapters.back().title = line;
            return;
        }
        if (!open_article()) return warn(codes::outside_articles, {excerpt(line)});
        if (!heading_.empty()) {
            if (article_->heading.empty() && article_->paragraphs.empty())
                article_->heading = std::exchange(heading_, {});
            else
                drop_heading();
        }
        append(line);
    }

    void append(std::string_view line)
    {
        auto& paragraphs = article_->paragraphs;
        if (paragraphs.empty()) {
            paragraphs.push_back({1, std::string{line}});
            return;
        }
        auto* item = last_item();
        if (item) warn(codes::goes_on, {excerpt(line)});
        auto& open = !item ? paragraphs.back().text : item->subitems.empty() ? item->text : item->subitems.back().text;
        if (!open.empty()) open += '\n';
        open += line;
    }

    void warn(base::Code code, std::vector<std::string> args)
    {
        std::string place = std::to_string(block_) + "段落目";
        if (article_ && !article_->label.empty()) place += "（" + article_->label + "）";
        book_.warnings.push_back(
            {std::move(place), std::string{code.id}, base::text({code, {}, std::move(args)}, base::Language::ja)});
    }

    static std::string words(const documents::WordTable& table)
    {
        std::string out;
        for (const auto& row : table.rows)
            for (const auto& cell : row)
                if (!cell.empty()) out += (out.empty() ? "" : "／") + cell;
        return excerpt(out);
    }

    ImportedBook book_;
    ImportedArticle* article_ = nullptr;
    ImportedAnnex* annex_ = nullptr;
    Marker last_;                   // the article before
    std::set<std::string> labels_;  // of the articles so far, 附則 apart
    std::string heading_, section_, undecided_;
    Kind item_kind_ = Kind::none, subitem_kind_ = Kind::none;
    int item_number_ = 0, subitem_number_ = 0, supplement_paragraph_ = 0, block_ = 0;
    bool begun_ = false, any_article_ = false, in_supplement_ = false, undecided_styled_ = false;
};

}  // namespace

base::Result<ImportedBook> recognise(const documents::WordDocument& document)
{
    Recogniser recogniser;
    for (const auto& block : document.blocks) std::visit([&](const auto& each) { recogniser.add(each); }, block);
    return recogniser.finish(document);
}

}  // namespace rules
