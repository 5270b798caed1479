#pragma once
#include <string>
#include <vector>

namespace documents {

struct Member {
    std::string name, bytes;
    bool stored = false;  // not compressed: pictures, PDFs
};

/// A zip file of these members in their order. No clock inside: the same members give the same bytes.
std::string archive_of(const std::vector<Member>&);

}  // namespace documents
