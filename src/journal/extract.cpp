#include "journal/extract.hpp"

#include "journal/log.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

namespace journal::extract {
namespace {

constexpr auto everything = std::numeric_limits<std::int64_t>::max();

Line line_of(const Entry& entry, Persons persons)
{
    Line line{entry.head, entry.body, std::nullopt, crypto::hex(entry.hash)};
    if (entry.personal && persons == Persons::included) line.personal = crypto::hex(*entry.personal);
    return line;
}

std::optional<Entry> entry_of(Line line)
{
    Entry entry{std::move(line.head), std::move(line.body), std::nullopt, {}};
    const auto hash = crypto::from_hex(line.hash);
    if (hash.size() != entry.hash.size()) return std::nullopt;
    std::ranges::copy(hash, entry.hash.begin());
    if (line.personal) entry.personal = crypto::from_hex(*line.personal);
    return entry;
}

}  // namespace

void write(const store::Snapshot& snapshot, const std::string& installation, const std::string& company, Persons persons,
           std::ostream& out)
{
    Preface preface;
    preface.installation = installation;
    preface.company = company;
    preface.entries = log::tip(snapshot, genesis(installation, company)).seq;
    preface.personal = persons == Persons::included;
    preface.heads = heads::all(snapshot);
    for (const auto& change : log::key_changes(snapshot)) preface.key_changes.push_back(line_of(change, persons));
    out << base::json::text(preface) << '\n';
    log::each(snapshot, 1, everything, [&](const Entry& entry) { out << base::json::text(line_of(entry, persons)) << '\n'; });
    if (!out.flush()) throw std::runtime_error{"the extract of the journal cannot be written"};
}

std::optional<Preface> preface(std::istream& in)
{
    std::string text;
    if (!std::getline(in, text)) return std::nullopt;
    auto read = base::json::read<Preface>(text);
    if (!read || read.value().format != Preface{}.format) return std::nullopt;
    return std::move(read).value();
}

bool each(std::istream& in, const std::function<void(const Entry&)>& visit)
{
    for (std::string text; std::getline(in, text);) {
        auto line = base::json::read<Line>(text);
        if (!line) return false;
        const auto entry = entry_of(std::move(line).value());
        if (!entry) return false;
        visit(*entry);
    }
    return true;
}

Verification verify(std::istream& in, const Expectation& expected)
{
    auto said = preface(in);
    if (!said) {
        Verifier nothing{expected, {}, {}};
        nothing.unreadable();
        return nothing.finish();
    }
    std::vector<Entry> key_changes;
    for (auto& line : said->key_changes)
        if (auto entry = entry_of(std::move(line))) key_changes.push_back(std::move(*entry));
    Verifier verifier{expected, said->heads, key_changes, said->personal ? Persons::included : Persons::left_out};
    if (!each(in, [&](const Entry& entry) { verifier.add(entry); })) verifier.unreadable();
    return verifier.finish();
}

}  // namespace journal::extract
