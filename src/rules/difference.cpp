#include "rules/difference.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace rules {
namespace {

enum class Script { kanji, hiragana, katakana, word, other };

/// Bytes of the character that begins here.
std::size_t bytes_of(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    return std::min(size, text.size());
}

char32_t code_point(std::string_view character)
{
    if (character.size() == 1) return static_cast<unsigned char>(character[0]);
    char32_t value = static_cast<unsigned char>(character[0]) & (0xffU >> (character.size() + 1));
    for (const char byte : character.substr(1)) value = (value << 6) | (static_cast<unsigned char>(byte) & 0x3fU);
    return value;
}

Script script(char32_t c)
{
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return Script::word;
    if (c >= 0x3041 && c <= 0x309f) return Script::hiragana;
    if (c >= 0x30a1 && c <= 0x30ff) return Script::katakana;
    if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff) || c == 0x3005) return Script::kanji;
    return Script::other;
}

/// Runs of one script stand for words; punctuation stands by itself.
std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> all;
    auto last = Script::other;
    while (!text.empty()) {
        const auto character = text.substr(0, bytes_of(text));
        const auto now = script(code_point(character));
        if (!all.empty() && now == last && now != Script::other)
            all.back() = {all.back().data(), all.back().size() + character.size()};
        else
            all.push_back(character);
        last = now;
        text.remove_prefix(character.size());
    }
    return all;
}

/// The longest common subsequence as pairs of positions.
template <class T, class Same>
std::vector<std::pair<std::size_t, std::size_t>> common(const std::vector<T>& a, const std::vector<T>& b, Same&& same)
{
    const auto width = b.size() + 1;
    std::vector<std::uint32_t> length((a.size() + 1) * width);
    for (auto i = a.size(); i-- > 0;)
        for (auto j = b.size(); j-- > 0;)
            length[i * width + j] = same(a[i], b[j]) ? length[(i + 1) * width + j + 1] + 1
                                                     : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (same(a[i], b[j]))
            pairs.emplace_back(i++, j++);
        else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

void append(std::vector<Segment>& segments, Change change, std::string_view text)
{
    if (text.empty()) return;
    if (!segments.empty() && segments.back().change == change)
        segments.back().text += text;
    else
        segments.push_back({change, std::string{text}});
}

/// A single particle between two changes is no anchor for the eye: it is taken into both.
std::vector<Segment> without_crumbs(const std::vector<Segment>& segments)
{
    std::vector<Segment> clean;
    std::string removed, added;
    const auto flush = [&] {
        append(clean, Change::removed, removed);
        append(clean, Change::added, added);
        removed.clear();
        added.clear();
    };
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& segment = segments[i];
        const bool crumb = segment.change == Change::same && i > 0 && i + 1 < segments.size() && base::length(segment.text) < 2 &&
                           script(code_point(segment.text)) != Script::other;
        if (segment.change != Change::added && (segment.change == Change::removed || crumb)) removed += segment.text;
        if (segment.change != Change::removed && (segment.change == Change::added || crumb)) added += segment.text;
        if (segment.change == Change::same && !crumb) {
            flush();
            append(clean, Change::same, segment.text);
        }
    }
    flush();
    return clean;
}

/// Lines between two that are equal, paired in order as far as they are of one level.
void pair_up(const std::vector<Line>& before, std::size_t i, std::size_t i_end, const std::vector<Line>& after, std::size_t j,
             std::size_t j_end, std::vector<LineDifference>& out)
{
    while (i < i_end || j < j_end) {
        const bool both = i < i_end && j < j_end && before[i].level == after[j].level;
        if (both) {
            out.push_back({before[i], after[j], difference(before[i].text, after[j].text)});
            ++i;
            ++j;
        } else if (i < i_end && (j == j_end || before[i].level > after[j].level)) {
            out.push_back({before[i], std::nullopt, {{Change::removed, before[i].text}}});
            ++i;
        } else {
            out.push_back({std::nullopt, after[j], {{Change::added, after[j].text}}});
            ++j;
        }
    }
}

