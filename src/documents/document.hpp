#pragma once
#include "base/day.hpp"
#include "documents/picture.hpp"

/// A document as a value, before it is paper: slices build it, pdf() and docx() set it.
namespace documents {

enum class Paper { a4, a3 };
enum class Orientation { portrait, landscape };

struct Format {
    Paper paper = Paper::a4;
    Orientation orientation = Orientation::portrait;
    friend bool operator==(const Format&, const Format&) = default;
};

/// 出力の記録: printed at the foot of every page. The clock is the caller's.
struct Printed {
    std::optional<base::Instant> at = {};
    std::string by = {};    // 出力者
    std::string head = {};  // the journal's head in hexadecimal; its first 16 digits are printed
};

namespace block {

/// Letters of one look.
struct Run {
    std::string text;
    bool bold = false;
    bool underline = false;  // added in this version
    bool struck = false;     // corrected or deleted
    std::optional<Colour> colour = {};
};

/// One or more runs; plain text becomes one. A line feed begins a new line.
struct Text {
    std::vector<Run> runs;

    Text() = default;
    Text(std::string plain)
    {
        if (!plain.empty()) runs.push_back({std::move(plain)});
    }
    Text(std::string_view plain) : Text(std::string{plain}) {}
    Text(const char* plain) : Text(std::string{plain}) {}
    Text(std::vector<Run> all) : runs(std::move(all)) {}
    bool empty() const { return runs.empty(); }
};

/// A new part of a binder: a page of its own with a large title, in the contents; `format` turns the pages from here on.
struct Part {
    std::string title;
    std::string subtitle = {};
    std::optional<Format> format = {};
};

/// 章 (1), 節 (2), 款 (3): in the contents and in the outline; never the last line of a page.
struct Heading {
    int level = 1;
    std::string text;
};

enum class Style { body, plain, centre, right, small, title, subtitle };  // body: the first line begins one character in

struct Paragraph {
    Text text;
    Style style = Style::plain;
};

/// One 条, 項, 号 or subitem with its hanging indent. Full-width digits for 条 and 項 are the writer's business.
struct Clause {
    enum class Level { article, paragraph, item, subitem };
    Level level = Level::article;
    std::string label;  // 第1条, 2, (1), ア; empty for the first 項 that is written without its number
    Text text;
    std::string heading = {};  // （見出し） above a 条, with or without its parentheses
};

using shape::Align;

struct Column {
    std::string title;
    double weight = 1;  // share of the width
    Align align = Align::left;
};

struct Cell {
    Text text;
    std::size_t span = 1;  // columns
    bool head = false;     // bold on the ground of a heading
    std::optional<Align> align = {};
    std::optional<Colour> ground = {};

    Cell() = default;
    Cell(Text value) : text(std::move(value)) {}
    Cell(std::string plain) : text(std::move(plain)) {}
    Cell(const char* plain) : text(plain) {}
    Cell(Text value, std::size_t columns, bool is_head = false) : text(std::move(value)), span(columns), head(is_head) {}
};

using Row = std::vector<Cell>;

/// A ruled table. The head is repeated on every page; a row is split only if it is higher than a page.
struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Row> head = {};  // empty: one row of the columns' titles, unless all are empty
    std::string caption = {};    // 表1 …, above
    double size = 9;             // points
    double row_height = 0;       // mm at least, for sheets that are filled in by hand
};

/// Keys and values, ruled: the head of a form.
struct Facts {
    struct Fact {
        std::string key;
        Text value;
    };
    std::vector<Fact> facts;
    double key_width = 38;  // mm
};

/// The mark of one approval: what was done, on which day, by whom (family name).
struct Stamp {
    std::string result;  // 承認, 確認, 起案
    base::Day day;
    std::string name;
};

/// 決裁欄, to the right; a place without a stamp is left blank for ink.
struct Approval {
    struct Place {
        std::string role;
        std::optional<Stamp> stamp = {};
    };
    std::vector<Place> places;
};

struct Drawing {
    Picture picture;
    double width = 0;  // mm; 0 = as large as the page allows
    std::string caption = {};
};

/// A PNG.
struct Image {
    std::string png;
    double width = 0;  // mm; 0 = as large as the page allows
    std::string caption = {};
};

/// 目次: parts and headings down to `depth` (parts 0, 章 1, 節 2) with their pages.
struct Contents {
    std::string title = "目　次";
    int depth = 1;
};

/// 表紙, a page without running head: number, title, lines such as 令和8年12月1日　施行, issuer, 決裁欄.
struct Cover {
    std::string title;
    std::vector<std::string> lines = {};
    std::string number = {};
    std::string issuer = {};
    Approval approval = {};
};

/// The head of a form or a ledger: the title at the left, 決裁欄 beside it at the right. In the contents like a 章.
struct Masthead {
    std::string title;
    std::vector<std::string> lines = {};
    Approval approval = {};
};

struct PageBreak {
    std::optional<Format> format = {};
};

/// Something the reader must not miss, in a frame.
struct Notice {
    enum class Kind { information, caution, warning };
    std::string title;
    Text text;
    Kind kind = Kind::information;
};

/// A QR code with its words beside it.
struct Code {
    std::string content;
    Text caption = {};
    double size = 20;  // mm
};

/// Lines to be signed by hand: 氏名＿＿＿ 印.
struct Signature {
    struct Line {
        std::string label;
        bool seal = true;  // 印 at the end
    };
    std::vector<Line> lines;
};

struct Spacer {
    double height = 5;  // mm
};

using Any = std::variant<Cover, Masthead, Part, Heading, Paragraph, Clause, Table, Facts, Approval, Drawing, Image, Contents,
                         PageBreak, Notice, Code, Signature, Spacer>;

}  // namespace block

struct Document {
    std::string title;
    std::string number = {};   // 文書番号
    std::string version = {};  // 第2版
    std::string marking = {};  // 注意, 部内限り: at the top and the bottom of every page
    std::string issuer = {};   // the company
    std::string basis = {};    // 基準日 …　記録時点 …: at the foot
    Printed printed = {};
    Format format = {};
    std::vector<block::Any> blocks = {};

    void add(block::Any any) { blocks.push_back(std::move(any)); }
};

}  // namespace documents
