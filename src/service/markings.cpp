#include "service/markings.hpp"

#include "base/text.hpp"
#include "documents/characters.hpp"

#include <algorithm>

namespace service {
namespace {

using Characters = std::u32string;

Characters characters(std::string_view text)
{
    Characters out;
    while (!text.empty()) {
        const auto [point, size] = documents::first_character(text);
        out += point;
        text.remove_prefix(size);
    }
    return out;
}

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0x3000 || c == 0xa0; }

/// What can stand beside a marking without being part of a word with it.
bool is_sign(char32_t c)
{
    if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    const bool symbols = c >= 0x2000 && c < 0x3000, japanese = c >= 0x3000 && c <= 0x303f && !(c >= 0x3005 && c <= 0x3007);
    return c == 0xa0 || c == 0x30fb || symbols || japanese;
}

/// A word as it was met in a line: from, to (after its last letter), and whether every letter stands apart.
struct Met {
    std::size_t from = 0, to = 0;
    bool spaced = false;
};

/// The word at this place of the line, its letters all together or all apart.
std::optional<Met> met_at(const Characters& line, std::size_t at, const Characters& word)
{
    std::size_t gaps = 0, i = at;
    for (std::size_t letter = 0; letter < word.size(); ++letter) {
        const auto before = i;
        if (letter > 0)
            while (i < line.size() && is_space(line[i])) ++i;
        gaps += i > before;
        if (i == line.size() || line[i] != word[letter]) return std::nullopt;
        ++i;
    }
    if (gaps != 0 && gaps != word.size() - 1) return std::nullopt;
    if (at > 0 && !is_sign(line[at - 1])) return std::nullopt;
    if (i < line.size() && !is_sign(line[i])) return std::nullopt;
    return Met{at, i, gaps > 0};
}

/// A line of text in NFKC, and what stands around a word in it.
class Line {
public:
    Line(const documents::TextLine& line, const std::vector<Characters>& brackets)
        : line_(line)
        , text_(characters(base::nfkc(base::trim(line.text))))
        , brackets_(brackets)
    {}

    bool holds(const Characters& word, bool everyday) const
    {
        for (std::size_t at = 0; at < text_.size(); ++at)
            if (const auto met = met_at(text_, at, word); met && is_marking(*met, everyday)) return true;
        return false;
    }

private:
    bool is_marking(const Met& met, bool everyday) const
    {
        if (line_.place == documents::TextPlace::margin) return true;
        if (everyday && stands_between(met, U'(', U')')) return false;  // （注意）: the heading of an article
        if (line_.at_edge && apart(met)) return true;
        if (met.spaced && line_.alone) return true;
        if (in_brackets(met)) return !everyday || !leads_a_sentence(met);
        return line_.alone && has_line_to_itself(met, everyday);
    }

    bool stands_between(const Met& met, char32_t opening, char32_t closing) const
    {
        auto before = met.from, after = met.to;
        while (before > 0 && is_space(text_[before - 1])) --before;
        while (after < text_.size() && is_space(text_[after])) ++after;
        return before > 0 && after < text_.size() && text_[before - 1] == opening && text_[after] == closing;
    }

    bool in_brackets(const Met& met) const
    {
        return std::ranges::any_of(brackets_, [&](const auto& pair) { return stands_between(met, pair.front(), pair.back()); });
    }

    /// Between spaces or the ends of the line, as in "注意      株式会社 …".
    bool apart(const Met& met) const
    {
        return (met.from == 0 || is_space(text_[met.from - 1])) && (met.to == text_.size() || is_space(text_[met.to]));
    }

    /// 【注意】電源を切ること。: what begins a note, not what marks a document.
    bool leads_a_sentence(const Met& met) const
    {
        const bool first = std::all_of(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(met.from),
                                       [](char32_t c) { return is_sign(c); });
        const auto after = std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(met.to), text_.end(),
                                        [](char32_t c) { return is_space(c) || !is_sign(c); });
        return first && after != text_.end() && !is_space(*after);
    }

    /// Before it only signs; after it only signs, the number of a copy (No.3, 第12号, 2/5) or a word in parentheses (写し).
    bool has_line_to_itself(const Met& met, bool everyday) const
    {
        static constexpr std::u32string_view counters = U"第号番部枚中";
        if (!std::ranges::all_of(text_.substr(0, met.from), is_sign)) return false;
        const auto rest = text_.substr(met.to);
        if (everyday && rest.starts_with(U':')) return false;  // 注意： the heading of a note
        const auto word = rest.find_first_not_of(U' ');
        if (word != rest.npos && rest[word] == '(' && rest.find(U')', word) + 1 == rest.size()) return true;
        return std::ranges::all_of(rest, [](char32_t c) { return c < 0x80 || is_sign(c) || counters.find(c) != counters.npos; });
    }

    const documents::TextLine& line_;
    Characters text_;
    const std::vector<Characters>& brackets_;
};

}  // namespace

std::vector<FoundMarking> markings_in(const std::vector<documents::TextLine>& lines, const catalog::Markings& known)
{
    std::vector<Characters> brackets, words;
    for (const auto& pair : known.brackets) brackets.push_back(characters(pair));
    for (const auto& marking : known.markings) words.push_back(characters(base::nfkc(marking.ja)));
    std::vector<FoundMarking> found;
    for (const auto& line : lines) {
        const Line read{line, brackets};
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!read.holds(words[i], known.markings[i].everyday)) continue;
            FoundMarking one{known.markings[i].ja, line.place, line.at};
            if (std::ranges::find(found, one) == found.end()) found.push_back(std::move(one));
            if (found.size() == most_markings) return found;
        }
    }
    return found;
}

}  // namespace service
