#pragma once
#include "rules/book.hpp"
#include "rules/imported_book.hpp"

#include <optional>

namespace catalog {
class Catalog;
}

/// The text a version begins with.
namespace rules {

/// The catalogue's text of a document in an edition: placeholders stay, they are filled when it is read.
BookText from_catalogue(const catalog::Catalog&, Document, const std::string& edition);

/// A Word document's text. Ids follow from the labels (w.12.2 for 第12条の2), so that a later import of the same book can be
/// compared; an article with the heading of one of the catalogue's takes its links to requirements as a proposal.
BookText from_word(const catalog::Catalog&, Document, const ImportedBook&);

/// What a title says the book is; nothing when it says neither.
std::optional<Document> document_of(std::string_view title);

}  // namespace rules
