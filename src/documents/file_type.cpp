#include "documents/file_type.hpp"

#include "documents/decode.hpp"
#include "documents/package.hpp"
#include "messages/documents.hpp"

#include <algorithm>
#include <array>

namespace documents {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<std::string_view, FileType>, 5> first_bytes{{{"%PDF-"sv, FileType::pdf},
                                                                            {"\x89PNG\r\n\x1a\n"sv, FileType::png},
                                                                            {"\xff\xd8\xff"sv, FileType::jpeg},
                                                                            {"II*\0"sv, FileType::tiff},
                                                                            {"MM\0*"sv, FileType::tiff}}};

base::Result<FileType> office_type(std::string_view bytes)
{
    const auto package = TRY(Package::open(bytes));
    if (package.is_word()) return FileType::word;
    if (package.is_workbook() && !package.is_binary_workbook()) return FileType::workbook;
    return base::Refusal{codes::unknown_file_type};
}

/// Text has no control characters; a program or a picture of another kind has.
bool plain(const std::string& text)
{
    return std::ranges::none_of(text,
                                [](char c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; });
}

}  // namespace

base::Result<FileType> file_type(std::string_view bytes)
{
    switch (TRY(file_kind(bytes))) {
    case FileKind::zip: return office_type(bytes);
    case FileKind::old_office: return base::Refusal{codes::old_office};
    case FileKind::text: break;
    }
    for (const auto& [begin, type] : first_bytes)
        if (bytes.starts_with(begin)) return type;
    const auto text = utf8_of(bytes);
    if (!text || !plain(text.value())) return base::Refusal{codes::unknown_file_type};
    return FileType::text;
}

std::string_view media_type(FileType type, std::string_view name)
{
    switch (type) {
    case FileType::pdf: return "application/pdf";
    case FileType::png: return "image/png";
    case FileType::jpeg: return "image/jpeg";
    case FileType::tiff: return "image/tiff";
    case FileType::word: return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case FileType::workbook: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case FileType::text: return name.ends_with(".csv") || name.ends_with(".CSV") ? "text/csv" : "text/plain";
    }
    throw std::logic_error{"no such type of file"};
}

std::string_view ending(FileType type)
{
    static constexpr std::array<std::string_view, 7> endings{".pdf", ".png", ".jpg", ".tif", ".docx", ".xlsx", ".txt"};
    return endings.at(static_cast<std::size_t>(type));
}

}  // namespace documents
