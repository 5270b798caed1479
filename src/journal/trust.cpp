#include "journal/trust.hpp"

#include "journal/keys.hpp"
#include "journal/model.hpp"

namespace journal {

Trust::Trust(const std::string& company, const std::map<std::string, std::string>& public_keys,
             const std::vector<Entry>& key_changes)
{
    for (const auto& [id, pem] : public_keys)
        if (crypto::key_id(pem) == id) keys_[id].pem = pem;

    std::vector<std::pair<std::int64_t, KeyChanged>> changes;
    for (const auto& entry : key_changes)
        if (auto change = base::json::read<KeyChanged>(entry.body); change && keys::holds(company, change.value()))
            changes.emplace_back(entry.head.seq, std::move(change).value());

    for (bool more = true; more;) {
        more = false;
        for (const auto& [seq, change] : changes) {
            const auto from = crypto::key_id(change.from), to = crypto::key_id(change.to);
            if (keys_.contains(from) == keys_.contains(to)) continue;
            keys_[from].pem = change.from;
            keys_[to].pem = change.to;
            more = true;
        }
    }
    for (const auto& [seq, change] : changes) {
        if (const auto old = keys_.find(crypto::key_id(change.from)); old != keys_.end()) old->second.until = seq;
        if (const auto next = keys_.find(crypto::key_id(change.to)); next != keys_.end()) next->second.from = seq;
    }
}

bool Trust::holds(const SignedHead& head) const
{
    const auto key = keys_.find(head.key_id);
    return key != keys_.end() && key->second.from <= head.seq && head.seq < key->second.until &&
           crypto::verify(key->second.pem, signed_text(head), crypto::from_hex(head.signature));
}

}  // namespace journal
