#pragma once
#include "service/markings.hpp"

#include <cstdint>

namespace service {

/// What the search for markings came to.
struct MarkingSearch {
    bool searched = false;                 // false: a picture or a scan, whose letters nobody could read
    std::vector<FoundMarking> found = {};  // confirmed as no protected information
    std::string confirmed_by = {};         // who said so, as the journal's heads name an actor; empty when nothing was found
    friend bool operator==(const MarkingSearch&, const MarkingSearch&) = default;
};
BOOST_DESCRIBE_STRUCT(MarkingSearch, (), (searched, found, confirmed_by))

/// The markings that were found, each once.
std::vector<std::string> words_of(const MarkingSearch&);

/// A file that was taken in, as a fact keeps it; its bytes lie in the company's store::Blobs.
struct KeptFile {
    std::string sha256;  // of the bytes, hexadecimal
    std::string name;    // as the file was called
    std::string type;    // media type, by its content
    std::int64_t bytes = 0;
    std::string title;  // what it is, in the words of who brought it; the name where nothing was said
    MarkingSearch search = {};
    friend bool operator==(const KeptFile&, const KeptFile&) = default;
};
BOOST_DESCRIBE_STRUCT(KeptFile, (), (sha256, name, type, bytes, title, search))

}  // namespace service
