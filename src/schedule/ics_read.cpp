#include "base/text.hpp"
#include "messages/schedule.hpp"
#include "schedule/ics.hpp"

#include <algorithm>

namespace schedule::ics {
namespace {

constexpr std::size_t largest = 4UL * 1024 * 1024, deepest = 16, most_lines = 200'000;

base::Refusal wrong(int line, const char* what) { return {codes::not_a_calendar, "", {std::to_string(line), what}}; }

char upper(char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; }

std::string upper(std::string_view text)
{
    std::string out;
    for (const char c : text) out += upper(c);
    return out;
}

bool name_letter(char c) { return (upper(c) >= 'A' && upper(c) <= 'Z') || (c >= '0' && c <= '9') || c == '-'; }

struct Line {
    std::string text;
    int number;
};

/// 3.1: a line break followed by a blank goes on. LF alone is taken too: half of the files of the world have it.
base::Result<std::vector<Line>> unfolded(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::vector<Line> lines;
    int number = 0;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        auto line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        if (goes_on && lines.empty()) return wrong(number, "続きの行に始まりがない / nothing to go on from");
        if (goes_on)
            lines.back().text += line.substr(1);
        else if (!line.empty())
            lines.push_back({std::string{line}, number});
        if (lines.size() > most_lines) return base::Refusal{codes::calendar_too_large, "", {std::to_string(most_lines) + " 行"}};
    }
    for (const auto& line : lines) {
        if (!base::valid_utf8(line.text)) return wrong(line.number, "UTF-8 でない / not UTF-8");
        const bool control = std::ranges::any_of(line.text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 127; });
        if (control) return wrong(line.number, "制御文字がある / control character");
    }
    return lines;
}

/// Takes NAME, ;PARAM=VALUE,"VALUE" and :VALUE off a line, one after the other.
class Scanner {
public:
    explicit Scanner(const Line& line) : line_(line), rest_(line.text) {}

    std::string name()
    {
        const auto end = std::ranges::find_if_not(rest_, name_letter) - rest_.begin();
        auto taken = upper(rest_.substr(0, std::size_t(end)));
        rest_.remove_prefix(std::size_t(end));
        return taken;
    }
    bool take(char c)
    {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    base::Result<std::string> parameter_value()
    {
        const bool quoted = take('"');
        const auto end = quoted ? rest_.find('"') : std::min(rest_.find_first_of("\";:,"), rest_.size());
        if (end == std::string_view::npos) return wrong(line_.number, "引用符が閉じていない / unclosed quote");
        std::string taken{rest_.substr(0, end)};
        rest_.remove_prefix(quoted ? end + 1 : end);
        return taken;
    }
    std::string rest() const { return std::string{rest_}; }

private:
    const Line& line_;
    std::string_view rest_;
};

base::Result<Property> property(const Line& line)
{
    Scanner scanner{line};
    Property property{scanner.name(), {}, {}, line.number};
    if (property.name.empty()) return wrong(line.number, "項目の名前がない / no property name");
    while (scanner.take(';')) {
        auto& parameter = property.parameters.emplace_back(Parameter{scanner.name(), {}});
        if (parameter.name.empty() || !scanner.take('=')) return wrong(line.number, "変数の書き方 / bad parameter");
        do parameter.values.push_back(TRY(scanner.parameter_value()));
        while (scanner.take(','));
    }
    if (!scanner.take(':')) return wrong(line.number, "「:」がない / no colon");
    property.value = scanner.rest();
    return property;
}

/// Puts the finished innermost component into the one around it.
void close(std::vector<Component>& open, std::vector<Component>& whole)
{
    auto done = std::move(open.back());
    open.pop_back();
    (open.empty() ? whole : open.back().parts).push_back(std::move(done));
}

}  // namespace

std::string Property::parameter(std::string_view wanted) const
{
    const auto found = std::ranges::find(parameters, wanted, &Parameter::name);
    return found == parameters.end() ? "" : found->values.front();
}

const Property* Component::find(std::string_view wanted) const
{
    const auto found = std::ranges::find(properties, wanted, &Property::name);
    return found == properties.end() ? nullptr : &*found;
}

base::Result<std::vector<Component>> read(std::string_view bytes)
{
    if (bytes.size() > largest) return base::Refusal{codes::calendar_too_large, "", {"4 MB"}};
    const auto lines = TRY(unfolded(bytes));
    std::vector<Component> open, whole;
    for (const auto& line : lines) {
        auto found = TRY(property(line));
        if (found.name == "BEGIN") {
            const auto name = upper(found.value);
            if (open.empty() && name != "VCALENDAR") return wrong(line.number, "BEGIN:VCALENDAR でない / no VCALENDAR");
            if (open.size() == deepest) return wrong(line.number, "入れ子が深すぎる / nested too deep");
            open.push_back({name, {}, {}});
        } else if (found.name == "END") {
            if (open.empty() || open.back().name != upper(found.value))
                return wrong(line.number, "END が合わない / END without BEGIN");
            close(open, whole);
        } else if (open.empty()) {
            return wrong(line.number, "BEGIN:VCALENDAR がない / outside a calendar");
        } else {
            open.back().properties.push_back(std::move(found));
        }
    }
    const int last_line = lines.empty() ? 1 : lines.back().number;
    if (!open.empty() || whole.empty()) return wrong(last_line, "END:VCALENDAR がない / no END:VCALENDAR");
    return whole;
}

}  // namespace schedule::ics
