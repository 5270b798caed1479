#include "documents/archive.hpp"

#include "base/text.hpp"
#include "messages/documents.hpp"

#include <zip.h>

#include <algorithm>

namespace documents {
namespace {

std::string lower(std::string_view name)
{
    std::string out{name};
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

/// A name that stays inside the archive wherever it is unpacked.
bool safe(std::string_view name)
{
    if (name.empty() || name.size() > 1'000 || name.front() == '/' || !base::valid_utf8(name)) return false;
    const auto bad = [](char c) { return c == '\\' || c == ':' || (c >= 0 && c < 0x20) || c == 0x7f; };
    if (std::ranges::any_of(name, bad)) return false;
    for (std::size_t from = 0; from <= name.size();) {
        const auto end = std::min(name.find('/', from), name.size());
        const auto step = name.substr(from, end - from);
        if (step == ".." || step == ".") return false;
        from = end + 1;
    }
    return true;
}

std::string shown(std::string_view name)
{
    std::string out;
    for (const char c : name.substr(0, 80)) out += c >= 0x20 && c < 0x7f ? c : '?';
    return out;
}

bool plain(const zip_stat_t& stat) { return stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE; }

bool bomb(const zip_stat_t& stat, const ArchiveLimits& limits)
{
    return stat.size > (4u << 20) && stat.size / std::max<std::uint64_t>(stat.comp_size, 1) > limits.ratio;
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void Archive::Close::operator()(zip* file) const { zip_discard(file); }

base::Result<Archive> Archive::open(std::string_view bytes, const ArchiveLimits& limits)
{
    if (bytes.empty()) return base::Refusal{codes::damaged_file};  // libzip takes nothing for an empty archive
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) throw std::bad_alloc{};
    auto* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!opened) {
        zip_source_free(source);
        zip_error_fini(&error);
        return base::Refusal{codes::damaged_file};
    }
    Archive archive{std::unique_ptr<zip, Close>{opened}};

    const auto count = zip_get_num_entries(opened, 0);
    if (std::size_t(count) > limits.entries)
        return base::Refusal{codes::too_many_parts, {}, {std::to_string(count), std::to_string(limits.entries)}};
    std::uint64_t total = 0;
    for (std::uint64_t i = 0; i < std::uint64_t(count); ++i) {
        zip_stat_t stat;
        constexpr auto needed =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(opened, i, 0, &stat) != 0 || (stat.valid & needed) != needed) return base::Refusal{codes::damaged_file};
        const std::string_view name = stat.name;
        if (!safe(name)) return base::Refusal{codes::unsafe_name, {}, {shown(name)}};
        if (stat.encryption_method != ZIP_EM_NONE) return base::Refusal{codes::password_protected};
        if (!plain(stat)) return base::Refusal{codes::damaged_file};
        if (bomb(stat, limits) || stat.size > limits.inflated - total) return base::Refusal{codes::inflates_too_far};
        total += stat.size;
        if (name.ends_with('/')) continue;  // a folder
        const auto [_, added] = archive.entries_.try_emplace(lower(name), Entry{std::string{name}, i, stat.size});
        if (!added) return base::Refusal{codes::duplicate_part, {}, {shown(name)}};
    }
    return archive;
}

const Archive::Entry* Archive::find(std::string_view name) const
{
    const auto found = entries_.find(lower(name));
    return found == entries_.end() ? nullptr : &found->second;
}

base::Result<std::string> Archive::read(std::string_view name) const
{
    const auto* entry = find(name);
    if (!entry) return base::Refusal{codes::missing_part, {}, {shown(name)}};
    const std::unique_ptr<zip_file_t, CloseFile> file{zip_fopen_index(file_.get(), entry->index, 0)};
    if (!file) return base::Refusal{codes::damaged_file};
    std::string out(entry->size, '\0');
    std::uint64_t filled = 0;
    while (filled < out.size()) {
        const auto got = zip_fread(file.get(), out.data() + filled, out.size() - filled);
        if (got <= 0) return base::Refusal{codes::damaged_file};
        filled += std::uint64_t(got);
    }
    // Reading on to the end has the checksum checked, and finds an entry that is longer than it says.
    char beyond;
    if (zip_fread(file.get(), &beyond, 1) != 0) return base::Refusal{codes::damaged_file};
    return out;
}

std::vector<Archive::Entry> Archive::entries() const
{
    std::vector<Entry> all;
    for (const auto& [_, entry] : entries_) all.push_back(entry);
    std::ranges::sort(all, {}, &Entry::index);
    return all;
}

}  // namespace documents
