#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rules {

/// What a line of a rule book begins with.
struct Marker {
    enum class Kind {
        none,
        chapter,     // 第2章, 第二章の二
        section,     // 第1節, 第1款
        article,     // 第12条, 第十二条の二
        supplement,  // 附則
        annex,       // 別表第1, 様式第2号, 別紙
        contents,    // 目次
        heading,     // （目的） and nothing else
        ordinal,     // 第2号
        digit,       // ２　…, 2. …
        circled,     // ② …
        bracketed,   // (2), （２）, ⑵
        kanji,       // 二　…
        bracketed_kanji,
        katakana,  // イ …
        bracketed_katakana,
        letter,  // b. …
        bracketed_letter,
        bullet,  // ・ …
    };
    Kind kind = Kind::none;
    int number = 0;                  // 0 for a bullet
    std::vector<int> branches = {};  // of 第12条の2の3: 2, 3
    std::string label = {};          // 第12条の2, (2), イ, 別表第1
    std::string_view rest = {};      // what follows it, without the space between; of a heading its words
    bool tight = false;              // nothing stood between: ２前項の… may be a number or the text itself
    bool styled = false;             // the number is Word's own, so it is no part of the text
};

/// The marker of a line. References such as 第3条の規定により and amounts such as 2年 are none (or tight).
Marker marker_of(std::string_view line);

/// Without spaces of any kind at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace rules
