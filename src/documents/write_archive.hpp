#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace documents {

struct Member {
    std::string name, bytes;
    bool stored = false;  // not compressed: pictures, PDFs
};

/// A zip file of these members in their order. No clock inside: the same members give the same bytes.
std::string archive_of(const std::vector<Member>&);

/// A member whose bytes lie in a file.
struct FileMember {
    std::string name;
    std::filesystem::path file;
    bool stored = false;
};

/// The same as a file, for members that are too large for the memory. Replaces `out`; the members' files must stay until it is
/// done.
void write_archive(const std::filesystem::path& out, const std::vector<FileMember>&);

}  // namespace documents
