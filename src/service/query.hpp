#pragma once
#include "authority/authority.hpp"
#include "base/messages.hpp"
#include "catalog/catalog.hpp"
#include "catalog/text.hpp"
#include "journal/book.hpp"

#include <filesystem>

namespace store {
class Blobs;
}
namespace identity {
class Directory;
}

/// What a slice offers (routes, readings, checks, chapters, tasks) and how it is served. Slices see this folder, never HTTP.
namespace service {

using Text = catalog::Text;

/// The text in this language; Japanese where there is no English.
inline const std::string& in(const Text& text, base::Language language)
{
    return language == base::Language::en && !text.en.empty() ? text.en : text.ja;
}

/// Who calls: the person behind the account, and what the day's appointments permit.
struct Caller {
    base::AccountId account;
    std::optional<base::PersonId> person;
    std::string name;                // as the company knows the person, else the account's name
    std::vector<std::string> roles;  // ids of roles.yaml held today
    bool setup_authority = false;
    authority::Power power = {};
    bool shell = false;  // a command of the shell: whoever gives it has the data directory

    /// What the journal's head names: the person, or the account before it is linked to one.
    std::string actor() const { return std::string{person ? person->text() : account.text()}; }
};

/// The company as the day asked for knows it.
struct Company {
    std::string id, name, short_name;
    std::string edition;  // h21, r4
    bool sample = false;
};

struct Slice;

/// How far long work is, in percent, and what it does now. False: it was cancelled and must stop.
using Progress = std::function<bool(int percent, const std::string& note)>;

/// What a query may know: one consistent view of the company's readings on the day asked for.
struct Query {
    const store::Snapshot& readings;
    const journal::Book& book;
    const catalog::Catalog& catalog;
    store::Blobs& blobs;  // the company's files: evidence, scans, pictures (store/blobs.hpp); put before the transaction
    const std::filesystem::path& spool;  // for files on their way out, http::SpoolFile
    const Caller& caller;
    Company company;
    journal::AsOf as_of;
    base::Day day;    // the day asked for; today unless as_of says another
    base::Day today;  // the business day
    base::Instant now;
    base::Language language = base::Language::ja;
    const std::vector<Slice>* slices = nullptr;  // everything offered: for what looks at all of them (readiness, search, home)
    identity::Directory* directory = nullptr;    // the accounts of the installation, for the slice that gives them
    std::optional<std::int64_t> head = {};       // the last entry seen; nothing inside a command, whose state may still change
    const Progress* progress = nullptr;          // who waits for the work of a job: service/progress.hpp

    /// The same view for somebody else, who must last as long as it.
    Query as(const Caller& other) const
    {
        return {readings, book,  catalog, blobs,    spool,  other,     company, as_of,
                day,      today, now,     language, slices, directory, head,    progress};
    }
};

/// A command at work: `journal` records, `state` is what stands at this moment of the transaction.
struct Command {
    journal::Recording& journal;
    const Query& state;
    const store::Snapshot& readings() const { return state.readings; }
    base::Day today() const { return state.today; }
};

/// A file for the user: PDF, XLSX, DOCX, CSV, PNG.
struct Paper {
    std::string name;  // 任命書_佐藤健一.pdf
    std::string type;
    std::string bytes;
    std::shared_ptr<const std::filesystem::path> file = {};  // sent in place of the bytes; may be removed by the last who holds it
};

namespace media {
inline constexpr auto pdf = "application/pdf";
inline constexpr auto xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr auto docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr auto csv = "text/csv; charset=utf-8";
inline constexpr auto svg = "image/svg+xml";
}  // namespace media

}  // namespace service
