#include "ledgers/stocktake.hpp"

#include "base/text.hpp"
#include "messages/ledgers.hpp"

#include <algorithm>

namespace ledgers {
namespace {

constexpr std::string_view code_begins = "ISHIZUE COUNT ";
constexpr std::size_t most_listed = 400;  // rows of one list: a fact holds at most 64 KiB

bool listed(const std::vector<ListedRow>& rows, const std::string& number)
{
    return std::ranges::find(rows, number, &ListedRow::number) != rows.end();
}

/// The number that was typed or read; a fault when it was read from the sheet of another stock-taking.
base::Result<std::string> number_in(const std::string& seen, const std::string& stocktake)
{
    auto text = base::trimmed(seen);
    if (!text.starts_with(code_begins)) return text;
    text.erase(0, code_begins.size());
    const auto space = text.find(' ');
    if (space == text.npos || text.substr(0, space) != stocktake) return base::Refusal{codes::other_stocktake, "seen", {text}};
    return text.substr(space + 1);
}

std::string difference(const CountedRow& row)
{
    return row.number + (row.result == Count::missing ? " 所在が確認できない" : " 記載と異なる") +
           (row.note.empty() ? "" : ": " + row.note);
}

void check_open(base::Faults& faults, bool finished, base::Day started_on, base::Day day)
{
    faults.add_if(finished, codes::stocktake_signed, "stocktake");
    faults.add_if(day < started_on, codes::before_stocktake, "on", {base::wareki(started_on)});
}

}  // namespace

std::string count_code(const std::string& stocktake, const std::string& number)
{
    return std::string{code_begins} + stocktake + ' ' + number;
}

base::Result<StocktakeStarted> decide(const StartStocktake& ask, const StartKnown& known)
{
    base::Faults faults;
    auto rows = known.rows;
    const bool whole = !ask.size || std::size_t(std::max(*ask.size, 0)) >= rows.size();
    faults.add_if(ask.size && *ask.size < 1, codes::sample_too_small, "size");
    if (!whole && *ask.size > 0) rows.resize(std::size_t(*ask.size));
    faults.add_if(rows.empty(), codes::nothing_to_count, "form", {known.title});
    faults.add_if(rows.size() > most_listed, codes::too_many_to_count, "size", {std::to_string(most_listed)});
    faults.add_if(!known.responsible_present, codes::no_responsible, "responsible");
    faults.add_if(known.another_open, codes::stocktake_open, "form", {known.title});
    if (faults) return faults;
    std::ranges::sort(rows, {}, &ListedRow::number);
    return StocktakeStarted{known.number,    known.form,     known.year, whole ? Extent::full : Extent::sample,
                            std::move(rows), ask.responsible};
}

base::Result<StocktakeCounted> decide(const CountStocktake& ask, const CountKnown& known)
{
    base::Faults faults;
    check_open(faults, known.finished, known.started_on, known.day);
    faults.add_if(!known.person, codes::no_person, "stocktake");
    StocktakeCounted counted{{}, {}, known.person.value_or(base::PersonId{})};
    for (const auto& seen : ask.seen) {
        const auto number = number_in(seen, known.number);
        if (!number)
            faults.add(number.refusal());
        else if (listed(known.rows, number.value()))
            counted.rows.push_back({number.value(), Count::there, {}});
        else if (!number.value().empty())
            counted.unlisted.push_back(number.value());
    }
    for (std::size_t i = 0; i < ask.rows.size(); ++i) {
        const auto& row = ask.rows[i];
        const auto path = "rows[" + std::to_string(i) + "].";
        faults.add_if(!listed(known.rows, row.number), codes::not_on_the_list, path + "number", {row.number});
        faults.add_if(row.result == Count::differs && base::trim(row.note).empty(), codes::differs_says_what, path + "note",
                      {row.number});
        counted.rows.push_back({row.number, row.result, base::trimmed(row.note)});
    }
    for (const auto& thing : ask.unlisted)
        if (!base::trim(thing).empty()) counted.unlisted.push_back(base::trimmed(thing));
    faults.add_if(counted.rows.empty() && counted.unlisted.empty(), codes::nothing_counted, "rows");
    if (faults) return faults;
    return counted;
}

base::Result<StocktakeSigned> decide(const SignKnown& known)
{
    base::Faults faults;
    check_open(faults, known.finished, known.started_on, known.day);
    faults.add_if(known.counted.size() < known.rows.size(), codes::not_all_counted, "stocktake",
                  {std::to_string(known.rows.size() - std::min(known.counted.size(), known.rows.size()))});
    faults.add_if(!known.person, codes::no_person, "stocktake");
    faults.add_if(known.person && known.counters == std::vector{*known.person}, codes::counted_alone, "stocktake");
    if (faults) return faults;
    StocktakeSigned result{std::int64_t(known.rows.size()), {}, *known.person};
    for (const auto& row : known.counted)
        if (row.result != Count::there) result.differences.push_back(difference(row));
    for (const auto& thing : known.unlisted) result.differences.push_back("簿冊にない現品: " + thing);
    return result;
}

}  // namespace ledgers
