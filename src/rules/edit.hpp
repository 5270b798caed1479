#pragma once
#include "rules/book.hpp"
#include "rules/standing.hpp"

#include <functional>
#include <set>

namespace rules {

/// 条を書く: a new one in a chapter (after another, or first), or one that is there.
struct WriteArticle {
    VersionId version;
    std::optional<std::string> article;         // nothing: a new one
    std::optional<std::string> chapter, after;  // of a new one
    std::optional<std::string> section;
    std::string heading;
    std::vector<Paragraph> paragraphs;
    std::vector<std::string> requirements;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(WriteArticle, (), (version, article, chapter, after, section, heading, paragraphs, requirements, on))

/// 条を移す: into a chapter, after an article or first.
struct MoveArticle {
    VersionId version;
    std::string article, chapter;
    std::optional<std::string> after, section;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(MoveArticle, (), (version, article, chapter, after, section, on))

struct RemoveArticle {
    VersionId version;
    std::string article;
    std::optional<std::string> reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RemoveArticle, (), (version, article, reason, on))

/// 章を書く: a new one after another, or the title of one that is there.
struct WriteChapter {
    VersionId version;
    std::optional<std::string> chapter, after;
    std::string title;
    std::optional<ChapterKind> kind;
    std::optional<std::vector<Paragraph>> preamble;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(WriteChapter, (), (version, chapter, after, title, kind, preamble, on))

struct RemoveChapter {
    VersionId version;
    std::string chapter;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RemoveChapter, (), (version, chapter, on))

/// What the rules of editing must know.
struct Editing {
    State state = State::draft;
    BookText book;
    std::set<std::string, std::less<>> requirements;    // of the catalogue
    std::function<bool(std::string_view)> placeholder;  // whether there is such a one
    std::string new_id;                                 // for what is new
};

/// Facts of a change: first places made room for, then the change itself.
template <class Fact>
struct Placed {
    std::vector<ArticleMoved> respaced;
    Fact fact;
};

base::Result<Placed<ArticleWritten>> decide(const WriteArticle&, const Editing&);
base::Result<Placed<ArticleMoved>> decide(const MoveArticle&, const Editing&);
base::Result<ArticleRemoved> decide(const RemoveArticle&, const Editing&);
base::Result<ChapterWritten> decide(const WriteChapter&, const Editing&);
base::Result<ChapterRemoved> decide(const RemoveChapter&, const Editing&);

/// The distance of neighbouring places in a text that was just begun.
constexpr std::int64_t place_step = std::int64_t{1} << 20;

}  // namespace rules
