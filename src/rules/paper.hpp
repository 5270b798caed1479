#pragma once
#include "documents/document.hpp"
#include "rules/versions.hpp"

/// Versions on paper.
namespace rules {

/// The text as blocks: chapters as headings of this level, articles with full-width numbers.
std::vector<documents::block::Any> text_blocks(const service::Query&, const VersionRow&, int level);
/// The whole booklet: cover with 決裁欄, contents, text, history of versions.
documents::Document booklet(const service::Query&, const VersionRow&);

}  // namespace rules
