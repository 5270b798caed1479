#include "backup/format.hpp"

#include "crypto/digest.hpp"
#include "crypto/password.hpp"
#include "crypto/random.hpp"
#include "crypto/seal.hpp"
#include "messages/backup.hpp"
#include "store/connection.hpp"

#include <algorithm>
#include <fstream>

namespace backup {
namespace {

constexpr std::string_view kind = "ishizue-backup", kdf = "argon2id 64MiB 3";
constexpr int newest = 1;
constexpr std::size_t longest_line = 4096;

std::string check_of(std::string_view key) { return crypto::hex(crypto::derive_key(key, "backup key check")).substr(0, 16); }

base::Result<Head> head_of(std::istream& in, const std::filesystem::path& file)
{
    const base::Refusal no_backup{codes::not_a_backup, "file", {file.filename().string()}};
    std::string line(longest_line, '\0');
    in.getline(line.data(), static_cast<std::streamsize>(line.size()));
    if (!in) return no_backup;
    line.resize(static_cast<std::size_t>(in.gcount() - 1));
    const auto value = base::json::parse(line);
    const auto* version = value ? value.value().find("version") : nullptr;
    if (!version || !version->integer() || !line.starts_with(R"({"format":"ishizue-backup")")) return no_backup;
    if (*version->integer() > newest) return base::Refusal{codes::newer_format, "file", {std::to_string(*version->integer())}};
    auto head = base::json::read<Head>(value.value());
    if (!head || head.value().kdf != kdf || head.value().salt.size() != 32 || crypto::from_hex(head.value().salt).empty())
        return no_backup;
    return head;
}

}  // namespace

Opening new_opening(std::string_view passphrase)
{
    const auto salt = crypto::random_bytes(16);
    auto key = crypto::key_of_passphrase(passphrase, salt);
    return {{std::string{kind}, newest, std::string{kdf}, crypto::hex(salt), check_of(key)}, std::move(key)};
}

bool Parts::head()
{
    const auto head = base::json::read<PartHead>(line_);
    line_.clear();
    if (!head || head.value().bytes < 0) return false;
    left_ = head.value().bytes;
    return visitor_.begin(head.value());
}

bool Parts::add(std::string_view text)
{
    while (!text.empty() || left_ == 0) {
        if (left_ < 0) {
            const auto end = text.find('\n');
            line_ += text.substr(0, end);
            if (line_.size() > longest_line) return false;
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            if (end != std::string_view::npos && !head()) return false;
        } else {
            const auto piece =
                text.substr(0, static_cast<std::size_t>(std::min<std::int64_t>(left_, static_cast<std::int64_t>(text.size()))));
            if (!piece.empty()) visitor_.bytes(piece);
            text.remove_prefix(piece.size());
            left_ -= static_cast<std::int64_t>(piece.size());
            if (left_ > 0) continue;
            left_ = -1;
            visitor_.end();
        }
    }
    return true;
}

base::Checked read_parts(const std::filesystem::path& file, std::string_view passphrase, Parts::Visitor visitor)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) throw store::Error{store::Failure::other, "cannot read " + file.string()};
    const auto head = TRY(head_of(in, file));
    const auto key = crypto::key_of_passphrase(passphrase, crypto::from_hex(head.salt));
    if (!crypto::same(check_of(key), head.key_check)) return base::Refusal{codes::wrong_passphrase, "passphrase"};

    bool formed = true;
    Parts parts{std::move(visitor)};
    crypto::OpeningStream opening{key, base::json::text(head), [&](std::string_view text) { formed = formed && parts.add(text); }};
    std::string buffer(256 << 10, '\0');
    bool good = true;
    while (good && formed && (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0))
        good = opening.add(std::string_view{buffer}.substr(0, static_cast<std::size_t>(in.gcount())));
    if (in.bad()) throw store::Error{store::Failure::other, "cannot read " + file.string()};
    if (!good || !opening.finish() || !formed || !parts.complete()) return base::Refusal{codes::damaged, "file"};
    return base::Nothing{};
}

}  // namespace backup
