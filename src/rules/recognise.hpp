#pragma once
#include "documents/read_docx.hpp"
#include "rules/imported_book.hpp"

namespace rules {

/// The chapters, articles, paragraphs, items and annexes of a rule book, however its numbers are written. Nothing is lost: what is
/// not recognised is kept as a warning with its place. Refuses a document without a single article.
base::Result<ImportedBook> recognise(const documents::WordDocument&);

}  // namespace rules
