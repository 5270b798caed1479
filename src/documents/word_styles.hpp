#pragma once
#include <map>
#include <optional>
#include <string>

namespace pugi {
class xml_node;
}

namespace documents {

/// Where a paragraph stands in a list, each part as far as it is said.
struct WordListPlace {
    std::optional<int> list, level;
};

/// The list and level of <w:pPr>.
WordListPlace list_place(const pugi::xml_node& properties);
/// The outline level of <w:pPr>, 0 to 8; 9 is body text and so nothing. `said` tells whether it is there at all.
std::optional<int> outline_level(const pugi::xml_node& properties, bool& said);

/// The paragraph styles of a document, each with what it inherits.
class WordStyles {
public:
    struct Style {
        std::string name;
        WordListPlace place = {};
        std::string place_style = {};  // the style that names the list
        std::optional<int> outline = {};
    };

    WordStyles() = default;
    /// From the root of styles.xml.
    explicit WordStyles(const pugi::xml_node& root);

    /// The style of this id; without an id, that of ordinary paragraphs.
    Style find(std::string_view id) const;

private:
    struct Written {
        std::string name, based_on;
        WordListPlace place;
        std::optional<int> outline;
        bool outline_said = false;
    };
    std::map<std::string, Written, std::less<>> styles_;
    std::string ordinary_;
};

}  // namespace documents
