#include "documents/text_lines.hpp"

#include "base/text.hpp"
#include "documents/decode.hpp"
#include "documents/office_lines.hpp"
#include "documents/pdf_text.hpp"

#include <algorithm>

namespace documents {
namespace {

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == text.npos) return parts;
        text.remove_prefix(end + 1);
    }
}

FileText plain_text(const std::string& text)
{
    FileText out;
    std::size_t number = 0;
    for (const auto line : split(text, '\n')) {
        ++number;
        if (!base::trim(line).empty())
            out.lines.push_back({std::string{line}, TextPlace::line, std::to_string(number), true, false});
    }
    return out;
}

FileText pdf_lines(const std::filesystem::path& file)
{
    constexpr std::size_t edge = 2;  // lines at the top and at the bottom of a page
    const auto text = pdf_text(file);
    if (!text || !base::valid_utf8(*text)) return {false, {}};
    FileText out;
    std::size_t page = 0;
    for (const auto sheet : split(*text, '\f')) {
        ++page;
        const auto from = out.lines.size();
        for (const auto line : split(sheet, '\n'))
            if (!base::trim(line).empty())
                out.lines.push_back({std::string{line}, TextPlace::page, std::to_string(page), true, false});
        for (auto i = from; i < out.lines.size(); ++i) out.lines[i].at_edge = i < from + edge || i + edge >= out.lines.size();
    }
    out.readable = !out.lines.empty();  // a scan has pages without any letters
    return out;
}

}  // namespace

base::Result<FileText> text_lines(std::string_view bytes, FileType type, const std::filesystem::path& file)
{
    switch (type) {
    case FileType::pdf: return pdf_lines(file);
    case FileType::word: return FileText{true, TRY(word_lines(bytes))};
    case FileType::workbook: return FileText{true, TRY(workbook_lines(bytes))};
    case FileType::text: return plain_text(TRY(utf8_of(bytes)));
    case FileType::png:
    case FileType::jpeg:
    case FileType::tiff: break;
    }
    return FileText{false, {}};
}

}  // namespace documents
