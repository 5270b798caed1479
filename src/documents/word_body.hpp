#pragma once
#include "documents/read_docx.hpp"
#include "documents/word_numbering.hpp"
#include "documents/word_styles.hpp"

namespace documents {

/// How often something was met that is not taken over as it stands.
struct WordLeftOut {
    int insertions = 0, deletions = 0, notes = 0, comments = 0, pictures = 0, equations = 0, hidden = 0, text_boxes = 0;
};

/// Reads the blocks of a Word document in their order, counting the numbering on the way.
class WordBody {
public:
    WordBody(WordStyles styles, WordNumbering numbering) : styles_(std::move(styles)), numbering_(std::move(numbering)) {}

    std::vector<WordBlock> read(const pugi::xml_node& body);
    const WordLeftOut& left_out() const { return left_out_; }

private:
    void blocks(const pugi::xml_node&, std::vector<WordBlock>& out);
    void paragraph(const pugi::xml_node&, std::vector<WordBlock>& out);
    WordTable table(const pugi::xml_node&);
    void rows(const pugi::xml_node&, WordTable& out);
    void cells(const pugi::xml_node&, std::vector<std::string>& out);
    std::string cell_text(const pugi::xml_node&);
    void runs(const pugi::xml_node&, std::string& out);
    void run(const pugi::xml_node&, std::string& out);
    void drawing(const pugi::xml_node&);
    std::string number_of_paragraph(const pugi::xml_node& properties, const std::string& style_id, const WordStyles::Style&);

    WordStyles styles_;
    WordNumbering numbering_;
    WordLeftOut left_out_;
    std::string carried_;                // the text before a paragraph mark that was deleted
    std::vector<WordBlock> text_boxes_;  // of the paragraph being read
};

}  // namespace documents
