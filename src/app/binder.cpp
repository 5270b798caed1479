#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "binder/confirm.hpp"
#include "binder/queries.hpp"
#include "crypto/random.hpp"
#include "crypto/sign.hpp"
#include "messages/app.hpp"

#include <cstdio>
#include <fstream>
#include <sstream>

/// `ishizue binder` and `ishizue verify --bundle`.
namespace app {
namespace {

base::Result<std::string> content_of(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream bytes;
    if (!in || !(bytes << in.rdbuf())) return base::Refusal{codes::cannot_read, "", {file.string()}};
    return std::move(bytes).str();
}

struct Saved {
    base::Uuid binder;
    std::string number;
    base::Day as_of;
    std::int64_t entries;
    std::string head, file;
};
BOOST_DESCRIBE_STRUCT(Saved, (), (binder, number, as_of, entries, head, file))

void say(const Arguments& arguments, const Saved& saved)
{
    if (arguments.has("json"))
        std::fprintf(out(), "%s\n", base::json::text(saved).c_str());
    else
        std::fprintf(out(), "%s を作りました。文書番号 %s、記録 %lld件目、照合値 %s\n", saved.file.c_str(), saved.number.c_str(),
                     static_cast<long long>(saved.entries), saved.head.substr(0, 16).c_str());
}

base::Result<base::json::Value> ask_of(const Arguments& arguments)
{
    base::json::Object ask;
    if (const auto day = arguments.value("as-of")) {
        if (!base::parse_day(*day)) return base::Refusal{codes::bad_day, "--as-of", {*day}};
        ask.emplace_back("as_of", base::json::Value{*day});
    }
    return base::json::Value{std::move(ask)};
}

/// The public keys in a folder, or in one file.
base::Result<std::map<std::string, std::string>> keys_in(const std::filesystem::path& place)
{
    std::map<std::string, std::string> keys;
    const auto take = [&](const std::filesystem::path& file) -> base::Checked {
        const auto pem = TRY(content_of(file));
        keys[crypto::key_id(pem)] = pem;
        return base::Nothing{};
    };
    std::error_code error;
    if (!std::filesystem::is_directory(place, error)) {
        TRY(take(place));
        return keys;
    }
    for (const auto& entry : std::filesystem::directory_iterator{place})
        if (entry.path().string().ends_with(".pub.pem")) TRY(take(entry.path()));
    if (keys.empty()) return base::Refusal{codes::cannot_read, "--keys", {place.string()}};
    return keys;
}

void print(const binder::Confirmed& found)
{
    const auto& manifest = found.manifest;
    std::fprintf(out(), "%s（%s）　%s　基準日 %s\n", manifest.company_name.c_str(), manifest.company.c_str(),
                 manifest.number.c_str(), base::iso(manifest.as_of).c_str());
    std::fprintf(out(), "目録と%zu個のファイルは、鍵 %s の署名と合っています。\n", manifest.parts.size(), manifest.key.c_str());
    std::fprintf(out(), "%lld件まで連鎖、最終署名 %s。印字された照合値 %s は %lld件目と一致。\n",
                 static_cast<long long>(manifest.journal_entries), found.signed_at.c_str(),
                 manifest.printed_head.substr(0, 16).c_str(), static_cast<long long>(manifest.printed_entries));
    if (found.witnessed) std::fprintf(out(), "指定された照合値は %lld件目と一致。\n", static_cast<long long>(*found.witnessed));
    if (!found.key_brought)
        std::fprintf(out(), "鍵は一式に入っていたものです。鍵の番号を、会社から別に受け取ったものと比べてください。\n");
}

base::Result<int> confirmed(const Arguments& arguments)
{
    const auto file = arguments.value("bundle").value();
    binder::Brought brought;
    if (const auto keys = arguments.value("keys")) brought.keys = TRY(keys_in(*keys));
    brought.witness = arguments.value("witness").value_or("");
    const auto bytes = TRY(content_of(file));
    const auto found = TRY(binder::confirm(bytes, file, brought));
    if (arguments.has("json"))
        std::fprintf(out(), "%s\n", base::json::text(found).c_str());
    else
        print(found);
    return 0;
}

}  // namespace

int binder_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        const auto company = TRY(company_of(installation, arguments));
        const auto file = arguments.value("output");
        if (!file) return base::Refusal{codes::value_missing, "--output"};
        const auto book = installation.book(company);
        const service::Dispatch dispatch{host(installation), routes()};
        const auto caller = shell_caller(installation);
        const auto ask = TRY(ask_of(arguments));
        const auto receipt = TRY(dispatch.perform(*book, caller, "binder/binders", {ask, false, {}}, crypto::random_token()));
        return dispatch.look(*book, caller, {}, base::Language::ja, [&](const service::Query& query) -> base::Result<int> {
            const binder::BinderAsk which{receipt.subject};
            const auto paper = TRY(arguments.has("zip") ? binder::bundle(query, which) : binder::pdf(query, which));
            TRY(console().save(paper, *file));
            const auto made = TRY(binder::binders(query, {})).front();
            say(arguments, {made.id, made.number, made.as_of, made.entries, made.head, *file});
            return 0;
        });
    });
}

int verify_bundle(const Arguments& arguments)
{
    const auto done = confirmed(arguments);
    return done ? done.value() : refused(done.refusal(), arguments.has("json"));
}

}  // namespace app
