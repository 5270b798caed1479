#include "documents/office_lines.hpp"

#include "base/text.hpp"
#include "documents/archive.hpp"
#include "documents/read_table.hpp"
#include "documents/xml_stream.hpp"
#include "messages/documents.hpp"

#include <algorithm>

namespace documents {
namespace {

using Event = XmlStream::Event;

bool blank(const std::string& text) { return base::trim(text).empty(); }

/// Collects the paragraphs of one part: <w:p> of Word and <a:p> of drawings, whose letters stand in <t>. A text box is a paragraph
/// within a paragraph.
class Paragraphs {
public:
    Paragraphs(std::vector<TextLine>& out, TextPlace place) : out_(out), place_(place) {}

    /// False if the part is malformed.
    bool read(std::string_view part)
    {
        XmlStream xml{part};
        for (;;) {
            switch (xml.next()) {
            case Event::start: start(xml); break;
            case Event::text:
                if (in_text_ && !open_.empty() && !xml.append_text(open_.back())) return false;
                break;
            case Event::end: end(xml.name()); break;
            case Event::finish: return true;
            case Event::malformed: return false;
            }
        }
    }

private:
    void start(XmlStream& xml)
    {
        const auto name = xml.name();
        if (name == "Fallback") return xml.skip();  // says the same as the choice before it
        if (name == "p") open_.emplace_back();
        if (name == "t") in_text_ = true;
        if ((name == "tab" || name == "br" || name == "cr") && !open_.empty()) open_.back() += ' ';
        if (name == "tr") rows_.push_back(out_.size());
    }

    void end(std::string_view name)
    {
        if (name == "t") in_text_ = false;
        if (name == "p" && !open_.empty()) {
            if (!blank(open_.back())) out_.push_back({std::move(open_.back()), place_, std::to_string(++count_), true, false});
            open_.pop_back();
        }
        if (name == "tr" && !rows_.empty()) {
            const auto from = std::exchange(rows_.back(), 0);
            rows_.pop_back();
            if (out_.size() - from > 1)
                for (auto i = from; i < out_.size(); ++i) out_[i].alone = false;
        }
    }

    std::vector<TextLine>& out_;
    TextPlace place_;
    std::size_t count_ = 0;
    bool in_text_ = false;
    std::vector<std::string> open_;  // paragraphs within one another
    std::vector<std::size_t> rows_;  // where each open row of a table began
};

base::Checked add_part(const Archive& archive, const std::string& name, TextPlace place, std::vector<TextLine>& out)
{
    const auto part = TRY(archive.read(name));
    if (!base::valid_utf8(part) || !Paragraphs{out, place}.read(part)) return base::Refusal{codes::xml_malformed, {}, {name}};
    return base::Nothing{};
}

/// "&C&"BIZ UDゴシック"&12注意&R&P": the parts between the signs that say where and how.
void add_head(const std::string& head, std::vector<TextLine>& out)
{
    std::string text;
    const auto flush = [&] {
        if (!blank(text)) out.push_back({text, TextPlace::margin, {}, true, false});
        text.clear();
    };
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] != '&' || i + 1 == head.size()) {
            text += head[i];
            continue;
        }
        const char sign = head[++i];
        if (sign == '&') text += '&';
        if (sign == 'L' || sign == 'C' || sign == 'R') flush();
        if (sign == '"') i = std::min(head.find('"', i + 1), head.size());
        if (sign == 'K') i += 6;                                                                                    // a colour
        while (sign >= '0' && sign <= '9' && i + 1 < head.size() && head[i + 1] >= '0' && head[i + 1] <= '9') ++i;  // a size
    }
    flush();
}

base::Checked add_heads(const Archive& archive, const std::string& name, std::vector<TextLine>& out)
{
    const auto part = TRY(archive.read(name));
    XmlStream xml{part};
    bool inside = false;
    std::string head;
    for (;;) {
        switch (xml.next()) {
        case Event::start:
            inside = xml.name().ends_with("Header") || xml.name().ends_with("Footer");
            if (xml.name() == "sheetData") xml.skip();
            break;
        case Event::text:
            if (inside && !xml.append_text(head)) return base::Refusal{codes::xml_malformed, {}, {name}};
            break;
        case Event::end:
            if (inside) add_head(std::exchange(head, {}), out);
            inside = false;
            break;
        case Event::finish: return base::Nothing{};
        case Event::malformed: return base::Refusal{codes::xml_malformed, {}, {name}};
        }
    }
}

/// The cells of a row, each text once: a merged cell's stands in all it covers.
void add_row(const std::string& sheet, const Row& row, std::vector<TextLine>& out)
{
    const auto from = out.size();
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const auto& text = row.cells[column].text;
        if (blank(text)) continue;
        const bool said = std::any_of(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                                      [&](const TextLine& line) { return line.text == text; });
        if (!said) out.push_back({text, TextPlace::cell, sheet + '!' + address(column, row.number), true, false});
    }
    if (out.size() - from > 1)
        for (auto i = from; i < out.size(); ++i) out[i].alone = false;
}

bool is_part(std::string_view name, std::string_view folder, std::initializer_list<std::string_view> kinds)
{
    if (!name.starts_with(folder) || !name.ends_with(".xml")) return false;
    name.remove_prefix(folder.size());
    return std::ranges::any_of(kinds, [&](std::string_view kind) { return name.starts_with(kind); });
}

}  // namespace

base::Result<std::vector<TextLine>> word_lines(std::string_view bytes)
{
    const auto archive = TRY(Archive::open(bytes));
    std::vector<TextLine> out;
    for (const auto& entry : archive.entries()) {
        if (is_part(entry.name, "word/", {"header", "footer"}))
            TRY(add_part(archive, entry.name, TextPlace::margin, out));
        else if (is_part(entry.name, "word/", {"document", "footnotes", "endnotes", "comments"}))
            TRY(add_part(archive, entry.name, TextPlace::paragraph, out));
    }
    return out;
}

base::Result<std::vector<TextLine>> workbook_lines(std::string_view bytes)
{
    std::vector<TextLine> out;
    const auto tables = TRY(read_xlsx(bytes));
    for (const auto& table : tables)
        for (const auto& row : table.rows) add_row(table.sheet, row, out);
    const auto archive = TRY(Archive::open(bytes));
    for (const auto& entry : archive.entries()) {
        if (is_part(entry.name, "xl/worksheets/", {"sheet"})) TRY(add_heads(archive, entry.name, out));
        if (is_part(entry.name, "xl/drawings/", {"drawing"})) TRY(add_part(archive, entry.name, TextPlace::margin, out));
    }
    return out;
}

}  // namespace documents
