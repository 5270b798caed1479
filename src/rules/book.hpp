#pragma once
#include "rules/facts.hpp"

#include <map>

/// The text of a version as a value.
namespace rules {

struct ArticleText {
    std::string id, section, heading;
    std::vector<Paragraph> paragraphs;
    std::vector<Grid> tables;
    std::vector<std::string> requirements;
    std::int64_t place = 0;
};
struct ChapterText {
    std::string id;
    ChapterKind kind = ChapterKind::chapter;
    std::string title;
    std::vector<Paragraph> preamble;
    bool signed_by_management = false;
    std::int64_t place = 0;
    std::vector<ArticleText> articles;
};
struct BookText {
    std::vector<ChapterText> chapters;  // both in the order of their places

    const ChapterText* chapter(std::string_view id) const;
    const ArticleText* article(std::string_view id) const;
    /// The chapter an article stands in.
    const ChapterText* chapter_of(std::string_view article) const;
    std::size_t articles() const;
};

/// What numbers the text shows, by id: 第4章, 第12条, 附則第1条, 別表第1. Numbers follow from the order; 附則 begins anew.
struct Numbering {
    std::map<std::string, std::string, std::less<>> chapters, articles;
    /// As it is written above the text itself: 第1条 also in 附則.
    std::map<std::string, std::string, std::less<>> labels;
};
Numbering numbering(const BookText&);

/// The text without places and links, as approved: what its hash is of.
std::string canonical(const BookText&);

/// (1), (2) for 号.
std::string item_label(std::size_t n);
/// One line for each 項, 号 and subitem.
struct Line {
    enum class Level { paragraph, item, subitem };
    Level level = Level::paragraph;
    std::string label;  // 2, (1), ア; empty for the first 項
    std::string text;
};
std::vector<Line> lines(const std::vector<Paragraph>&);

}  // namespace rules
