#pragma once
#include "documents/document.hpp"

#include <memory>

extern "C" {
typedef struct _cairo cairo_t;
}

/// Setting letters in lines: BIZ UD fonts by Pango. Only the PDF writer uses this.
namespace documents {

inline constexpr double mm = 72.0 / 25.4;

enum class Family { mincho, gothic };

struct Face {
    Family family = Family::mincho;
    double size = 10.5;  // points
    double leading = 1.75;
    bool bold = false;
    Colour colour = colours::ink;
};

/// How wide lines may be: `first` and `rest` are the indents of a paragraph's first and of its other lines.
struct Measure {
    double width = 0;
    double first = 0, rest = 0;
    block::Align align = block::Align::left;
    bool justified = false;
};

/// Text set in lines, to be painted from any line on.
class Setting {
public:
    std::size_t lines() const { return lines_; }
    /// The distance from line to line.
    double step() const { return face_.size * face_.leading; }
    double height() const { return static_cast<double>(lines_) * step(); }
    double height_of(std::size_t count) const { return static_cast<double>(count) * step(); }
    /// The width of the letters of one line, without its indent.
    double width(std::size_t line) const;
    /// Paints `count` lines from `first`; (x, y) is the upper left corner of the measure.
    void paint(cairo_t*, double x, double y, std::size_t first, std::size_t count) const;

private:
    friend class Fonts;
    struct State;
    void justify();
    double indent(std::size_t line) const;
    std::shared_ptr<State> state_;
    Face face_;
    Measure measure_;
    std::size_t lines_ = 0;
};

/// The fonts of one document. The constructor throws if BIZ UD is not what the machine would use.
class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    Setting set(const block::Text&, const Face&, const Measure&) const;
    /// One line as wide as it comes.
    Setting line(const std::string&, const Face&) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace documents
