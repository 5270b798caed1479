#pragma once
#include "rules/book.hpp"
#include "rules/tables.hpp"
#include "service/query.hpp"

#include <array>

/// The versions of the documents as the day knows them.
namespace rules {

/// What a version is on a day, for everyone to see.
BOOST_DEFINE_ENUM_CLASS(Shown, draft, submitted, approved, asked, confirmed, coming, in_force, superseded, dropped)

/// The version, or the refusal of an id that is none.
base::Result<VersionRow> version(const store::Snapshot&, const VersionId&);
/// Versions of a document in an edition, oldest first; dropped ones too.
std::vector<VersionRow> versions_of(const store::Snapshot&, Document, const std::string& edition);
/// The one in force on the day.
std::optional<VersionRow> in_force(const store::Snapshot&, Document, const std::string& edition, base::Day);
/// The newest that was not dropped.
std::optional<VersionRow> newest(const store::Snapshot&, Document, const std::string& edition);
/// Its state on the day.
Shown shown(const store::Snapshot&, const VersionRow&, base::Day);
service::Text label(Shown);

/// Its text, in order.
BookText book_text(const store::Snapshot&, const VersionId&);
/// SHA-256 of its text: what is approved and acknowledged.
std::string content_sha(const BookText&);

/// What the rules about its life must know.
Standing standing(const service::Query&, const VersionRow&);
/// The same inside a reaction, which knows no more than the readings.
Standing standing(const store::Snapshot&, const VersionRow&);

/// policy, standard, procedure: ids of catalog/rules/index.yaml.
std::string id_of(Document);
inline constexpr std::array every_document{Document::policy, Document::standard, Document::procedure};
/// 情報セキュリティ実施手順; empty when there is no such edition.
std::string title_of(const catalog::Catalog&, Document, const std::string& edition);
/// Editions a company must have rules for: of its contracts, or its own while there is none.
std::vector<std::string> editions(const service::Query&);

}  // namespace rules
