#include "binder/bundle.hpp"

#include "binder/how_to_check.hpp"
#include "binder/manifest.hpp"
#include "documents/file_type.hpp"
#include "documents/write_archive.hpp"
#include "http/spool_file.hpp"
#include "journal/extract.hpp"
#include "journal/log.hpp"
#include "store/blobs.hpp"

#include <ostream>
#include <stdexcept>

namespace binder {
namespace {

constexpr auto everything = std::numeric_limits<std::int64_t>::max();

/// Writes into a spool file; a full disk makes the stream bad.
class SpoolBuffer final : public std::streambuf {
public:
    explicit SpoolBuffer(http::SpoolFile& file) : file_(file) { setp(piece_.data(), piece_.data() + piece_.size()); }

private:
    int_type overflow(int_type c) override
    {
        if (sync() != 0) return traits_type::eof();
        if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
        return traits_type::not_eof(c);
    }
    int sync() override
    {
        const std::string_view piece{pbase(), static_cast<std::size_t>(pptr() - pbase())};
        setp(piece_.data(), piece_.data() + piece_.size());
        return file_.add(piece) ? 0 : -1;
    }

    http::SpoolFile& file_;
    std::string piece_ = std::string(64 << 10, '\0');
};

/// The parts as they are written, each with its digest.
class Parts {
public:
    explicit Parts(const std::filesystem::path& spool) : spool_(spool) {}

    void text(std::string name, std::string_view bytes)
    {
        add(std::move(name), false, {}, [&](http::SpoolFile& file) { put(file, bytes); });
    }
    void blob(std::string name, const store::Blobs& blobs, const std::string& hash, std::vector<std::int64_t> entries = {})
    {
        add(std::move(name), true, std::move(entries), [&](http::SpoolFile& file) {
            if (!blobs.read(hash, [&](std::string_view piece) { put(file, piece); }))
                throw std::runtime_error{"the file " + hash + " is lost"};
        });
    }
    template <class Write>
    void add(std::string name, bool stored, std::vector<std::int64_t> entries, Write&& write)
    {
        auto& file = *files_.emplace_back(std::make_unique<http::SpoolFile>(spool_));
        write(file);
        auto hash = file.finish();
        list_.push_back({name, static_cast<std::int64_t>(file.bytes()), std::move(hash), std::move(entries)});
        members_.push_back({std::move(name), file.path(), stored});
    }

    const std::vector<Part>& list() const { return list_; }
    std::shared_ptr<const std::filesystem::path> archive() const
    {
        const auto whole = std::make_shared<http::SpoolFile>(spool_);
        documents::write_archive(whole->path(), members_);
        return {whole, &whole->path()};
    }

private:
    static void put(http::SpoolFile& file, std::string_view piece)
    {
        if (!file.add(piece)) throw std::runtime_error{"the disk is full"};
    }

    const std::filesystem::path& spool_;
    std::vector<std::unique_ptr<http::SpoolFile>> files_;
    std::vector<documents::FileMember> members_;
    std::vector<Part> list_;
};

bool digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

/// The 64-digit numbers in a body that name a file of the company.
void collect(std::string_view body, std::int64_t seq, const store::Blobs& blobs,
             std::map<std::string, std::vector<std::int64_t>>& found)
{
    constexpr std::size_t length = 64;
    for (std::size_t from = 0; from < body.size();) {
        if (!digit(body[from])) {
            ++from;
            continue;
        }
        auto to = from;
        while (to < body.size() && digit(body[to])) ++to;
        const std::string word{body.substr(from, to - from)};
        if (word.size() == length && (found.contains(word) || blobs.has(word))) {
            auto& entries = found[word];
            if (entries.empty() || entries.back() != seq) entries.push_back(seq);
        }
        from = to;
    }
}

/// Every file that the journal's facts name, with the entries that do. Other binders are no evidence.
std::map<std::string, std::vector<std::int64_t>> evidence(const store::Snapshot& journal, const store::Blobs& blobs, bool persons)
{
    std::map<std::string, std::vector<std::int64_t>> found;
    journal::log::each(journal, 1, everything, [&](const journal::Entry& entry) {
        if (entry.head.fact == Made::fact) return;
        collect(entry.body, entry.head.seq, blobs, found);
        if (persons) collect(journal::personal_json(entry), entry.head.seq, blobs, found);
    });
    return found;
}

/// What kind of file it is by its first bytes, so that it opens with a double click.
std::string_view extension(const store::Blobs& blobs, const std::string& hash)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kinds{{{"%PDF-", ".pdf"},
                                                                                         {"\x89PNG", ".png"},
                                                                                         {"\xff\xd8\xff", ".jpg"},
                                                                                         {"II*", ".tif"},
                                                                                         {"MM", ".tif"},
                                                                                         {"PK\x03\x04", ".zip"},
                                                                                         {"<svg", ".svg"}}};
    std::string first;
    blobs.read(hash, [&](std::string_view piece) {
        if (first.empty()) first = piece.substr(0, 8);
    });
    if (first.starts_with("PK"))  // .docx and .xlsx are zip files
        if (const auto type = documents::file_type(blobs.get(hash).value_or(""))) return documents::ending(type.value());
    for (const auto& [begin, end] : kinds)
        if (first.starts_with(begin)) return end;
    return ".bin";
}

}  // namespace

std::shared_ptr<const std::filesystem::path> make_bundle(const service::Query& query, const BinderRow& row)
{
    const auto& settings = query.book.settings();
    const auto live = query.book.view();
    const auto& journal = live->snapshot();
    const auto tip = journal::log::tip(journal, query.book.genesis());
    const auto may = query.caller.power.permissions.find("people.view");
    const bool persons = may != query.caller.power.permissions.end() && may->second.company;
    Manifest manifest{Manifest{}.format,
                      settings.installation,
                      settings.company,
                      query.company.name,
                      row.subject,
                      row.number,
                      row.as_of,
                      row.entries,
                      row.head,
                      tip.seq,
                      crypto::hex(tip.hash),
                      persons,
                      query.now,
                      query.caller.name,
                      settings.key ? settings.key->id() : "",
                      {}};
    Parts parts{query.spool};
    parts.text(parts::how, how_to_check(manifest));
    parts.blob(parts::paper, query.blobs, row.pdf);
    parts.add(parts::journal, false, {}, [&](http::SpoolFile& file) {
        SpoolBuffer buffer{file};
        std::ostream out{&buffer};
        const auto whether = persons ? journal::Persons::included : journal::Persons::left_out;
        journal::extract::write(journal, settings.installation, settings.company, whether, out);
    });
    if (settings.key) parts.text(parts::key, settings.key->public_pem());
    for (const auto& [hash, entries] : evidence(journal, query.blobs, persons))
        parts.blob(parts::evidence + hash + std::string{extension(query.blobs, hash)}, query.blobs, hash, entries);
    manifest.parts = parts.list();
    const auto text = base::json::text(manifest);
    parts.text(parts::manifest, text);
    if (settings.key) parts.text(parts::signature, crypto::hex(settings.key->sign(manifest_text(text))) + "\n");
    return parts.archive();
}

}  // namespace binder
