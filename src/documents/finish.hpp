#pragma once
#include "documents/document.hpp"

namespace documents {

/// What Cairo leaves out of its PDF: language, XMP metadata, the window's title, an /ID that follows from the content.
std::string finish(std::string pdf, const Document&);

}  // namespace documents
