#include "backup/backup.hpp"
#include "backup/format.hpp"
#include "crypto/random.hpp"
#include "crypto/seal_stream.hpp"
#include "messages/backup.hpp"
#include "store/blobs.hpp"
#include "store/tx.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <thread>

using namespace backup;
using store::operator""_sql;
namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

namespace {

constexpr auto passphrase = "十月の朝の電車は混んでいる";
const base::Instant now{std::chrono::hours{500'000}};

std::string content(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(const fs::path& file, const std::string& bytes)
{
    fs::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << bytes;
}

template <class T>
Texts faults_in(const base::Result<T>& result)
{
    Texts found;
    if (!result)
        for (const auto& fault : result.refusal().faults()) found.emplace_back(fault.code.id);
    return found;
}

/// An installation with a directory, a company that is being written, a sealed file and keys.
struct Installation {
    fs::path folder = fs::temp_directory_path() / ("backup-" + crypto::random_token().substr(0, 8));
    Places places{folder / "data", folder / "keys"};
    fs::path file = folder / "out" / "tohto.backup";
    std::string blob;
    std::optional<store::Connection> company;

    Installation()
    {
        fs::create_directories(places.data / "companies");
        store::Connection directory{(places.data / "directory.db").string(), store::Connection::Mode::write};
        directory.run("CREATE TABLE company(id TEXT)"_sql);
        directory.run("INSERT INTO company VALUES ('tohto')"_sql);
        company.emplace((places.data / "companies/tohto.db").string(), store::Connection::Mode::write);
        company->run("CREATE TABLE fact(seq INTEGER PRIMARY KEY, body TEXT)"_sql);
        company->run("INSERT INTO fact(body) VALUES ('取扱者の指定')"_sql);
        blob = store::Blobs{places.data / "blobs", places.keys / "blobs.key"}.put("evidence");
        write(places.keys / "signing.pem", "a key");
        write(places.data / "lock", "");
        write(places.data / "spool/upload-1", "half an upload");
    }
    ~Installation() { fs::remove_all(folder); }
    Places target(const std::string& name) const { return {folder / name / "data", folder / name / "keys"}; }
    Manifest made() { return make(places, file, passphrase, now).value(); }
};

std::int64_t facts(const fs::path& database)
{
    store::Connection db{database.string(), store::Connection::Mode::read};
    return store::Snapshot{db}.value<std::int64_t>("SELECT count(*) FROM fact"_sql).value();
}

}  // namespace

TEST_CASE("a backup brings everything back: databases with what lies in their WAL, sealed files, keys")
{
    Installation here;
    const auto manifest = here.made();
    Texts paths;
    for (const auto& row : manifest.files) paths.push_back(row.path);
    CHECK(paths == Texts{"keys/blobs.key", "keys/signing.pem", "data/directory.db", "data/companies/tohto.db",
                         "data/blobs/" + here.blob.substr(0, 2) + '/' + here.blob.substr(2)});
    CHECK(check(here.file, passphrase).value().files == manifest.files);

    const auto there = here.target("there");
    CHECK(restore(here.file, passphrase, there).value().made_at == now);
    CHECK(facts(there.data / "companies/tohto.db") == 1);
    CHECK(store::Blobs{there.data / "blobs", there.keys / "blobs.key"}.get(here.blob) == "evidence");
    CHECK(content(there.keys / "signing.pem") == "a key");
    CHECK(fs::status(there.keys / "signing.pem").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK_FALSE(fs::exists(there.data / ".restoring"));
    const fs::directory_iterator spool{here.places.data / "spool"};
    CHECK(std::distance(begin(spool), end(spool)) == 1);  // the upload is still there, no copy is left

    const auto bytes = content(here.file);
    for (const auto* hidden : {"tohto", "evidence", "a key", "取扱者", "SQLite"}) CHECK(bytes.find(hidden) == std::string::npos);
}

TEST_CASE("a backup made while the company is written is one consistent moment of it")
{
    Installation here;
    std::atomic<bool> stop{false};
    std::atomic<int> written{0};
    {
        std::jthread writer{[&] {
            while (!stop) {
                store::Transaction transaction{*here.company, store::Transaction::Kind::write};
                for (int i = 0; i < 10; ++i) here.company->run("INSERT INTO fact(body) VALUES (?)"_sql, {std::string(500, 'x')});
                transaction.commit();
                ++written;
            }
        }};
        while (written < 3) std::this_thread::yield();
        CHECK(make(here.places, here.file, passphrase, now));
        stop = true;
    }
    const auto there = here.target("there");
    REQUIRE(restore(here.file, passphrase, there));
    CHECK(facts(there.data / "companies/tohto.db") % 10 == 1);
    CHECK(facts(there.data / "companies/tohto.db") >= 31);
}

TEST_CASE("the wrong passphrase and every kind of damage are found, and nothing is written")
{
    Installation here;
    here.made();
    const auto good = content(here.file);
    const auto there = here.target("there");
    const auto refused = [&](const std::string& bytes, const std::string& with = passphrase) {
        write(here.folder / "bad", bytes);
        const auto found = faults_in(restore(here.folder / "bad", with, there));
        CHECK_FALSE(fs::exists(there.data));
        CHECK_FALSE(fs::exists(there.keys));
        return found;
    };
    CHECK(refused(good, "別の合言葉です、これは") == Texts{"backup.wrong_passphrase"});
    CHECK(refused("") == Texts{"backup.not_a_backup"});
    CHECK(refused("PK\3\4 something else\n") == Texts{"backup.not_a_backup"});
    CHECK(refused(std::string(100'000, 'x')) == Texts{"backup.not_a_backup"});
    auto newer = good;
    newer.replace(newer.find("\"version\":1"), 11, "\"version\":2");
    CHECK(refused(newer) == Texts{"backup.newer_format"});
    const auto body = good.find('\n') + 1;
    for (const auto length : {body, body + 21, body + 1000, good.size() - 1})
        CHECK(refused(good.substr(0, length)) == Texts{"backup.damaged"});
    CHECK(refused(good + 'x') == Texts{"backup.damaged"});
    CHECK(faults_in(check(here.folder / "bad", passphrase)) == Texts{"backup.damaged"});
    for (const auto at : {body, body + 10, body + 500, good.size() - 3}) {
        auto changed = good;
        changed[at] ^= 1;
        CHECK(refused(changed) == Texts{"backup.damaged"});
    }
}

TEST_CASE("a backup is made of sound databases only, replaces no file, and is restored into empty folders only")
{
    Installation here;
    CHECK(faults_in(make(here.places, here.file, "short", now)) == Texts{"backup.passphrase_short"});
    CHECK(faults_in(make({here.folder / "nowhere", here.places.keys}, here.file, passphrase, now)) ==
          Texts{"backup.nothing_to_save"});
    here.made();
    CHECK(faults_in(make(here.places, here.file, passphrase, now)) == Texts{"backup.already_there"});
    CHECK(faults_in(restore(here.file, passphrase, here.places)) == Texts{"backup.target_not_empty", "backup.target_not_empty"});
    const auto there = here.target("there");
    fs::create_directories(there.data);
    CHECK(restore(here.file, passphrase, there));

    for (int i = 0; i < 200; ++i) here.company->run("INSERT INTO fact(body) VALUES (?)"_sql, {std::string(500, 'x')});
    here.company.reset();
    auto bytes = content(here.places.data / "companies/tohto.db");
    for (std::size_t i = 4096; i < 12'288; ++i) bytes[i] = static_cast<char>(i);
    write(here.places.data / "companies/tohto.db", bytes);
    const auto second = here.folder / "second";
    CHECK(faults_in(make(here.places, second, passphrase, now)) == Texts{"backup.source_damaged"});
    CHECK_FALSE(fs::exists(second));
}

TEST_CASE("the check looks into every database")
{
    Installation here;
    here.made();
    Texts seen;
    const Inspect inspect = [&](const std::string& path, store::Connection& db, const Keys& keys) -> std::optional<std::string> {
        CHECK(keys.at("signing.pem") == "a key");
        seen.push_back(path);
        if (path == "data/directory.db") return std::nullopt;
        CHECK(store::Snapshot{db}.value<std::string>("SELECT body FROM fact"_sql) == "取扱者の指定");
        return "記録3の連鎖が切れています";
    };
    const auto result = check(here.file, passphrase, inspect);
    CHECK(seen == Texts{"data/directory.db", "data/companies/tohto.db"});
    CHECK(faults_in(result) == Texts{"backup.damaged_database"});
    CHECK(result.refusal().first().args == Texts{"data/companies/tohto.db", "記録3の連鎖が切れています"});
}

TEST_CASE("a backup made by somebody who knows the passphrase still cannot write outside")
{
    Installation here;
    const auto opening = new_opening(passphrase);
    const auto forge = [&](const std::vector<std::pair<std::string, std::string>>& parts, const std::string& manifest) {
        const auto line = base::json::text(opening.head);
        auto bytes = line + '\n';
        crypto::SealingStream sealing{opening.key, line, [&](std::string_view piece) { bytes += piece; }};
        for (const auto& [path, text] : parts)
            sealing.add(base::json::text(PartHead{path, std::int64_t(text.size())}) + '\n' + text);
        if (!manifest.empty())
            sealing.add(base::json::text(PartHead{"manifest.json", std::int64_t(manifest.size())}) + '\n' + manifest);
        sealing.finish();
        write(here.folder / "forged", bytes);
        const auto there = here.target("there");
        const auto found = faults_in(restore(here.folder / "forged", passphrase, there));
        CHECK_FALSE(fs::exists(there.data));
        return found;
    };
    const std::string empty = R"({"made_at":"2026-10-01T00:00:00.000000Z","files":[]})";
    for (const auto* path :
         {"../x", "data/../../x", "/etc/x", "data//x", "data/.hidden", "data/a\\b", "data/", "other/x", "data/a\nb"})
        CHECK_MESSAGE(forge({{path, "x"}}, empty) == Texts{"backup.damaged"}, path);
    CHECK(forge({{"data/x", "x"}}, empty) == Texts{"backup.damaged"});  // in no manifest
    CHECK(forge({{"data/x", "x"}}, "") == Texts{"backup.damaged"});
    CHECK(forge({}, R"({"made_at":"2026-10-01T00:00:00.000000Z","files":[{"path":"data/x","bytes":1,"sha256":"00"}]})") ==
          Texts{"backup.damaged_file"});
    CHECK(forge({}, "nonsense") == Texts{"backup.damaged"});
}
