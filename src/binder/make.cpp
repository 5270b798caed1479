#include "binder/make.hpp"

#include "base/text.hpp"
#include "messages/binder.hpp"

namespace binder {
namespace {

constexpr std::size_t longest_note = 200;

}  // namespace

base::Result<base::Day> day_of(const Make& ask, const Moment& moment)
{
    const auto day = ask.as_of.value_or(moment.today);
    base::Faults faults;
    faults.add_if(day > moment.today, codes::day_to_come, "as_of", {base::iso(day)});
    faults.add_if(day < moment.first_day, codes::day_before_records, "as_of", {base::iso(day), base::iso(moment.first_day)});
    faults.add_if(base::length(ask.note.value_or("")) > longest_note, codes::note_too_long, "note", {std::to_string(longest_note)});
    if (faults) return faults;
    return day;
}

std::string number_of(base::Day as_of, const Moment& moment)
{
    return "監査-" + base::iso(as_of) + "-" + std::to_string(moment.entries);
}

std::string version_of(const Moment& moment) { return "第" + std::to_string(moment.earlier + 1) + "版"; }

base::Result<Made> decide(const Make& ask, const Moment& moment, const Kept& kept)
{
    const auto day = TRY(day_of(ask, moment));
    return Made{number_of(day, moment),
                version_of(moment),
                ask.purpose.value_or(Purpose::other),
                std::string{base::trim(ask.note.value_or(""))},
                day,
                moment.entries,
                moment.known_at,
                moment.head,
                kept.pdf,
                kept.bytes};
}

}  // namespace binder
