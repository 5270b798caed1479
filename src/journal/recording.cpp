#include "journal/recording.hpp"

#include "crypto/random.hpp"
#include "journal/log.hpp"
#include "messages/journal.hpp"

namespace journal {

std::int64_t Recording::append(const base::Uuid& subject, base::Day on, std::optional<base::Instant> at, std::string_view fact,
                               std::optional<std::int64_t> corrects, std::string open, std::string personal)
{
    faults_.add_if(on > today(), codes::not_yet, "occurred_on", {base::iso(on)});
    faults_.add_if(open.size() > largest_body || personal.size() > largest_body, codes::body_too_large, "", {std::string{fact}});
    if (faults_) return 0;

    Entry entry;
    auto& head = entry.head;
    head.company = place_.company;
    head.seq = ++seq_;
    head.recorded_at = recorded_at_ = std::max(recorded_at_, now());
    head.occurred_on = on;
    head.occurred_at = at;
    head.actor = command_.actor.id;
    head.acting_as = command_.actor.acting_as;
    head.command = command_.key;
    head.n = static_cast<int>(entries_.size());
    head.subject = subject;
    head.fact = fact;
    head.catalogue = place_.catalogue;
    head.corrects = corrects;
    head.body_sha = crypto::hex(crypto::sha256({open}));
    entry.body = std::move(open);
    if (!personal.empty()) {
        // The salt keeps a disposed name from being guessed out of its digest.
        std::string salt;
        while (salt.size() < 16) {
            const auto bytes = place_.random();
            salt.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        }
        entry.personal = salt.substr(0, 16) + personal;
        head.private_sha = crypto::hex(crypto::sha256({*entry.personal}));
    }
    entry.hash = head_ = link(head_, head);
    log::insert(tx_, entry);
    take_in(tx_, place_.model, entry);
    entries_.push_back(std::move(entry));
    return seq_;
}

base::Result<std::int64_t> Recording::correct(std::int64_t seq, base::Day on, std::string reason,
                                              std::optional<base::json::Value> replacement)
{
    const auto wrong = log::at(tx_, seq);
    if (!wrong) return base::Refusal{codes::no_such_entry, "corrects", {std::to_string(seq)}};
    base::Faults faults;
    faults.add_if(reason.empty(), codes::reason_required, "reason");
    if (replacement) {
        auto root = *wrong;
        while (root.head.corrects) root = log::at(tx_, *root.head.corrects).value();
        if (const auto fits = place_.model.kind(root.head.fact).check(*replacement); !fits)
            faults.add(fits.refusal(), "replacement");
    }
    if (faults) return faults;
    const Corrected body{seq, std::move(reason), std::move(replacement)};
    return append(wrong->head.subject, on, std::nullopt, Corrected::fact, seq, base::json::text(body),
                  wrong->personal ? wrong->personal->substr(16) : "");
}

}  // namespace journal
