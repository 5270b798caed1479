#pragma once
#include "documents/document.hpp"

namespace documents {

/// The document as a Word file with named styles (条, 項, 号 ...), heads and feet, and fields for pages and contents: for those who
/// go on writing in Word. The same value gives the same bytes.
std::string docx(const Document&);

}  // namespace documents
