#include "ledgers/entry_check/pledge_text.hpp"

#include <algorithm>
#include <charconv>

namespace ledgers::entry_check {
namespace {

/// 2 of 第2版; 0 of what has no number.
int number_of(std::string_view version)
{
    const auto at = version.find_first_of("0123456789");
    if (at == std::string_view::npos) return 0;
    int number = 0;
    std::from_chars(version.data() + at, version.data() + version.size(), number);
    return number;
}

}  // namespace

CurrentText current_pledge_text(Records& records)
{
    CurrentText current;
    for (const auto& text : records.books().pledge_texts)
        if (text.from <= records.today()) current = {text.version, text.from};
    if (!current.version.empty()) return current;
    for (const auto& pledge : records.rows("f09"))
        if (number_of(pledge["text_version"]) > number_of(current.version)) current.version = pledge["text_version"];
    return current;
}

bool older_text(const Records& records, std::string_view version, std::string_view than)
{
    const auto& texts = records.books().pledge_texts;
    const auto one = std::ranges::find(texts, version, &PledgeText::version);
    const auto other = std::ranges::find(texts, than, &PledgeText::version);
    if (one != texts.end() && other != texts.end()) return one < other;
    return number_of(version) != 0 && number_of(version) < number_of(than);
}

std::optional<Row> latest_pledge(Records& records, const Row& handler)
{
    std::optional<Row> latest;
    for (const auto& pledge : records.rows_of_handler("f09", "name", handler))
        if (pledge["kind"] != "離任時" && (!latest || pledge["signed_on"] >= (*latest)["signed_on"])) latest = pledge;
    return latest;
}

}  // namespace ledgers::entry_check
