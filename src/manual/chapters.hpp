#pragma once
#include "documents/markdown.hpp"
#include "service/query.hpp"

/// The chapters of catalog/manual/, in the words of one edition of the standard.
namespace manual {

/// What a chapter explains: what a role does over the year, or how a screen is used.
enum class Kind { role, screen };
BOOST_DESCRIBE_ENUM(Kind, role, screen)

struct Chapter {
    std::string id;
    int order = 0;
    Kind kind = Kind::screen;
    service::Text title, summary;
    std::vector<std::string> roles;     // whose it is; none: everybody's
    std::vector<std::string> chapters;  // of a role: the screens it uses, in the order of its book
    std::vector<std::string> pages;     // of a screen: addresses under the company, "organization/people", and what lies below
    std::string body;                   // Markdown
};
BOOST_DESCRIBE_STRUCT(Chapter, (), (id, order, kind, title, summary, roles, chapters, pages, body))

/// All chapters in the order of reading, with the edition's names of the roles.
std::vector<Chapter> chapters(const catalog::Catalog&, const std::string& edition);

/// The chapter of this id; nullptr when there is none.
const Chapter* find(const std::vector<Chapter>&, std::string_view id);

}  // namespace manual
