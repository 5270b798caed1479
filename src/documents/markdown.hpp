#pragma once
#include "base/describe.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The Markdown in which long texts of the catalogue are written, as a value: the screens and the paper set the same blocks.
namespace documents::markdown {

/// Letters of one look. `link` is what stands in parentheses: another chapter, never an address outside.
struct Span {
    std::string text;
    bool strong = false;
    bool code = false;
    std::string link = {};
    friend bool operator==(const Span&, const Span&) = default;
};
BOOST_DESCRIBE_STRUCT(Span, (), (text, strong, code, link))

struct Cell {
    std::vector<Span> text;
};
BOOST_DESCRIBE_STRUCT(Cell, (), (text))

struct Row {
    std::vector<Cell> cells;
};
BOOST_DESCRIBE_STRUCT(Row, (), (cells))

/// point: of a list with dots; step: of a numbered list; note: what begins with `>`; code: lines to be typed.
enum class Kind { heading, paragraph, point, step, note, picture, code, table };
BOOST_DESCRIBE_ENUM(Kind, heading, paragraph, point, step, note, picture, code, table)

struct Block {
    Kind kind = Kind::paragraph;
    int level = 0;   // of a heading 1 to 6; of others how many lists they stand in
    int number = 0;  // of a step
    std::vector<Span> text = {};
    std::string picture = {};    // the file; `text` is what it shows
    std::vector<Row> rows = {};  // of a table; the first is its head
};
BOOST_DESCRIBE_STRUCT(Block, (), (kind, level, number, text, picture, rows))

/// The blocks of a text, in order. HTML is text like any other; horizontal rules are left out; a single line feed joins Japanese
/// lines without a blank and others with one.
std::vector<Block> read(std::string_view text);

/// The letters without their look.
std::string plain(const std::vector<Span>&);

}  // namespace documents::markdown
