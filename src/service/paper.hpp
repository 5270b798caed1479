#pragma once
#include "documents/document.hpp"
#include "service/query.hpp"

namespace service {

/// An empty document of the company: its name, 基準日, and who printed it when at which head of the journal.
documents::Document document(const Query&, std::string title);

/// The document as PDF; `name` without its ending.
Paper pdf(const documents::Document&, const std::string& name);

}  // namespace service
