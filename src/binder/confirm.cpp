#include "binder/confirm.hpp"

#include "binder/facts.hpp"
#include "crypto/sign.hpp"
#include "documents/archive.hpp"
#include "journal/extract.hpp"
#include "messages/binder.hpp"

#include <algorithm>
#include <sstream>

namespace binder {
namespace {

using base::Checked;
using base::Refusal;
using base::Result;
using documents::Archive;

constexpr documents::ArchiveLimits limits{200'000, 64ull << 30, 1'000};
constexpr std::size_t shortest_witness = 16;

std::string line_of(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return text;
}

/// A part that must be there; damaged is as good as changed.
Result<std::string> part(const Archive& archive, const std::string& name)
{
    if (!archive.find(name)) return Refusal{codes::part_missing, "", {name}};
    auto bytes = archive.read(name);
    if (!bytes) return Refusal{codes::part_changed, "", {name}};
    return bytes;
}

/// The public key whose signatures count.
Result<std::string> key_of(const Archive& archive, const Manifest& manifest, const Brought& brought)
{
    if (!brought.keys.empty()) {
        const auto found = brought.keys.find(manifest.key);
        if (found == brought.keys.end()) return Refusal{codes::key_differs, "", {manifest.key}};
        return found->second;
    }
    auto pem = TRY(part(archive, parts::key));
    if (crypto::key_id(pem) != manifest.key) return Refusal{codes::part_changed, "", {parts::key}};
    return pem;
}

Result<Manifest> manifest_of(const Archive& archive, const std::string& name)
{
    if (!archive.find(parts::manifest)) return Refusal{codes::not_a_bundle, "", {name, parts::manifest}};
    const auto text = TRY(part(archive, parts::manifest));
    auto manifest = base::json::read<Manifest>(text);
    if (!manifest || manifest.value().format != Manifest{}.format)
        return Refusal{codes::manifest_unreadable, "", {parts::manifest}};
    return std::move(manifest).value();
}

Checked check_signature(const Archive& archive, const std::string& key)
{
    const auto text = TRY(part(archive, parts::manifest));
    const auto signature = crypto::from_hex(line_of(TRY(part(archive, parts::signature))));
    if (!crypto::verify(key, manifest_text(text), signature)) return Refusal{codes::manifest_changed};
    return base::Nothing{};
}

/// Everything the manifest names is there as it says, and nothing else.
Checked check_parts(const Archive& archive, const Manifest& manifest)
{
    for (const auto& listed : manifest.parts) {
        const auto bytes = TRY(part(archive, listed.name));
        if (crypto::hex(crypto::sha256({bytes})) != listed.sha256 || static_cast<std::int64_t>(bytes.size()) != listed.bytes)
            return Refusal{codes::part_changed, "", {listed.name}};
    }
    for (const auto& entry : archive.entries()) {
        const bool own = entry.name == parts::manifest || entry.name == parts::signature;
        if (!own && std::ranges::find(manifest.parts, entry.name, &Part::name) == manifest.parts.end())
            return Refusal{codes::part_added, "", {entry.name}};
    }
    return base::Nothing{};
}

/// The chain with its signatures, and that it is the one the manifest speaks of.
Result<journal::Verification> check_chain(std::istream& in, const Manifest& manifest, const std::string& key)
{
    const journal::Expectation expected{manifest.installation, manifest.company, {{manifest.key, key}}, {}, ""};
    auto found = journal::extract::verify(in, expected);
    if (!found.whole()) return Refusal{codes::chain_broken, "", {std::to_string(*found.first_bad), found.reason}};
    if (found.entries != manifest.journal_entries || found.head != manifest.journal_head)
        return Refusal{codes::chain_differs, "", {std::to_string(manifest.journal_entries), manifest.journal_head}};
    return found;
}

/// What the chain, which holds, says of the binder.
struct Told {
    bool printed_head = false, recorded = false;
    std::optional<std::int64_t> witnessed;
};

Told told(std::istream& in, const Manifest& manifest, const std::string& pdf, const std::string& witness)
{
    Told told;
    static_cast<void>(journal::extract::preface(in));
    journal::extract::each(in, [&](const journal::Entry& entry) {
        const auto hash = crypto::hex(entry.hash);
        if (entry.head.seq == manifest.printed_entries) told.printed_head = hash == manifest.printed_head;
        if (!witness.empty() && hash.starts_with(witness)) told.witnessed = entry.head.seq;
        if (entry.head.fact != Made::fact || entry.head.subject != manifest.binder) return;
        const auto made = base::json::read<Made>(entry.body);
        told.recorded = made && made.value().pdf == pdf && made.value().number == manifest.number &&
                        made.value().as_of == manifest.as_of && made.value().entries == manifest.printed_entries &&
                        made.value().head == manifest.printed_head;
    });
    return told;
}

}  // namespace

Result<Confirmed> confirm(const std::string& zip, const std::string& name, const Brought& brought)
{
    if (!brought.witness.empty() && brought.witness.size() < shortest_witness)
        return Refusal{codes::witness_too_short, "--witness"};
    const auto archive = TRY(Archive::open(zip, limits));
    const auto manifest = TRY(manifest_of(archive, name));
    const auto key = TRY(key_of(archive, manifest, brought));
    TRY(check_signature(archive, key));
    TRY(check_parts(archive, manifest));

    std::istringstream journal{TRY(part(archive, parts::journal))};
    const auto chain = TRY(check_chain(journal, manifest, key));
    journal.clear();
    journal.seekg(0);
    const auto found = told(journal, manifest, crypto::hex(crypto::sha256({TRY(part(archive, parts::paper))})), brought.witness);
    if (!found.printed_head)
        return Refusal{
            codes::head_not_in_chain, "", {manifest.printed_head.substr(0, 16), std::to_string(manifest.printed_entries)}};
    if (!found.recorded) return Refusal{codes::binder_not_recorded};
    if (!brought.witness.empty() && !found.witnessed) return Refusal{codes::witness_not_in_chain, "--witness", {brought.witness}};
    return Confirmed{manifest, base::iso(chain.signed_by->signed_at), !brought.keys.empty(), found.witnessed};
}

}  // namespace binder
