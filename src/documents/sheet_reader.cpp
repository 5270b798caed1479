#include "documents/sheet_reader.hpp"

#include "base/text.hpp"
#include "documents/characters.hpp"
#include "documents/xml_stream.hpp"
#include "messages/documents.hpp"

#include <algorithm>
#include <charconv>

namespace documents {
namespace {

using Event = XmlStream::Event;

constexpr std::uint32_t last_row = 1'048'576, last_column = 16'384;

/// A place in a sheet, both from 1; {0, 0} if it is not written as one.
struct Place {
    std::uint32_t column = 0, row = 0;
};

Place place_of(std::string_view text)
{
    Place place;
    while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && place.column <= last_column) {
        place.column = place.column * 26 + std::uint32_t(text.front() - 'A' + 1);
        text.remove_prefix(1);
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place.row);
    const bool good = error == std::errc{} && end == text.data() + text.size() && place.row >= 1 && place.row <= last_row &&
                      place.column >= 1 && place.column <= last_column;
    return good ? place : Place{};
}

/// Excel writes control characters as _x000D_; a line break stays one, the others are not kept.
std::string without_escapes(std::string text)
{
    for (auto at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
        if (at + 7 > text.size() || text[at + 6] != '_') continue;
        unsigned point = 0;
        const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, point, 16);
        if (error != std::errc{} || end != text.data() + at + 6) continue;
        std::string character;
        if (point >= 0x20 || point == '\t' || point == '\n') append(character, point);
        text.replace(at, 7, character);
        if (character.empty() && at > 0) --at;
    }
    return text;
}

struct Merge {
    Place from, to;
};

/// Reads one <worksheet>.
class SheetReader {
public:
    SheetReader(const std::string& xml, const SheetContext& context, std::size_t& cells)
        : xml_(xml)
        , context_(context)
        , cells_(cells)
    {}

    base::Result<Table> read(const std::string& part)
    {
        for (auto event = xml_.next(); event != Event::finish; event = xml_.next()) {
            if (event == Event::malformed || malformed_) return broken_xml(xml_, part);
            if (cells_ > most_cells || wide_) return base::Refusal{codes::too_many_cells, {}, {std::to_string(most_cells)}};
            if (event == Event::end && xml_.name() == "row") end_row();
            if (event != Event::start) continue;
            if (xml_.name() == "row")
                start_row();
            else if (xml_.name() == "c" && in_row_)
                read_cell();
            else if (xml_.name() == "mergeCell")
                read_merge();
            else if (xml_.name() == "extLst")
                xml_.skip();
        }
        std::ranges::stable_sort(table_.rows, {}, &Row::number);
        for (const auto& merge : merges_) fill(merge);
        if (cells_ > most_cells) return base::Refusal{codes::too_many_cells, {}, {std::to_string(most_cells)}};
        return std::move(table_);
    }

private:
    void start_row()
    {
        std::uint32_t number = 0;
        const auto written = xml_.attribute("r");
        if (written.empty())
            number = row_.number + 1;
        else
            std::from_chars(written.data(), written.data() + written.size(), number);
        const auto hidden = xml_.attribute("hidden");
        row_ = Row{number, hidden == "1" || hidden == "true", {}};
        column_ = 0;
        in_row_ = true;
        malformed_ = malformed_ || number < 1 || number > last_row;
    }

    void end_row()
    {
        in_row_ = false;
        cells_ += row_.cells.size();
        if (row_.cells.empty()) return;
        const auto number = row_.number;
        table_.rows.push_back(std::move(row_));
        row_ = Row{number, false, {}};
    }

    void read_cell()
    {
        const auto written = xml_.attribute("r");
        column_ = written.empty() ? column_ + 1 : place_of(written).column;
        if (column_ == 0) malformed_ = true;
        const auto column = column_;
        type_ = xml_.attribute("t");
        style_ = xml_.attribute("s");
        value_.clear();
        read_value();
        if (value_.empty() || column == 0) return;
        if (column > most_columns) {
            wide_ = true;
            return;
        }
        if (row_.cells.size() < column) row_.cells.resize(column);
        row_.cells[column - 1] = make_cell();
    }

    /// The content of <c>: <v>, or <is> with runs. Formulas are not read, their last value is.
    void read_value()
    {
        for (int depth = 1; depth > 0;) {
            const auto event = xml_.next();
            if (event == Event::malformed || event == Event::finish) return;
            if (event == Event::end) {
                --depth;
            } else if (event == Event::text) {
                if (in_v_ && !xml_.append_text(value_)) malformed_ = true;
            } else if (xml_.name() == "is") {
                if (!read_rich_text(xml_, value_)) malformed_ = true;
            } else {
                ++depth;
                in_v_ = xml_.name() == "v";
            }
            if (event == Event::end) in_v_ = false;
        }
    }

