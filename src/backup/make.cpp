#include "backup/backup.hpp"
#include "backup/contents.hpp"
#include "backup/format.hpp"
#include "base/text.hpp"
#include "crypto/digest.hpp"
#include "messages/backup.hpp"
#include "store/connection.hpp"
#include "store/durable_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace backup {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t shortest_passphrase = 12;

/// A copy of a database that is gone when this goes. It lies in the data directory: nothing unsealed leaves that.
class Copy {
public:
    Copy(const fs::path& spool, const fs::path& database)
    {
        store::make_private_folder(spool);
        auto pattern = (spool / "backup-XXXXXX").string();
        const int file = ::mkstemp(pattern.data());  // mode 0600
        if (file < 0) throw store::Error{store::Failure::other, "cannot write in " + spool.string()};
        ::close(file);
        place_ = pattern;
        try {
            store::Connection{database.string(), store::Connection::Mode::read}.copy_to(pattern);
        } catch (...) {
            fs::remove(place_);
            throw;
        }
    }
    ~Copy()
    {
        std::error_code ignored;
        for (const auto* end : {"", "-wal", "-shm"}) fs::remove(place_.string() + end, ignored);
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    const fs::path& place() const { return place_; }

private:
    fs::path place_;
};

class Writer {
public:
    Writer(const fs::path& file, std::string_view passphrase) : Writer(file, new_opening(passphrase)) {}

    void part(const std::string& path, std::string_view bytes)
    {
        head(path, bytes.size());
        sealing_.add(bytes);
    }

    /// Nothing when the file is no longer there.
    std::optional<FileRow> file(const std::string& path, const fs::path& place)
    {
        std::ifstream in{place, std::ios::binary | std::ios::ate};
        if (!in) return std::nullopt;
        auto left = static_cast<std::int64_t>(in.tellg());
        FileRow row{path, left, {}};
        in.seekg(0);
        head(path, row.bytes);
        crypto::Sha256 hash;
        std::string buffer(256 << 10, '\0');
        while (left > 0) {
            in.read(buffer.data(), std::min<std::streamsize>(left, static_cast<std::streamsize>(buffer.size())));
            const auto piece = std::string_view{buffer}.substr(0, static_cast<std::size_t>(in.gcount()));
            if (piece.empty()) throw store::Error{store::Failure::other, place.string() + " became shorter while it was read"};
            hash.add(piece);
            sealing_.add(piece);
            left -= static_cast<std::int64_t>(piece.size());
        }
        row.sha256 = crypto::hex(hash.finish());
        return row;
    }

    void commit()
    {
        sealing_.finish();
        out_.commit();
    }

private:
    Writer(const fs::path& file, const Opening& opening)
        : out_(file)
        , line_(base::json::text(opening.head))
        , sealing_(opening.key, line_, sink())
    {}
    void head(const std::string& path, std::size_t bytes)
    {
        sealing_.add(base::json::text(PartHead{path, static_cast<std::int64_t>(bytes)}) + '\n');
    }
    crypto::Sink sink()
    {
        out_.write(line_ + '\n');
        return [this](std::string_view piece) { out_.write(piece); };
    }

    store::DurableFile out_;
    std::string line_;
    crypto::SealingStream sealing_;
};

std::string name_of(const fs::path& file, const fs::path& root, std::string_view under)
{
    return std::string{under} + '/' + file.lexically_relative(root).generic_string();
}

/// The files under a folder whose copy means something, by name.
std::vector<fs::path> files_under(const fs::path& root)
{
    std::vector<fs::path> files;
    if (!fs::is_directory(root)) return files;
    for (auto it = fs::recursive_directory_iterator{root}; it != fs::recursive_directory_iterator{}; ++it) {
        if (it->is_directory() && !is_saved_folder(it->path().filename().string())) it.disable_recursion_pending();
        if (it->symlink_status().type() == fs::file_type::regular && is_saved_file(it->path().filename().string()))
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

base::Checked check_request(const Places& places, const fs::path& file, std::string_view passphrase)
{
    base::Faults faults;
    faults.add_if(base::length(base::nfkc(passphrase)) < shortest_passphrase, codes::passphrase_short, "passphrase",
                  {std::to_string(shortest_passphrase)});
    faults.add_if(fs::exists(file), codes::already_there, "file", {file.string()});
    faults.add_if(!fs::exists(places.data / "directory.db"), codes::nothing_to_save, "data", {places.data.string()});
    if (faults) return faults;
    return base::Nothing{};
}

}  // namespace

base::Result<Manifest> make(const Places& places, const fs::path& file, std::string_view passphrase, base::Instant now)
{
    TRY(check_request(places, file, passphrase));
    Writer writer{file, base::nfkc(passphrase)};
    Manifest manifest{now, {}};
    const auto add = [&](const std::string& path, const fs::path& place) {
        if (auto row = writer.file(path, place)) manifest.files.push_back(std::move(*row));
    };

    // Keys first: the heads they remember must not be newer than the journals. The directory before the companies it lists, and
    // databases before the files they name: nothing listed is missing.
    for (const auto& found : files_under(places.keys)) add(name_of(found, places.keys, "keys"), found);
    const auto data = files_under(places.data);
    std::vector<fs::path> databases{places.data / "directory.db"};
    std::copy_if(data.begin(), data.end(), std::back_inserter(databases),
                 [&](const fs::path& found) { return is_database(found.string()) && found != databases.front(); });
    for (const auto& database : databases) {
        const Copy copy{places.data / spool_folder, database};
        const auto path = name_of(database, places.data, "data");
        if (const auto damage = store::Connection{copy.place().string(), store::Connection::Mode::read}.damage())
            return base::Refusal{codes::source_damaged, {}, {path, *damage}};
        add(path, copy.place());
    }
    for (const auto& found : files_under(places.data))
        if (!is_database(found.string())) add(name_of(found, places.data, "data"), found);

    writer.part(std::string{manifest_path}, base::json::text(manifest));
    writer.commit();
    return manifest;
}

}  // namespace backup
