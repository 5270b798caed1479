#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace documents {

/// The text of a PDF in UTF-8, its pages parted by form feeds; nothing if it cannot be read (damaged, locked by a password).
/// pdftotext reads it in a process of its own, with limits of time and memory: a file from outside must not end the server.
std::optional<std::string> pdf_text(const std::filesystem::path&);

}  // namespace documents
