#include "custody/person_file.hpp"

#include "catalog/custody.hpp"
#include "custody/medium_tables.hpp"
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
    for (const auto& medium : medium_table.where(query.readings, "WHERE holder = ? ORDER BY number"_sql, person))
        records.push_back({{},
                           medium.due,
                           {"使用中・持ち出し中の媒体", "Has the medium"},
                           medium.number + "　" + medium.open_row,
                           "/custody/media/" + std::string{medium.subject.text()}});
    return records;
}

/// What a line is called: its row of the form, else the act.
std::string line_of(const service::Query& query, const char* machine, const std::string& row, const std::string& event)
{
    if (!row.empty()) return row;
    const auto* known = catalog::custody(query.catalog).machine(machine).find(event);
    return known ? known->label.ja : event;
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
                           (item ? item->number + "　" : "") + line_of(query, "copy", row.open_row, row.act.event),
                           link_of_thing(row.subject)});
    }
    for (const auto& row : medium_act_table.where(query.readings, "ORDER BY acted_on, seq"_sql)) {
        if (row.act.person != person) continue;
        const auto medium = medium_table.find(query.readings, row.subject);
        records.push_back({row.acted_on,
                           row.act.due,
                           {"媒体の使用者", "Used the medium"},
                           (medium ? medium->number + "　" : "") + line_of(query, "media", row.open_row, row.act.event),
                           "/custody/media/" + std::string{row.subject.text()}});
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
