#pragma once
#include "rules/book.hpp"

/// What changed between two versions, article by article and word by word. Pure.
namespace rules {

BOOST_DEFINE_ENUM_CLASS(Change, same, added, removed)

/// Letters that are in both versions, only in the new one, or only in the old one.
struct Segment {
    Change change;
    std::string text;
    friend bool operator==(const Segment&, const Segment&) = default;
};
BOOST_DESCRIBE_STRUCT(Segment, (), (change, text))

/// The words of two texts beside each other.
std::vector<Segment> difference(std::string_view before, std::string_view after);

/// A 項, 号 or subitem in one version or both.
struct LineDifference {
    std::optional<Line> before, after;
    std::vector<Segment> segments;
};

BOOST_DEFINE_ENUM_CLASS(ArticleChange, same, changed, moved, added, removed)

/// An article in one version or both, found again by its id.
struct ArticleDifference {
    std::string article;
    ArticleChange change;
    std::string before_chapter, after_chapter;  // ids; empty where it is not
    std::vector<Segment> heading;
    std::vector<LineDifference> lines;
};

/// Every article of both, in the order of the new version; a removed one stands after the one it followed.
std::vector<ArticleDifference> difference(const BookText& before, const BookText& after);

}  // namespace rules
