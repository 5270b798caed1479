#include "documents/sheet.hpp"

namespace documents {
namespace {

/// What Excel and its like would run: the apostrophe makes them show it.
std::string harmless(const std::string& text)
{
    return !text.empty() && std::string_view{"=+-@\t\r\n"}.find(text[0]) != std::string_view::npos ? "'" + text : text;
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == text.npos) return text;
    std::string out = "\"";
    for (const char c : text) (out += c == '"' ? "\"" : "") += c;
    return out + '"';
}

struct Write {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return quoted(harmless(text)); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(base::Day day) const { return base::iso(day); }
};

}  // namespace

std::string csv(const Sheet& sheet)
{
    std::string out = "\xef\xbb\xbf";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) (out += i ? "," : "") += quoted(harmless(sheet.columns[i].label));
    out += "\r\n";
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            if (i) out += ',';
            if (i < row.cells.size()) out += std::visit(Write{}, row.cells[i]);
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace documents
