#include "journal/entry.hpp"

#include <algorithm>

namespace journal {

Hash genesis(std::string_view installation, std::string_view company)
{
    return crypto::sha256({"ishizue genesis 1\n", installation, "\n", company});
}

Hash link(const Hash& before, const Head& head)
{
    thread_local std::string text;
    text.clear();
    base::json::write(text, head);
    return crypto::sha256({"ishizue entry 1\n", text, "\n", crypto::bytes(before)});
}

std::map<std::int64_t, std::int64_t> corrected_roots(const std::vector<Entry>& entries)
{
    std::map<std::int64_t, std::int64_t> roots;
    for (const auto& entry : entries) {
        if (!entry.head.corrects) continue;
        const auto above = roots.find(*entry.head.corrects);
        roots[entry.head.seq] = above == roots.end() ? *entry.head.corrects : above->second;
    }
    return roots;
}

namespace {

/// What stands in the place of a corrected entry; nothing if it is only struck through.
std::optional<Entry> replacement(const Entry& wrong, const Entry& correction)
{
    const auto body = base::json::read<Corrected>(correction.body).value();
    if (!body.replacement) return std::nullopt;
    auto right = correction;
    right.head.seq = wrong.head.seq;
    right.head.fact = body.as.value_or(wrong.head.fact);
    right.body = base::json::text(*body.replacement);
    return right;
}

}  // namespace

std::vector<Entry> standing(const std::vector<Entry>& entries)
{
    // The last word counts: a correction of a correction takes its place.
    std::map<std::int64_t, const Entry*> last_word;
    const auto roots = corrected_roots(entries);
    for (const auto& entry : entries)
        if (entry.head.corrects) last_word[roots.at(entry.head.seq)] = &entry;

    std::vector<Entry> stand;
    for (const auto& entry : entries) {
        if (entry.head.corrects) continue;
        const auto correction = last_word.find(entry.head.seq);
        if (correction == last_word.end())
            stand.push_back(entry);
        else if (auto right = replacement(entry, *correction->second))
            stand.push_back(std::move(*right));
    }
    std::ranges::sort(stand, {}, &Entry::order);
    return stand;
}

}  // namespace journal
