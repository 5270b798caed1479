#pragma once
#include "base/describe.hpp"

#include <string>
#include <vector>

namespace rules {

/// A rule book as it was found in a Word document, before anybody decides to take it over.
struct ImportedSubitem {
    std::string label, text;
};
BOOST_DESCRIBE_STRUCT(ImportedSubitem, (), (label, text))

struct ImportedItem {
    std::string label, text;
    std::vector<ImportedSubitem> subitems = {};
};
BOOST_DESCRIBE_STRUCT(ImportedItem, (), (label, text, subitems))

struct ImportedParagraph {
    int number = 1;
    std::string text = {};
    std::vector<ImportedItem> items = {};
};
BOOST_DESCRIBE_STRUCT(ImportedParagraph, (), (number, text, items))

struct ImportedTable {
    std::vector<std::vector<std::string>> rows;
};
BOOST_DESCRIBE_STRUCT(ImportedTable, (), (rows))

struct ImportedArticle {
    std::string label;    // 第12条の2; empty for what stands in 附則 without an article
    std::string heading;  // without its brackets
    std::string section;  // the 節 it stands under: 第1節　通則
    std::vector<ImportedParagraph> paragraphs;
    std::vector<ImportedTable> tables;
};
BOOST_DESCRIBE_STRUCT(ImportedArticle, (), (label, heading, section, paragraphs, tables))

struct ImportedChapter {
    int number = 0;     // 0: articles before the first chapter, and 附則
    std::string label;  // 第2章, 第2章の2, 附則
    std::string title;
    std::vector<ImportedArticle> articles;
};
BOOST_DESCRIBE_STRUCT(ImportedChapter, (), (number, label, title, articles))

/// 別表, 様式, 別紙.
struct ImportedAnnex {
    std::string label, title;
    std::vector<std::string> lines;
    std::vector<ImportedTable> tables;
};
BOOST_DESCRIBE_STRUCT(ImportedAnnex, (), (label, title, lines, tables))

/// Something a reader must look at before taking the book over.
struct ImportWarning {
    std::string place;  // 12段落目（第5条）
    std::string code;   // of the message catalogue
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ImportWarning, (), (place, code, text))

struct ImportedBook {
    std::string title;
    std::vector<ImportedChapter> chapters;
    std::vector<ImportedAnnex> annexes;
    std::vector<ImportWarning> warnings;
};
BOOST_DESCRIBE_STRUCT(ImportedBook, (), (title, chapters, annexes, warnings))

}  // namespace rules
