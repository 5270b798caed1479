#include "backup/backup.hpp"
#include "app/commands.hpp"
#include "app/passphrase.hpp"
#include "identity/directory.hpp"
#include "journal/verify.hpp"
#include "messages/app.hpp"

#include <cstdio>

/// The commands backup and restore. A backup is made while the server goes on, so neither takes the lock of the data directory.
namespace app {
namespace {

/// Verifies each journal of a backup by the keys and remembered heads that came with it.
class Inspection {
public:
    std::optional<std::string> operator()(const std::string& path, store::Connection& database, const backup::Keys& keys)
    {
        const store::Snapshot snapshot{database};
        if (path == "data/directory.db") {
            installation_ = identity::installation_in(snapshot).value_or(base::Uuid{});
            return std::nullopt;
        }
        if (!path.starts_with(folder) || !path.ends_with(".db")) return std::nullopt;
        const auto company = path.substr(folder.size(), path.size() - folder.size() - 3);
        const auto found = journal::verify(snapshot, expected(company, keys));
        if (!found.whole()) return std::to_string(*found.first_bad) + "件目: " + found.reason;
        entries_ += found.entries;
        return std::nullopt;
    }
    std::int64_t entries() const { return entries_; }

private:
    static constexpr std::string_view folder = "data/companies/";

    journal::Expectation expected(const std::string& company, const backup::Keys& keys) const
    {
        journal::Expectation expected{std::string{installation_.text()}, company, {}, {}, ""};
        for (const auto& [name, content] : keys)
            if (name.ends_with(".pub.pem")) expected.public_keys[crypto::key_id(content)] = content;
        if (const auto head = keys.find(company + ".head"); head != keys.end())
            if (auto remembered = base::json::read<journal::SignedHead>(head->second))
                expected.outside = std::move(remembered).value();
        return expected;
    }

    base::Uuid installation_;
    std::int64_t entries_ = 0;
};

backup::Places saved(const Places& places) { return {places.data, places.keys}; }

int say(const Arguments& arguments, const backup::Manifest& manifest, const std::string& done)
{
    std::int64_t bytes = 0;
    for (const auto& row : manifest.files) bytes += row.bytes;
    if (arguments.has("json"))
        std::printf("%s\n", base::json::text(manifest).c_str());
    else
        std::printf("%s（%zu件、%lld MiB、%s の状態）。\n", done.c_str(), manifest.files.size(),
                    static_cast<long long>(bytes >> 20), base::iso(manifest.made_at).c_str());
    return 0;
}

base::Result<int> back_up(const Arguments& arguments)
{
    const auto file = arguments.value("output");
    if (!file) return base::Refusal{codes::value_missing, "--output"};
    const auto passphrase = TRY(passphrase_of(arguments, true));
    const auto manifest = TRY(backup::make(saved(places_of(arguments)), *file, passphrase, base::SystemClock{}.now()));
    return say(arguments, manifest, "バックアップ " + *file + " を作りました");
}

base::Result<int> check_or_restore(const Arguments& arguments)
{
    if (arguments.words().size() != 1) return base::Refusal{codes::value_missing, "FILE"};
    const auto& file = arguments.words().front();
    if (!std::filesystem::is_regular_file(file)) return base::Refusal{codes::cannot_read, "FILE", {file}};
    const auto passphrase = TRY(passphrase_of(arguments, false));
    Inspection inspection;
    const auto manifest = TRY(backup::check(file, passphrase, std::ref(inspection)));
    const auto journals = "、記録" + std::to_string(inspection.entries()) + "件の連鎖を確かめました";
    if (arguments.has("check")) return say(arguments, manifest, "バックアップ " + file + " は元に戻せます" + journals);
    const auto places = places_of(arguments);
    TRY(backup::restore(file, passphrase, saved(places)));
    return say(arguments, manifest, places.data.string() + " に戻しました" + journals);
}

int shown(const Arguments& arguments, const base::Result<int>& done)
{
    return done ? done.value() : refused(done.refusal(), arguments.has("json"));
}

}  // namespace

int backup_command(const Arguments& arguments) { return shown(arguments, back_up(arguments)); }

int restore_command(const Arguments& arguments) { return shown(arguments, check_or_restore(arguments)); }

}  // namespace app
