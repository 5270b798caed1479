#include "journal/recording.hpp"

#include "messages/journal.hpp"

#include <algorithm>

namespace journal {
namespace {

/// 16 bytes that keep a disposed name from being guessed out of its digest.
std::string salt(const base::Randomness& random)
{
    std::string bytes;
    while (bytes.size() < 16) {
        const auto ten = random();
        bytes.append(reinterpret_cast<const char*>(ten.data()), ten.size());
    }
    bytes.resize(16);
    return bytes;
}

std::string kilobytes(const Bodies& bodies)
{
    return std::to_string((std::max(bodies.open.size(), bodies.personal.size()) + 1023) / 1024);
}

/// What is said now in the place of this entry: a correction, or the entry itself (also when it was only struck through).
Entry said_now(const store::Snapshot& snapshot, const Model& model, const Entry& root)
{
    for (auto& entry : standing(log::of_subject(snapshot, root.head.subject)))
        if (entry.head.seq == root.head.seq) return model.current(std::move(entry));
    return model.current(root);
}

/// Whether a replacement says anything about the persons of its fact.
bool names_persons(const Bodies& split, const base::json::Value& replacement)
{
    const auto personal = base::json::parse(split.personal).value();
    return std::ranges::any_of(*personal.object(), [&](const auto& field) { return replacement.find(field.first) != nullptr; });
}

}  // namespace

void Recording::check(base::Day on, std::optional<base::Instant> at, const Bodies& bodies)
{
    faults_.add_if(on > today(), codes::not_yet, "occurred_on", {base::iso(on)});
    if (at) faults_.add_if(base::day_in_japan(*at) != on, codes::time_of_another_day, "occurred_at", {base::iso(on)});
    const bool large = bodies.open.size() > largest_body || bodies.personal.size() > largest_body;
    faults_.add_if(large, codes::body_too_large, "", {kilobytes(bodies), std::to_string(largest_body / 1024)});
}

std::int64_t Recording::append(const base::Uuid& subject, base::Day on, std::optional<base::Instant> at, std::string_view fact,
                               std::optional<std::int64_t> corrects, Bodies bodies)
{
    if (subject.nil()) throw std::logic_error{std::string{fact} + " is about nothing"};
    check(on, at, bodies);
    if (faults_) return 0;

    Entry entry;
    auto& head = entry.head;
    head.company = place_.company;
    head.seq = ++tip_.seq;
    head.recorded_at = tip_.recorded_at = std::max(tip_.recorded_at, now());
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
    head.body_sha = crypto::hex(crypto::sha256({bodies.open}));
    entry.body = std::move(bodies.open);
    if (!bodies.personal.empty()) {
        entry.personal = salt(place_.random) + bodies.personal;
        head.private_sha = crypto::hex(crypto::sha256({*entry.personal}));
    }
    entry.hash = tip_.hash = link(tip_.hash, head);
    log::insert(tx_, entry);
    take_in(tx_, place_.model, entry);
    entries_.push_back(std::move(entry));
    return tip_.seq;
}

base::Result<std::int64_t> Recording::correct(std::int64_t seq, base::Day on, std::string reason,
                                              std::optional<base::json::Value> replacement, std::optional<base::Instant> at)
{
    const auto wrong = log::at(tx_, seq);
    if (!wrong) return base::Refusal{codes::no_such_entry, "corrects", {std::to_string(seq)}};
    auto root = *wrong;
    while (root.head.corrects) root = log::at(tx_, *root.head.corrects).value();
    const auto& kind = place_.model.kind(root.head.fact);
    if (!kind.apply) return base::Refusal{codes::not_correctable, "corrects", {std::to_string(seq)}};

    const auto said = said_now(tx_, place_.model, root);
    base::Faults faults;
    faults.add_if(reason.empty(), codes::reason_required, "reason");
    Corrected body{seq, std::move(reason), std::nullopt, std::nullopt};
    std::string personal;
    if (replacement) {
        const auto split = kind.split(*replacement);
        if (!split) {
            faults.add(split.refusal(), "replacement");
        } else {
            body.as = kind.name;
            body.replacement = base::json::parse(split.value().open).value();
            if (kind.personal)
                personal = names_persons(split.value(), *replacement) ? split.value().personal : std::string{personal_json(said)};
        }
    }
    if (faults) return faults;
    if (!at && on == said.head.occurred_on) at = said.head.occurred_at;
    return append(wrong->head.subject, on, at, Corrected::fact, seq, {base::json::text(body), std::move(personal)});
}

base::Result<std::int64_t> Recording::dispose(const std::vector<std::int64_t>& entries, std::string approval, std::string witness,
                                              std::string reason)
{
    base::Faults faults;
    faults.add_if(entries.empty(), codes::nothing_to_dispose, "entries");
    faults.add_if(approval.empty(), codes::approval_required, "approval");
    faults.add_if(witness.empty(), codes::witness_required, "witness");
    faults.add_if(reason.empty(), codes::reason_required, "reason");
    std::set<std::int64_t> named;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto path = "entries[" + std::to_string(i) + ']';
        const auto entry = log::at(tx_, entries[i]);
        if (!entry) {
            faults.add(codes::no_such_entry, path, {std::to_string(entries[i])});
            continue;
        }
        // A corrected name lies in the entry and in each correction of it: all of them go.
        const auto subject = log::of_subject(tx_, entry->head.subject);
        const auto roots = corrected_roots(subject);
        const auto root_of = [&](std::int64_t seq) { return roots.contains(seq) ? roots.at(seq) : seq; };
        bool any = false;
        for (const auto& other : subject) {
            if (!other.personal || root_of(other.head.seq) != root_of(entries[i])) continue;
            named.insert(other.head.seq);
            any = true;
        }
        faults.add_if(!any, codes::nothing_personal, path, {std::to_string(entries[i])});
    }
    if (faults) return faults;
    const Disposed body{{named.begin(), named.end()}, std::move(approval), std::move(witness), std::move(reason)};
    return record(make_id<base::Uuid>(), today(), body);
}

}  // namespace journal
