#include "documents/decode.hpp"
#include "documents/read_table.hpp"
#include "messages/documents.hpp"

#include <algorithm>

namespace documents {
namespace {

/// Tab or comma: whichever the first line with either has more of, outside quotes.
char separator_of(std::string_view text)
{
    std::size_t tabs = 0, commas = 0;
    bool quoted = false;
    for (const char c : text.substr(0, 64 << 10)) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        tabs += c == '\t';
        commas += c == ',';
        if ((c == '\n' || c == '\r') && tabs + commas > 0) break;
    }
    return tabs > commas ? '\t' : ',';
}

/// Other systems write ="00123" to keep Excel from dropping zeros, and '=1+1 to keep it from computing. Neither mark is content.
std::string without_guard(std::string text)
{
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"')) return text.substr(2, text.size() - 3);
    if (text.size() >= 2 && text[0] == '\'' && std::string_view{"=+-@\t\r"}.find(text[1]) != std::string_view::npos)
        return text.substr(1);
    return text;
}

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    base::Result<Table> read()
    {
        while (at_ < text_.size()) {
            TRY(read_row());
            if (cells_ > most_cells) return base::Refusal{codes::too_many_cells, {}, {std::to_string(most_cells)}};
        }
        return std::move(table_);
    }

private:
    base::Checked read_row()
    {
        Row row{++number_, false, {}};
        std::size_t filled = 0;
        for (bool more = true; more;) {
            auto text = without_guard(TRY(read_field()));
            const auto bad = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n'; };
            if (std::ranges::any_of(text, bad))
                return base::Refusal{codes::control_character, {}, {address(row.cells.size(), row.number)}};
            row.cells.push_back(cell_of(std::move(text)));
            if (!row.cells.back().empty()) filled = row.cells.size();
            if (row.cells.size() > 16'384) return base::Refusal{codes::too_many_cells, {}, {std::to_string(most_cells)}};
            more = at_ < text_.size() && text_[at_] == separator_;
            if (more) ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        row.cells.resize(filled);
        if (filled > most_columns) return base::Refusal{codes::too_many_cells, {}, {std::to_string(most_cells)}};
        cells_ += filled;
        if (filled > 0) table_.rows.push_back(std::move(row));
        return base::Nothing{};
    }

    /// One field; stops at the separator or the end of the line.
    base::Result<std::string> read_field()
    {
        std::string out;
        if (at_ < text_.size() && text_[at_] == '"') {
            const auto opened = at_++;
            for (;;) {
                const auto quote = text_.find('"', at_);
                if (quote == text_.npos) return base::Refusal{codes::unclosed_quote, {}, {line_of(text_, opened)}};
                out += text_.substr(at_, quote - at_);
                at_ = quote + 1;
                if (at_ >= text_.size() || text_[at_] != '"') break;
                out += '"';
                ++at_;
            }
            std::erase(out, '\r');
        }
        const auto from = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
        out += text_.substr(from, at_ - from);
        return out;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, cells_ = 0;
    std::uint32_t number_ = 0;
    Table table_;
};

}  // namespace

base::Result<Table> read_csv(std::string_view bytes)
{
    if (bytes.empty()) return base::Refusal{codes::empty_file};
    const auto text = TRY(utf8_of(bytes));
    return CsvReader{text}.read();
}

}  // namespace documents
