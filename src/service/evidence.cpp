#include "service/evidence.hpp"

#include "base/text.hpp"
#include "http/spool_file.hpp"
#include "messages/service.hpp"
#include "store/blobs.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace service {
namespace {

using documents::FileType;
using documents::TextPlace;

constexpr std::size_t longest_name = 200, longest_title = 80;  // characters

base::Code code_of(TextPlace place)
{
    switch (place) {
    case TextPlace::line: return codes::marking_found_in_line;
    case TextPlace::paragraph: return codes::marking_found_in_paragraph;
    case TextPlace::page: return codes::marking_found_on_page;
    case TextPlace::cell: return codes::marking_found_in_cell;
    case TextPlace::margin: return codes::marking_found_in_margin;
    }
    throw std::logic_error{"no such place"};
}

std::string list_of(const Wanted& wanted)
{
    std::string names;
    for (const auto type : wanted) (names += names.empty() ? "" : "、") += documents::ending(type);
    return names;
}

/// A file's name without what no name has: control characters, endless length.
std::string plain_name(std::string name)
{
    std::erase_if(name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (!base::valid_utf8(name) || base::trim(name).empty()) return "file";
    while (base::length(name) > longest_name) {
        name.pop_back();
        while (!base::valid_utf8(name)) name.pop_back();
    }
    return name;
}

}  // namespace

std::vector<std::string> words_of(const MarkingSearch& search)
{
    std::vector<std::string> words;
    for (const auto& found : search.found)
        if (std::ranges::find(words, found.marking) == words.end()) words.push_back(found.marking);
    return words;
}

std::string bytes_of(const http::Upload& upload)
{
    std::ifstream in{upload.spool, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

base::Result<MarkingSearch> search_for_markings(const Query& query, std::string_view bytes, FileType type,
                                                const std::filesystem::path& file, bool confirmed)
{
    const auto text = TRY(documents::text_lines(bytes, type, file));
    MarkingSearch search{text.readable, markings_in(text.lines, catalog::markings(query.catalog)), {}};
    if (search.found.empty()) return search;
    if (!confirmed) {
        base::Faults faults;
        for (const auto& [marking, place, at] : search.found) faults.add(code_of(place), "confirmed_marking", {marking, at});
        return faults;
    }
    search.confirmed_by = query.caller.actor();
    return search;
}

base::Result<MarkingSearch> search_for_markings(const Query& query, const http::Upload& upload, bool confirmed)
{
    const auto bytes = bytes_of(upload);
    return search_for_markings(query, bytes, TRY(documents::file_type(bytes)), upload.spool, confirmed);
}

base::Result<KeptFile> keep(const Query& query, const http::Upload& upload, const Wanted& wanted, const Said& said)
{
    const auto bytes = bytes_of(upload);
    const auto type = TRY(documents::file_type(bytes));
    if (!wanted.empty() && std::ranges::find(wanted, type) == wanted.end())
        return base::Refusal{codes::file_type_not_taken, "file", {list_of(wanted)}};
    KeptFile file{{}, plain_name(upload.file_name), {}, static_cast<std::int64_t>(bytes.size()), {}, {}};
    file.type = documents::media_type(type, file.name);
    file.title = base::trim(said.title).empty() ? file.name : std::string{base::trim(said.title)};
    if (base::length(file.title) > longest_title && !base::trim(said.title).empty())
        return base::Refusal{codes::title_too_long, "title", {std::to_string(longest_title)}};
    file.search = TRY(search_for_markings(query, bytes, type, upload.spool, said.confirmed_marking));
    file.sha256 = query.blobs.put_file(upload.spool);
    return file;
}

base::Result<Paper> give_back(const Query& query, const KeptFile& file)
{
    const auto out = std::make_shared<http::SpoolFile>(query.spool);
    bool full = false;
    const bool found = query.blobs.read(file.sha256, [&](std::string_view piece) { full = full || !out->add(piece); });
    if (!found) return base::Refusal{codes::file_gone};
    if (full) throw std::runtime_error{"the disk is full"};
    out->finish();
    return Paper{file.name, file.type, "", {out, &out->path()}};
}

}  // namespace service
