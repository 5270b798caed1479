#pragma once
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace pugi {
class xml_node;
}

namespace documents {

/// Word's automatic numbering: counts as the document is read, and says what is shown before each paragraph.
class WordNumbering {
public:
    WordNumbering() = default;
    /// From the root of numbering.xml.
    explicit WordNumbering(const pugi::xml_node& root);

    /// Counts one paragraph of this list and level, and returns its number as shown; "" if there is no such list.
    std::string next(int list, int level);
    /// The level that this style of paragraph stands for in the list, 0 if none is.
    int level_of(int list, std::string_view style) const;

    static constexpr int levels = 9;

private:
    struct Level {
        int start = 1;
        std::string format = "decimal", text = {}, style = {};
        std::optional<int> restart = {};  // after which level (from 1); 0: never
        bool decimal_only = false;
    };
    struct Pattern {
        std::array<Level, levels> level;
    };
    struct List {
        int pattern = 0;
        std::map<int, int> starts = {};
        std::map<int, Level> own = {};
    };
    using Counters = std::array<std::optional<int>, levels>;

    static Level read_level(const pugi::xml_node&);
    static std::string shown(int value, const std::string& format);
    const Level& level_at(const List&, int level) const;

    std::map<int, Pattern> patterns_;
    std::map<int, List> lists_;
    std::map<int, Counters> counters_;         // by pattern: lists of one pattern count on together
    std::set<std::pair<int, int>> restarted_;  // list and level whose own start has been used
};

}  // namespace documents
