#include "notices/api.hpp"

#include "notices/tables.hpp"

#include <algorithm>

namespace notices {
namespace {

using store::operator""_sql;

std::vector<Card> cards(const store::Snapshot& readings, const std::vector<NoticeRow>& rows)
{
    std::vector<Card> cards;
    for (const auto& row : rows) {
        auto& card = cards.emplace_back(Card{row.subject,
                                             row.slice,
                                             row.kind,
                                             row.about,
                                             row.title,
                                             row.version,
                                             row.content_sha,
                                             row.issued_on,
                                             row.due,
                                             row.closed_on,
                                             {}});
        for (const auto& reader : recipient_table.where(readings, "WHERE subject = ? ORDER BY told_on, person"_sql, row.subject))
            card.readers.push_back({reader.person, reader.told_on, reader.due, reader.read_on});
    }
    return cards;
}

}  // namespace

std::vector<Card> notices_of_text(const store::Snapshot& readings, std::string_view content_sha)
{
    return cards(readings, notice_table.where(readings, "WHERE content_sha = ? ORDER BY issued_on, subject"_sql, content_sha));
}

std::vector<Reader> readers_of_text(const store::Snapshot& readings, std::string_view content_sha)
{
    std::vector<Reader> readers;
    for (const auto& card : notices_of_text(readings, content_sha)) {
        for (const auto& reader : card.readers) {
            const auto known = std::ranges::find(readers, reader.person, &Reader::person);
            if (known == readers.end())
                readers.push_back(reader);
            else if (!known->read_on || (reader.read_on && *reader.read_on < *known->read_on))
                known->read_on = reader.read_on;
        }
    }
    return readers;
}

}  // namespace notices
