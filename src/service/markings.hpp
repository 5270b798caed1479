#pragma once
#include "catalog/markings.hpp"
#include "documents/text_lines.hpp"

namespace service {

/// A marking in a file, and where it stands.
struct FoundMarking {
    std::string marking;  // 注意
    documents::TextPlace place;
    std::string at;  // as documents::TextLine has it
    friend bool operator==(const FoundMarking&, const FoundMarking&) = default;
};
BOOST_DESCRIBE_STRUCT(FoundMarking, (), (marking, place, at))

inline constexpr std::size_t most_markings = 20;  // what a user can look through; more tell nothing new

/// The words that stand in the text as markings, not as words of a sentence: on a line of their own, in brackets, spelled with
/// spaces like a stamp, or in a header or footer. The first of them, each place once. Pure.
std::vector<FoundMarking> markings_in(const std::vector<documents::TextLine>&, const catalog::Markings&);

}  // namespace service
