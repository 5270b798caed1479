#include "journal/keys.hpp"

#include "base/messages.hpp"
#include "journal/log.hpp"
#include "journal/model.hpp"
#include "journal/verify.hpp"
#include "messages/journal.hpp"

namespace journal::keys {

std::string change_text(std::string_view company, const KeyChanged& change)
{
    return "ishizue key 1\n" + std::string{company} + '\n' + change.from + '\n' + change.to;
}

KeyChanged change(std::string_view company, const crypto::SigningKey& from, const crypto::SigningKey& to)
{
    KeyChanged change{from.public_pem(), to.public_pem(), "", ""};
    const auto text = change_text(company, change);
    change.signed_by_from = crypto::hex(from.sign(text));
    change.signed_by_to = crypto::hex(to.sign(text));
    return change;
}

bool holds(std::string_view company, const KeyChanged& change)
{
    const auto text = change_text(company, change);
    return crypto::verify(change.from, text, crypto::from_hex(change.signed_by_from)) &&
           crypto::verify(change.to, text, crypto::from_hex(change.signed_by_to));
}

std::optional<std::string> in_force(const store::Snapshot& snapshot)
{
    if (const auto changes = log::key_changes(snapshot); !changes.empty())
        return crypto::key_id(decode<KeyChanged>(changes.back()).to);
    if (const auto head = heads::last(snapshot)) return head->key_id;
    return std::nullopt;
}

void check_in_force(const store::Snapshot& snapshot, const crypto::SigningKey& key)
{
    const auto id = in_force(snapshot);
    if (id && *id != key.id())
        throw std::runtime_error{base::text({codes::wrong_signing_key, "", {*id, key.id()}}, base::Language::ja)};
}

}  // namespace journal::keys
