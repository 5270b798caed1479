#pragma once
#include "manual/chapters.hpp"
#include "service/slice.hpp"

namespace manual {

/// A chapter in a list: whose it is, which screens it explains.
struct Card {
    std::string id;
    Kind kind = Kind::screen;
    service::Text title, summary;
    bool mine = false;  // of a role the caller holds; for whoever holds none, the first steps
    std::vector<std::string> chapters, pages;
};
BOOST_DESCRIBE_STRUCT(Card, (), (id, kind, title, summary, mine, chapters, pages))
struct ChaptersAnswer {
    std::vector<Card> chapters;
};
BOOST_DESCRIBE_STRUCT(ChaptersAnswer, (), (chapters))
base::Result<ChaptersAnswer> chapter_list(const service::Query&, const service::NoAsk&);

struct ChapterAsk {
    std::string chapter;
};
BOOST_DESCRIBE_STRUCT(ChapterAsk, (), (chapter))
struct ChapterAnswer {
    std::string id;
    Kind kind = Kind::screen;
    service::Text title, summary;
    std::vector<documents::markdown::Block> blocks;
};
BOOST_DESCRIBE_STRUCT(ChapterAnswer, (), (id, kind, title, summary, blocks))
base::Result<ChapterAnswer> chapter(const service::Query&, const ChapterAsk&);

/// A message of the product, as it is read, and what is to be done about it where its words do not say it.
struct MessageRow {
    std::string code, text, note;
};
BOOST_DESCRIBE_STRUCT(MessageRow, (), (code, text, note))
base::Result<std::vector<MessageRow>> messages(const service::Query&, const service::NoAsk&);

struct TermRow {
    std::string term, kana, english, meaning;
};
BOOST_DESCRIBE_STRUCT(TermRow, (), (term, kana, english, meaning))
base::Result<std::vector<TermRow>> terms(const service::Query&, const service::NoAsk&);

struct PictureAsk {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PictureAsk, (), (name))
base::Result<service::Paper> picture_file(const service::Query&, const PictureAsk&);

/// Chapters whose words hold the key.
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace manual
