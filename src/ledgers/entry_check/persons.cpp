#include "ledgers/entry_check/persons.hpp"

#include "base/text.hpp"

#include <array>
#include <utility>

namespace ledgers::entry_check {
namespace {

/// Characters of names and the common form that lists mostly use for them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> common_forms{
    {{"髙", "高"}, {"﨑", "崎"}, {"嵜", "崎"}, {"𠮷", "吉"}, {"邉", "辺"}, {"邊", "辺"}, {"齋", "斎"}, {"齊", "斉"},
     {"濵", "浜"}, {"濱", "浜"}, {"德", "徳"}, {"惠", "恵"}, {"廣", "広"}, {"國", "国"}, {"澤", "沢"}, {"櫻", "桜"},
     {"眞", "真"}, {"龍", "竜"}, {"塚", "塚"}, {"嶋", "島"}, {"嶌", "島"}, {"黑", "黒"}}};

std::string without_blanks(std::string text)
{
    std::erase(text, ' ');
    return text;
}

/// U+FE00-FE0F and U+E0100-E01EF as UTF-8, gone.
std::string without_selectors(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("\xEF\xB8") && at + 2 < text.size() && (text[at + 2] & 0xF0) == 0x80)
            at += 3;
        else if (text.substr(at).starts_with("\xF3\xA0"))
            at += 4;
        else
            out += text[at++];
    }
    return out;
}

}  // namespace

std::string person_key(std::string_view name) { return without_blanks(base::nfkc(name)); }

std::string variant_key(std::string_view name)
{
    auto key = without_selectors(person_key(name));
    for (const auto& [form, common] : common_forms)
        for (auto at = key.find(form); at != std::string::npos; at = key.find(form, at + common.size()))
            key.replace(at, form.size(), common);
    return key;
}

Persons::Id Persons::of(std::string_view name)
{
    if (name.empty()) return 0;
    const auto [found, fresh] = written_.try_emplace(name, 0);
    if (fresh) found->second = keys_.try_emplace(person_key(name), static_cast<Id>(keys_.size() + 1)).first->second;
    return found->second;
}

}  // namespace ledgers::entry_check
