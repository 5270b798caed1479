#include "journal/entry.hpp"

#include <algorithm>
#include <map>

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

std::vector<Entry> standing(std::vector<Entry> entries)
{
    // The last word counts: a correction of a correction takes its place.
    std::map<std::int64_t, const Entry*> last_correction;
    std::map<std::int64_t, std::int64_t> root;  // a correction corrects what its target corrected
    for (const auto& entry : entries) {
        if (!entry.head.corrects) continue;
        const auto above = root.find(*entry.head.corrects);
        const auto target = above == root.end() ? *entry.head.corrects : above->second;
        root[entry.head.seq] = target;
        last_correction[target] = &entry;
    }
    std::vector<Entry> stand;
    for (const auto& entry : entries) {
        if (entry.head.corrects) continue;
        const auto correction = last_correction.find(entry.head.seq);
        if (correction == last_correction.end()) {
            stand.push_back(entry);
            continue;
        }
        const auto body = base::json::read<Corrected>(correction->second->body).value();
        if (!body.replacement) continue;
        auto right = *correction->second;
        right.head.fact = entry.head.fact;
        right.head.seq = entry.head.seq;
        right.head.occurred_at = correction->second->head.occurred_at;
        right.body = base::json::text(*body.replacement);
        stand.push_back(std::move(right));
    }
    std::ranges::sort(stand, {}, &Entry::order);
    return stand;
}

}  // namespace journal
