#pragma once
#include "base/result.hpp"

#include <optional>

namespace documents {

/// A paragraph of a Word document as a reader sees it: tracked insertions in, tracked deletions out.
struct WordParagraph {
    std::string text;
    std::string number = {};          // what automatic numbering shows before the text: 第１条, (1), ア
    std::string style = {};           // the style's name: "heading 1", "条見出し"
    std::optional<int> outline = {};  // outline level, 0 for the highest
};

/// A table: the text of its cells. A cell over several columns or rows has its text in the first, the others are empty.
struct WordTable {
    std::vector<std::vector<std::string>> rows;
};

using WordBlock = std::variant<WordParagraph, WordTable>;

/// What a Word document says, and what of it could not be taken over.
struct WordDocument {
    std::string title;  // of its properties
    std::vector<WordBlock> blocks;
    int insertions = 0, deletions = 0;  // tracked changes nobody has accepted or rejected yet
    std::vector<base::Fault> warnings;
};

/// A .docx. Refuses other files, each with what to do about it.
base::Result<WordDocument> read_docx(std::string_view bytes);

}  // namespace documents
