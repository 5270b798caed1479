#pragma once
#include "documents/document.hpp"

namespace documents {

/// The document as PDF: tagged, with outline, links and XMP; the same value gives the same bytes. Throws if the fonts are missing.
std::string pdf(const Document&);

}  // namespace documents
