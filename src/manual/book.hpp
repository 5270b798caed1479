#pragma once
#include "manual/chapters.hpp"
#include "service/slice.hpp"

namespace manual {

struct BookAsk {
    std::optional<std::string> chapter;  // of a role; nothing: the whole manual
};
BOOST_DESCRIBE_STRUCT(BookAsk, (), (chapter))

/// The manual of a role, or all of it, as PDF (A4): cover, contents, chapters, the messages that need more than their words, terms.
base::Result<service::Paper> book(const service::Query&, const BookAsk&);

/// A chapter's blocks as they stand on paper.
std::vector<documents::block::Any> set(const Chapter&);

}  // namespace manual