    Cell make_cell()
    {
        if (type_ == "s") {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
            if (error != std::errc{} || end != value_.data() + value_.size() || index >= context_.texts.size()) {
                malformed_ = true;
                return {};
            }
            return cell_of(context_.texts[index]);
        }
        if (type_ == "b") return cell_of(value_ == "1" || value_ == "true" ? "TRUE" : "FALSE");
        if (type_ == "inlineStr" || type_ == "str") return cell_of(without_escapes(std::move(value_)));
        if (type_ == "e" || type_ == "d") return cell_of(std::move(value_));
        return number_cell();
    }

    Cell number_cell()
    {
        std::size_t style = 0;
        std::from_chars(style_.data(), style_.data() + style_.size(), style);
        const auto* format = style < context_.styles.size() ? &context_.styles[style] : nullptr;
        const bool general = !format || format->is_general();
        if (general && value_.size() < 15 && value_.find_first_of(".eE") == value_.npos) return cell_of(std::move(value_));
        double number = 0;
        const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
        if (error != std::errc{} || end != value_.data() + value_.size()) return cell_of(std::move(value_));
        if (general) return cell_of(general_number(number));
        Cell cell{format->show(number, context_.from_1904), std::nullopt, std::nullopt};
        if (format->has_day())
            cell.day = day_of_serial(number, context_.from_1904);
        else if (number > -1e15 && number < 1e15 && number == double(std::int64_t(number)))
            cell.integer = std::int64_t(number);
        return cell;
    }

    void read_merge()
    {
        const auto text = xml_.attribute("ref");
        const auto colon = text.find(':');
        if (colon == text.npos) return;
        const Merge merge{place_of(text.substr(0, colon)), place_of(text.substr(colon + 1))};
        if (merge.from.row == 0 || merge.to.row == 0 || merge.to.column > most_columns) return;
        merges_.push_back(merge);
    }

    /// The value of a merged cell stands in its first cell only; the people who drew it mean all of them.
    void fill(const Merge& merge)
    {
        auto row = std::ranges::lower_bound(table_.rows, merge.from.row, {}, &Row::number);
        if (row == table_.rows.end() || row->number != merge.from.row) return;
        const Cell value = cell_at(*row, merge.from.column - 1);
        if (value.empty()) return;
        for (; row != table_.rows.end() && row->number <= merge.to.row && cells_ <= most_cells; ++row) {
            if (row->cells.size() < merge.to.column) {
                cells_ += merge.to.column - row->cells.size();
                row->cells.resize(merge.to.column);
            }
            for (auto column = merge.from.column; column <= merge.to.column; ++column) row->cells[column - 1] = value;
        }
    }

    XmlStream xml_;
    const SheetContext& context_;
    std::size_t& cells_;
    Table table_;
    Row row_;
    std::uint32_t column_ = 0;
    std::string_view type_, style_;
    std::string value_;
    std::vector<Merge> merges_;
    bool in_row_ = false, in_v_ = false, malformed_ = false, wide_ = false;
};

}  // namespace

base::Refusal broken_xml(const XmlStream& xml, const std::string& part)
{
    return {xml.doctype() ? codes::xml_doctype : codes::xml_malformed, {}, {part}};
}

bool read_rich_text(XmlStream& xml, std::string& out)
{
    std::string text;
    bool in_t = false;
    for (int depth = 1; depth > 0;) {
        const auto event = xml.next();
        if (event == Event::malformed || event == Event::finish) return false;
        if (event == Event::text && in_t && !xml.append_text(text)) return false;
        if (event == Event::end) --depth, in_t = false;
        if (event != Event::start) continue;
        if (xml.name() == "rPh") {
            xml.skip();  // furigana
        } else {
            ++depth;
            in_t = xml.name() == "t";
        }
    }
    std::erase(text, '\r');
    out = without_escapes(std::move(text));
    return true;
}

base::Result<Table> read_sheet(const std::string& xml, const std::string& part, const SheetContext& context, std::size_t& cells)
{
    if (!base::valid_utf8(xml)) return base::Refusal{codes::xml_malformed, {}, {part}};
    return SheetReader{xml, context, cells}.read(part);
}

}  // namespace documents
