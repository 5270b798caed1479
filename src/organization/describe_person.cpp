#include "organization/describe_person.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

#include <algorithm>

namespace organization {
namespace {

constexpr std::size_t longest_name = 60;  // characters

/// The new value, else the old one, else nothing.
std::string keep(const std::optional<std::string>& asked, const std::string& before)
{
    return asked ? base::trimmed(*asked) : before;
}

Personal<std::string> keep(const std::optional<std::string>& asked, const Personal<std::string>& before)
{
    return asked ? Personal<std::string>{base::nfkc(base::trimmed(*asked))} : before;
}

bool telephone_like(const std::string& text)
{
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '(' || c == ')' || c == ' '; });
}

/// Enough for a contact list; the strict grammar belongs to the mail folder.
bool mail_like(const std::string& text)
{
    const auto at = text.find('@');
    return at != text.npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos && text.find(' ') == text.npos;
}

void check(const PersonDescribed& person, base::Faults& faults)
{
    const auto name = person.name.value_or("");
    const auto kana = person.kana.value_or("");
    faults.add_if(person.number.empty(), codes::number_required, "number");
    faults.add_if(name.empty(), codes::name_required, "name");
    faults.add_if(base::length(name) > longest_name, codes::too_long, "name", {std::to_string(longest_name)});
    faults.add_if(!kana.empty() && !base::is_katakana(kana), codes::kana_only, "kana", {kana});
    for (const auto& [path, number] :
         {std::pair{"telephone", &person.telephone}, std::pair{"night_telephone", &person.night_telephone}})
        faults.add_if(!telephone_like(number->value_or("")), codes::not_a_telephone_number, path, {number->value_or("")});
    const auto mail = person.mail.value_or("");
    faults.add_if(!mail.empty() && !mail_like(mail), codes::not_a_mail_address, "mail", {mail});
}

}  // namespace

base::Result<PersonDescribed> decide(const PersonForm& ask, const KnownPerson& known)
{
    const auto before = known.before.value_or(PersonDescribed{});
    PersonDescribed person{base::nfkc(base::trimmed(ask.number)),
                           base::trimmed(ask.name),
                           base::katakana(base::nfkc(base::trimmed(ask.kana))),
                           keep(ask.department, before.department),
                           keep(ask.title, before.title),
                           keep(ask.employment, before.employment),
                           keep(ask.mail, before.mail),
                           keep(ask.telephone, before.telephone),
                           keep(ask.night_telephone, before.night_telephone),
                           ask.outside.value_or(before.outside)};
    base::Faults faults;
    check(person, faults);
    faults.add_if(known.number_taken, codes::number_taken, "number", {person.number});
    if (faults) return faults;
    return person;
}

}  // namespace organization
