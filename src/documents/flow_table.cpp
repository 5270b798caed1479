#include "documents/flow.hpp"

#include <algorithm>

/// Ruled tables and the head of a form.
namespace documents {
namespace {

constexpr double pad = 1.6 * mm, air = 1.1 * mm;  // beside and above the letters of a cell
constexpr double inner_rule = 0.4, outer_rule = 0.8;

struct SetCell {
    Setting text;
    double x = 0, width = 0;
    std::optional<Colour> ground;
    bool head = false;
};

struct SetRow {
    std::vector<SetCell> cells;
    double height = 0;
};

class TableSetter {
public:
    TableSetter(Flow& flow, const block::Table& table) : flow_(flow), table_(table)
    {
        double weights = 0;
        for (const auto& column : table.columns) weights += std::max(column.weight, 0.01);
        for (const auto& column : table.columns) widths_.push_back(flow.width() * std::max(column.weight, 0.01) / weights);
        auto head = table.head;
        if (head.empty() && std::any_of(table.columns.begin(), table.columns.end(), [](auto& c) { return !c.title.empty(); })) {
            head.emplace_back();
            for (const auto& column : table.columns) head.back().push_back(column.title);
        }
        for (const auto& row : head) head_.push_back(set_row(row, true));
        for (const auto& row : head_) head_height_ += row.height;
    }

    void set()
    {
        if (table_.columns.empty()) return;
        flow_.gap(2 * mm);
        const double first = table_.rows.empty() ? 0 : std::min(set_row(table_.rows.front(), false).height, flow_.page_room() / 3);
        caption(head_height_ + first);
        flow_.need(head_height_ + first);
        begin();
        for (const auto& row : table_.rows) place(set_row(row, false));
        end();
        flow_.gap(3 * mm);
    }

private:
    void caption(double with)
    {
        if (table_.caption.empty()) return;
        const auto line = flow_.fonts().set(table_.caption, {Family::gothic, 9.5, 1.6, true}, {flow_.width()});
        flow_.need(line.height() + with);
        set_lines(flow_, line, flow_.left(), "Caption");
    }

    SetRow set_row(const block::Row& row, bool head) const
    {
        SetRow out;
        double x = flow_.left();
        std::size_t column = 0;
        for (std::size_t i = 0; column < widths_.size(); ++i) {
            static const block::Cell blank;
            const auto& cell = i < row.size() ? row[i] : blank;
            const auto span = std::clamp<std::size_t>(cell.span, 1, widths_.size() - column);
            double width = 0;
            for (std::size_t k = 0; k < span; ++k) width += widths_[column + k];
            const bool bold = head || cell.head;
            const auto align = cell.align ? *cell.align : head ? shape::Align::centre : table_.columns[column].align;
            const Face face{bold ? Family::gothic : Family::mincho, table_.size, 1.4, bold};
            auto text = flow_.fonts().set(cell.text, face, {width - 2 * pad, 0, 0, align});
            out.height = std::max(out.height, text.height() + 2 * air);
            const auto ground = cell.ground ? cell.ground : bold ? std::optional{colours::mist} : std::nullopt;
            out.cells.push_back({std::move(text), x, width, ground, bold});
            x += width;
            column += span;
        }
        if (!head) out.height = std::max(out.height, table_.row_height * mm);
        return out;
    }

    void begin()
    {
        start_ = flow_.y();
        flow_.put([](Pen& pen) { pen.open("Table"); });
        for (const auto& row : head_) paint(row, row.height);
    }

    /// The frame of what stands on this page.
    void end()
    {
        flow_.put([x = flow_.left(), y = start_, w = flow_.width(), h = flow_.y() - start_](Pen& pen) {
            pen.close("Table");
            pen.frame({x, y, w, h}, outer_rule);
        });
    }

    void place(const SetRow& row)
    {
        if (row.height > flow_.room() + 0.01) {
            if (row.height > flow_.page_room() - head_height_) return split(row);
            turn();
        }
        paint(row, row.height);
    }

    void turn()
    {
        end();
        flow_.next();
        begin();
    }

    /// A row higher than a page goes on as many pages as its longest cell needs.
    void split(const SetRow& row)
    {
        std::size_t lines = 0;
        for (const auto& cell : row.cells) lines = std::max(lines, cell.text.lines());
        const double step = table_.size * 1.4;
        for (std::size_t from = 0; from < lines;) {
            if (flow_.room() < 3 * step + 2 * air) turn();
            const auto fits = static_cast<std::size_t>(std::max(1.0, (flow_.room() - 2 * air) / step));
            const auto count = std::min(fits, lines - from);
            paint(row, static_cast<double>(count) * step + 2 * air, from, count, true);
            from += count;
        }
    }

    void paint(const SetRow& row, double height) { paint(row, height, 0, ~std::size_t{0}, false); }

    void paint(const SetRow& row, double height, std::size_t from, std::size_t count, bool split)
    {
        flow_.put([row, height, split, from, count, y = flow_.y(), x = flow_.left(), w = flow_.width()](Pen& pen) {
            for (const auto& cell : row.cells)
                if (cell.ground) pen.fill({cell.x, y, cell.width, height}, *cell.ground);
            pen.line({x, y}, {x + w, y}, inner_rule);
            pen.open("TR");
            for (const auto& cell : row.cells) {
                if (&cell != &row.cells.front()) pen.line({cell.x, y}, {cell.x, y + height}, inner_rule);
                const auto here = cell.text.lines() > from ? std::min(count, cell.text.lines() - from) : 0;
                const double above = split ? air : (height - cell.text.height()) / 2;
                pen.tagged(cell.head ? "TH" : "TD", [&] { pen.text(cell.text, cell.x + pad, y + above, from, here); });
            }
            pen.close("TR");
        });
        flow_.down(height);
    }

    Flow& flow_;
    const block::Table& table_;
    std::vector<double> widths_;
    std::vector<SetRow> head_;
    double head_height_ = 0;
    double start_ = 0;
};

}  // namespace

void set(Flow& flow, const block::Table& table) { TableSetter{flow, table}.set(); }

void set(Flow& flow, const block::Facts& facts)
{
    const double key = std::clamp(facts.key_width * mm / flow.width(), 0.1, 0.6);
    block::Table table{{{"", key}, {"", 1 - key}}, {}};
    table.size = 9.5;
    table.row_height = 7.5;
    for (const auto& fact : facts.facts) table.rows.push_back({block::Cell{block::Text{fact.key}, 1, true}, fact.value});
    if (!table.rows.empty()) set(flow, table);
}

}  // namespace documents