std::vector<LineDifference> line_differences(const std::vector<Line>& before, const std::vector<Line>& after)
{
    const auto pairs = common(before, after, [](const Line& a, const Line& b) { return a.level == b.level && a.text == b.text; });
    std::vector<LineDifference> out;
    std::size_t i = 0, j = 0;
    for (const auto& [a, b] : pairs) {
        pair_up(before, i, a, after, j, b, out);
        out.push_back({before[a], after[b], {{Change::same, after[b].text}}});
        i = a + 1;
        j = b + 1;
    }
    pair_up(before, i, before.size(), after, j, after.size(), out);
    return out;
}

/// Ids of all articles in their order.
std::vector<std::string> order(const BookText& book)
{
    std::vector<std::string> ids;
    for (const auto& chapter : book.chapters)
        for (const auto& article : chapter.articles) ids.push_back(article.id);
    return ids;
}

ArticleDifference lone(const ArticleText& article, const std::string& chapter, bool is_new)
{
    const auto change = is_new ? Change::added : Change::removed;
    ArticleDifference only{article.id,
                           is_new ? ArticleChange::added : ArticleChange::removed,
                           is_new ? "" : chapter,
                           is_new ? chapter : "",
                           {{change, article.heading}},
                           {}};
    for (auto& line : lines(article.paragraphs)) {
        const auto text = line.text;
        only.lines.push_back(
            {is_new ? std::nullopt : std::optional{line}, is_new ? std::optional{line} : std::nullopt, {{change, text}}});
    }
    return only;
}

}  // namespace

std::vector<Segment> difference(std::string_view before, std::string_view after)
{
    if (before == after) return before.empty() ? std::vector<Segment>{} : std::vector<Segment>{{Change::same, std::string{after}}};
    const auto a = words(before), b = words(after);
    std::vector<Segment> segments;
    std::size_t i = 0, j = 0;
    const auto up_to = [&](std::size_t a_end, std::size_t b_end) {
        while (i < a_end) append(segments, Change::removed, a[i++]);
        while (j < b_end) append(segments, Change::added, b[j++]);
    };
    for (const auto& [x, y] : common(a, b, std::equal_to<>{})) {
        up_to(x, y);
        append(segments, Change::same, b[y]);
        i = x + 1;
        j = y + 1;
    }
    up_to(a.size(), b.size());
    return without_crumbs(segments);
}

std::vector<ArticleDifference> difference(const BookText& before, const BookText& after)
{
    const auto old_order = order(before), new_order = order(after);
    std::set<std::string> in_place;
    for (const auto& [i, j] : common(old_order, new_order, std::equal_to<>{})) in_place.insert(new_order[j]);

    std::vector<ArticleDifference> all;
    std::size_t next_old = 0;
    const auto removed_up_to_known = [&] {
        // Old articles that the new version has no more, as long as no kept one stands between.
        for (; next_old < old_order.size() && !in_place.contains(old_order[next_old]); ++next_old)
            if (!after.article(old_order[next_old]))
                all.push_back(lone(*before.article(old_order[next_old]), before.chapter_of(old_order[next_old])->id, false));
    };
    removed_up_to_known();
    for (const auto& id : new_order) {
        const auto& now = *after.article(id);
        const auto chapter = after.chapter_of(id)->id;
        const auto* was = before.article(id);
        if (!was) {
            all.push_back(lone(now, chapter, true));
            continue;
        }
        const bool equal = was->heading == now.heading && was->paragraphs == now.paragraphs && was->tables == now.tables;
        const bool moved = !in_place.contains(id) || before.chapter_of(id)->id != chapter;
        all.push_back({id,
                       !equal  ? ArticleChange::changed
                       : moved ? ArticleChange::moved
                               : ArticleChange::same,
                       before.chapter_of(id)->id, chapter, difference(was->heading, now.heading),
                       line_differences(lines(was->paragraphs), lines(now.paragraphs))});
        if (in_place.contains(id)) {
            ++next_old;
            removed_up_to_known();
        }
    }
    return all;
}

}  // namespace rules
