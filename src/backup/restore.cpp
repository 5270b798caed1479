#include "backup/backup.hpp"
#include "backup/contents.hpp"
#include "backup/format.hpp"
#include "base/text.hpp"
#include "crypto/digest.hpp"
#include "messages/backup.hpp"
#include "store/connection.hpp"
#include "store/durable_file.hpp"

#include <algorithm>

namespace backup {
namespace fs = std::filesystem;
namespace {

constexpr std::int64_t largest_manifest = 256 << 20;

/// Whether a part's path stays under data/ or keys/ on any system.
bool safe(const std::string& path)
{
    if (!path.starts_with("data/") && !path.starts_with("keys/")) return false;
    if (std::any_of(path.begin(), path.end(), [](char c) { return c == '\\' || (c >= 0 && c < ' '); })) return false;
    const fs::path parts{path};
    return std::all_of(parts.begin(), parts.end(),
                       [](const fs::path& part) { return !part.empty() && !part.string().starts_with('.'); });
}

/// Reads a backup and compares it with its manifest; what else happens with each file is the caller's.
class Reading {
public:
    struct Use {
        std::function<void(const PartHead&)> begin;
        std::function<void(std::string_view)> bytes;
        std::function<base::Checked(const FileRow&)> end;
    };
    explicit Reading(Use use) : use_(std::move(use)) {}

    base::Result<Manifest> all_of(const fs::path& file, std::string_view passphrase)
    {
        TRY(read_parts(file, base::nfkc(passphrase),
                       {[this](const PartHead& head) { return begin(head); }, [this](std::string_view piece) { bytes(piece); },
                        [this] { end(); }}));
        if (faults_) return std::move(faults_);
        if (!manifest_) return base::Refusal{codes::damaged, "file"};
        TRY(compare());
        return *manifest_;
    }

private:
    bool begin(const PartHead& head)
    {
        if (manifest_) return false;  // nothing comes after it
        row_ = {head.path, head.bytes, {}};
        hash_.restart();
        in_manifest_ = head.path == manifest_path;
        if (in_manifest_) return head.bytes <= largest_manifest;
        if (!safe(head.path)) return false;
        use_.begin(head);
        return true;
    }

    void bytes(std::string_view piece)
    {
        if (in_manifest_) return void(text_ += piece);
        hash_.add(piece);
        use_.bytes(piece);
    }

    void end()
    {
        if (in_manifest_) {
            if (auto manifest = base::json::read<Manifest>(text_))
                manifest_ = std::move(manifest).value();
            else
                faults_.add(codes::damaged, "file");
            return;
        }
        row_.sha256 = crypto::hex(hash_.finish());
        if (const auto used = use_.end(row_); !used) faults_.add(used.refusal());
        found_.push_back(row_);
    }

    base::Checked compare() const
    {
        base::Faults faults;
        for (const auto& row : manifest_->files)
            faults.add_if(std::find(found_.begin(), found_.end(), row) == found_.end(), codes::damaged_file, "file", {row.path});
        faults.add_if(!faults && found_ != manifest_->files, codes::damaged, "file");
        if (faults) return faults;
        return base::Nothing{};
    }

    Use use_;
    FileRow row_;
    crypto::Sha256 hash_;
    bool in_manifest_ = false;
    std::string text_;
    std::vector<FileRow> found_;
    std::optional<Manifest> manifest_;
    base::Faults faults_;
};

base::Checked look_into(const std::string& path, std::string bytes, const Keys& keys, const Inspect& inspect)
{
    try {
        auto database = store::Connection::of_bytes(std::move(bytes));
        auto wrong = database.damage();
        if (!wrong && inspect) wrong = inspect(path, database, keys);
        if (wrong) return base::Refusal{codes::damaged_database, "file", {path, *wrong}};
    } catch (const store::Error& error) {
        if (error.kind() != store::Failure::corrupt) throw;
        return base::Refusal{codes::damaged_database, "file", {path, error.what()}};
    }
    return base::Nothing{};
}

/// Files on their way into a folder, in a folder within it; gone unless settled.
class Arrival {
public:
    explicit Arrival(fs::path target) : target_(std::move(target)), made_(!fs::exists(target_))
    {
        store::make_private_folder(waiting());
    }
    ~Arrival()
    {
        std::error_code ignored;
        fs::remove_all(waiting(), ignored);
        if (made_ && !settled_) fs::remove(target_, ignored);
    }
    Arrival(const Arrival&) = delete;
    Arrival& operator=(const Arrival&) = delete;

    fs::path waiting() const { return target_ / ".restoring"; }
    void settle()
    {
        settled_ = true;
        for (const auto& entry : fs::directory_iterator{waiting()}) fs::rename(entry.path(), target_ / entry.path().filename());
    }

private:
    fs::path target_;
    bool made_, settled_ = false;
};

base::Checked check_empty(const Places& places)
{
    base::Faults faults;
    for (const auto& folder : {places.data, places.keys})
        faults.add_if(fs::exists(folder) && !(fs::is_directory(folder) && fs::is_empty(folder)), codes::target_not_empty, {},
                      {folder.string()});
    if (faults) return faults;
    return base::Nothing{};
}

}  // namespace

base::Result<Manifest> check(const fs::path& file, std::string_view passphrase, const Inspect& inspect)
{
    std::string kept;
    bool keep = false;
    Keys keys;
    const auto begin = [&](const PartHead& head) {
        keep = is_database(head.path) || head.path.starts_with("keys/");
        kept = {};
        if (keep) kept.reserve(static_cast<std::size_t>(head.bytes));
    };
    const auto bytes = [&](std::string_view piece) {
        if (keep) kept += piece;
    };
    const auto end = [&](const FileRow& row) -> base::Checked {
        if (row.path.starts_with("keys/"))
            keys[row.path.substr(5)] = std::move(kept);
        else if (keep)
            return look_into(row.path, std::move(kept), keys, inspect);
        return base::Nothing{};
    };
    return Reading{{begin, bytes, end}}.all_of(file, passphrase);
}

base::Result<Manifest> restore(const fs::path& file, std::string_view passphrase, const Places& places)
{
    TRY(check_empty(places));
    Arrival data{places.data}, keys{places.keys};
    std::optional<store::DurableFile> out;
    const auto begin = [&](const PartHead& head) {
        const auto& arrival = head.path.starts_with("data/") ? data : keys;
        out.emplace(arrival.waiting() / head.path.substr(5));
    };
    const auto bytes = [&](std::string_view piece) { out->write(piece); };
    const auto end = [&](const FileRow&) -> base::Checked {
        out->commit();
        out.reset();
        return base::Nothing{};
    };
    auto manifest = TRY((Reading{{begin, bytes, end}}.all_of(file, passphrase)));
    keys.settle();
    data.settle();
    return manifest;
}

}  // namespace backup
