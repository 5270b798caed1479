#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What lies in a bundle and how it is found to be whole: frozen like the journal's own form; a new shape is a new `format`.
namespace binder {

/// The names of the bundle's parts.
namespace parts {
inline constexpr auto manifest = "manifest.json";
inline constexpr auto signature = "manifest.sig";  // hexadecimal DER over manifest_text
inline constexpr auto paper = "binder.pdf";
inline constexpr auto journal = "journal.ndjson";
inline constexpr auto how = "確認のしかた.txt";
inline constexpr auto key = "key.pub.pem";
inline constexpr auto evidence = "evidence/";
}  // namespace parts

struct Part {
    std::string name;
    std::int64_t bytes;
    std::string sha256;
    std::vector<std::int64_t> entries;  // of evidence: the entries that name it
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, bytes, sha256, entries))

struct Manifest {
    std::string format = "ishizue bundle 1";
    std::string installation, company, company_name;
    base::Uuid binder;  // subject of binder.made.v1
    std::string number;
    base::Day as_of;
    std::int64_t printed_entries;  // 記録時点 of the PDF
    std::string printed_head;
    std::int64_t journal_entries;  // what journal.ndjson holds
    std::string journal_head;
    bool persons;  // whether it holds what is said about persons
    base::Instant made_at;
    std::string made_by;
    std::string key;  // id of the key that signs the manifest and the journal
    std::vector<Part> parts;
};
BOOST_DESCRIBE_STRUCT(Manifest, (),
                      (format, installation, company, company_name, binder, number, as_of, printed_entries, printed_head,
                       journal_entries, journal_head, persons, made_at, made_by, key, parts))

/// What the manifest's signature is over.
inline std::string manifest_text(const std::string& manifest) { return "ishizue bundle 1\n" + manifest; }

}  // namespace binder
