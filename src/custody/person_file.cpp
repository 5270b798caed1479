#include "custody/person_file.hpp"

#include "catalog/custody.hpp"
#include "custody/tables.hpp"

namespace custody {
namespace {

using service::PersonRecord;
using store::operator""_sql;

std::string link_of_thing(const base::Uuid& subject) { return "/custody/" + std::string{subject.text()}; }

std::vector<PersonRecord> in_hands(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& item : item_table.where(query.readings, "WHERE holder = ? ORDER BY number"_sql, person))
        records.push_back(
            {{}, item.due, {"持ち出し中・貸出中", "Has it"}, item.number + "　" + item.open_row, link_of_thing(item.subject)});
    return records;
}

std::vector<PersonRecord> acts_with_things(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& row : act_table.where(query.readings, "ORDER BY acted_on, seq"_sql)) {
        const bool own = row.act.person == person;
        if (!own && row.act.permitted_by != person && row.act.witness != person) continue;
        const auto item = item_table.find(query.readings, row.subject);
        const service::Text part = own                              ? service::Text{"行為者", "Acted"}
                                   : row.act.permitted_by == person ? service::Text{"許可者", "Permitted"}
                                                                    : service::Text{"立会者", "Witness"};
        records.push_back({row.acted_on, row.act.due, part,
                           (item ? item->number + "　" : "") + (row.open_row.empty() ? row.act.event : row.open_row),
                           link_of_thing(row.subject)});
    }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections()
{
    return {{55, {"手元にある保護すべき情報・媒体", "Protected things in hand"}, in_hands},
            {56, {"保護すべき情報の受払い", "Acts with protected things"}, acts_with_things}};
}

}  // namespace custody
