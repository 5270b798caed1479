#pragma once
#include "documents/pen.hpp"

/// Blocks flow down pages. What is put on a page is painted only when all pages are known, so that "3 / 30" and the contents are
/// right in one pass.
namespace documents {

/// A page before it is painted.
struct Leaf {
    Format format;
    bool cover = false;
    std::string part = {};  // the part of a binder this page belongs to
    std::vector<std::function<void(Pen&)>> marks = {};
};

/// What the contents and the outline name.
struct Entry {
    int level = 0;  // part 0, 章 1, 節 2
    std::string title;
    std::size_t leaf = 0;
    double y = 0;
};

/// Width and height in points.
std::pair<double, double> paper_size(const Format&);

class Flow {
public:
    Flow(const Document&, const Fonts&);

    const Document& document() const { return document_; }
    const Fonts& fonts() const { return fonts_; }
    double left() const;
    double width() const;
    double top() const;
    double bottom() const;
    double y() const { return y_; }
    /// What is left of this page, less the gap that is due.
    double room() const;
    double page_room() const { return bottom() - top(); }
    bool at_top() const { return y_ <= top(); }

    /// At least this much white before whatever comes next; nothing at the top of a page.
    void gap(double height);
    /// Turns the page unless this height fits, then takes the gap that is due.
    void need(double height);
    void next();
    /// A new page of this format, unless an empty one of it is already there.
    void fresh(std::optional<Format> = {});
    void down(double height) { y_ += height; }
    void put(std::function<void(Pen&)> mark) { leaves_.back().marks.push_back(std::move(mark)); }
    /// Makes the place of the next line known to contents and outline.
    void enter(int level, std::string title);
    void begin_part(const std::string& title) { leaves_.back().part = title; }
    void mark_cover() { leaves_.back().cover = true; }

    const std::vector<Leaf>& leaves() const { return leaves_; }
    const std::vector<Entry>& entries() const { return entries_; }

private:
    const Document& document_;
    const Fonts& fonts_;
    std::vector<Leaf> leaves_;
    std::vector<Entry> entries_;
    double y_ = 0;
    double gap_ = 0;
};

/// What the contents call a block, and its level: part 0, 章 and forms 1, 節 2; nothing for other blocks.
std::optional<std::pair<int, std::string>> entry_of(const block::Any&);

/// Running head, marking and foot of page `n` of `all`.
void paint_margins(Pen&, const Document&, const Leaf&, std::size_t n, std::size_t all);

/// Lines on as many pages as they need, never leaving one line alone.
void set_lines(Flow&, const Setting&, double x, const char* tag);

void set(Flow&, const block::Cover&);
void set(Flow&, const block::Masthead&);
void set(Flow&, const block::Part&);
void set(Flow&, const block::Heading&);
void set(Flow&, const block::Paragraph&);
void set(Flow&, const block::Clause&);
void set(Flow&, const block::Table&);
void set(Flow&, const block::Facts&);
void set(Flow&, const block::Approval&);
void set(Flow&, const block::Drawing&);
void set(Flow&, const block::Image&);
void set(Flow&, const block::Contents&);
void set(Flow&, const block::PageBreak&);
void set(Flow&, const block::Notice&);
void set(Flow&, const block::Code&);
void set(Flow&, const block::Signature&);
void set(Flow&, const block::Spacer&);

/// Sets all blocks of the document; a heading goes with what follows it.
void set_all(Flow&);
/// How much of a block must stand on one page with the heading before it.
double opening(const Flow&, const block::Any&);

}  // namespace documents
