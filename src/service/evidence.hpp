#pragma once
#include "http/message.hpp"
#include "service/kept_file.hpp"
#include "service/query.hpp"

/// Files that users bring: evidence, scans, pictures, lists. A command's `prepare` takes them in before the transaction; a file
/// whose command is then refused stays in the blobs without a fact that names it, and harms nobody.
namespace service {

/// The bytes of an upload.
std::string bytes_of(const http::Upload&);

/// Searches a file for markings. Refused with service.marking_found..., one fault a place, until the caller has confirmed that it
/// holds no protected information.
base::Result<MarkingSearch> search_for_markings(const Query&, std::string_view bytes, documents::FileType,
                                                const std::filesystem::path& file, bool confirmed);
/// The same of an upload that is read and not kept, such as a list of people.
base::Result<MarkingSearch> search_for_markings(const Query&, const http::Upload&, bool confirmed);

/// The types a command takes; empty: every documents::FileType.
using Wanted = std::vector<documents::FileType>;

/// What the user says of a file.
struct Said {
    std::string title;
    bool confirmed_marking = false;
};

/// Looks at the file, searches it and puts it into the company's blobs.
base::Result<KeptFile> keep(const Query&, const http::Upload&, const Wanted&, const Said&);

/// The file as it came in, to be saved: the browser never shows it as a page of ours. Refused when it was disposed of.
base::Result<Paper> give_back(const Query&, const KeptFile&);

}  // namespace service
