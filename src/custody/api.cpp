#include "custody/api.hpp"

#include "base/messages.hpp"
#include "custody/medium_tables.hpp"
#include "custody/tables.hpp"

namespace custody {
namespace {

/// The refusals that applied, one a line.
std::string told(const std::vector<Breach>& breaches, const std::string& remarks)
{
    auto detail = remarks;
    for (const auto& breach : breaches)
        (detail += detail.empty() ? "" : "\n") +=
            base::text({base::message(breach.code).code, "", breach.args}, base::Language::ja);
    return detail;
}

Irregularity about_item(const ItemRow& row, const std::vector<Breach>& breaches, const std::string& remarks, base::PersonId person)
{
    return {row.subject, "受払いの不備　" + row.number, told(breaches, remarks), "/custody/" + std::string{row.subject.text()},
            person};
}

}  // namespace

std::vector<Irregularity> irregularities(const store::Snapshot& readings, const journal::Entry& entry)
{
    std::vector<Irregularity> all;
    const auto add_item = [&](const base::Uuid& item, const std::vector<Breach>& breaches, const std::string& remarks,
                              base::PersonId who) {
        const auto row = breaches.empty() ? std::nullopt : item_table.find(readings, item);
        if (row) all.push_back(about_item(*row, breaches, remarks, who));
    };
    const auto& subject = entry.head.subject;
    if (entry.head.fact == Received::fact) {
        const auto fact = journal::decode<Received>(entry);
        add_item(subject, fact.breaches, fact.remarks, fact.receiver);
    } else if (entry.head.fact == Acted::fact) {
        const auto fact = journal::decode<Acted>(entry);
        add_item(subject, fact.breaches, fact.remarks, fact.person);
    } else if (entry.head.fact == Made::fact) {
        const auto fact = journal::decode<Made>(entry);
        add_item(fact.source, fact.breaches, fact.remarks, fact.performer);
    } else if (entry.head.fact == MediumActed::fact) {
        const auto fact = journal::decode<MediumActed>(entry);
        const auto row = fact.breaches.empty() ? std::nullopt : medium_table.find(readings, subject);
        if (row)
            all.push_back({subject, "媒体の受払いの不備　" + row->number, told(fact.breaches, fact.remarks),
                           "/custody/media/" + std::string{subject.text()}, fact.person});
    }
    return all;
}

}  // namespace custody
