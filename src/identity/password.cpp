#include "identity/password.hpp"

#include "base/text.hpp"
#include "messages/identity.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace identity {
namespace {

constexpr std::size_t shortest = 12, longest = 256;

/// What people write when they are told to use twelve characters. It counts for nothing in a password.
constexpr std::array<std::string_view, 26> words{
    "administrator", "password",  "passw0rd", "p@ssw0rd", "p@ssword", "pa55word", "iloveyou",     "welcome",     "letmein",
    "qwertyuiop",    "asdfghjkl", "zxcvbnm",  "qwerty",   "1q2w3e4r", "1qaz2wsx", "changeme",     "himitsu",     "パスワード",
    "ishizue",       "admin",     "guest",    "secret",   "master",   "test",     "masterpasswd", "abcdefghijkl"};

std::string lower(std::string text)
{
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

void take_out(std::string& text, std::string_view word)
{
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
}

/// "abcabcabcabc", "111111111111"
bool repeats(std::string_view text)
{
    for (std::size_t block = 1; block <= 6 && block * 2 <= text.size(); ++block)
        if (text.substr(block) == text.substr(0, text.size() - block)) return true;
    return false;
}

/// "123456789012", "nmlkjihgfedc": each character beside the one before, 9 and 0 being neighbours.
bool runs(std::string_view text)
{
    const auto follows = [](char a, char b) { return b == a + 1 || (a == '9' && b == '0'); };
    const auto up = std::adjacent_find(text.begin(), text.end(), [&](char a, char b) { return !follows(a, b); });
    const auto down = std::adjacent_find(text.begin(), text.end(), [&](char a, char b) { return !follows(b, a); });
    return up == text.end() || down == text.end();
}

bool trivial(std::string text)
{
    text = lower(std::move(text));
    if (repeats(text) || runs(text) || std::set<char>(text.begin(), text.end()).size() < 5) return true;
    for (const auto word : words) take_out(text, word);
    std::erase_if(
        text, [](char c) { return (c >= '0' && c <= '9') || std::string_view{" !#$%&*+-.@_"}.find(c) != std::string_view::npos; });
    return text.size() < 4;
}

}  // namespace

std::string normal_password(std::string_view typed) { return base::nfkc(typed); }

base::Faults faults_of_password(std::string_view typed, std::string_view login, const std::string& path)
{
    base::Faults faults;
    const auto password = normal_password(typed);
    const auto size = base::length(password);
    if (size < shortest)
        faults.add(codes::password_too_short, path, {std::to_string(shortest), std::to_string(size)});
    else if (size > longest)
        faults.add(codes::password_too_long, path, {std::to_string(longest)});
    else if (!login.empty() && lower(password).find(login) != std::string::npos && password.size() < login.size() + 8)
        faults.add(codes::password_is_login, path);
    else if (trivial(password))
        faults.add(codes::password_trivial, path);
    return faults;
}

}  // namespace identity
