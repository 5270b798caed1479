#include "custody/queries.hpp"

#include "base/messages.hpp"
#include "base/text.hpp"
#include "catalog/custody.hpp"
#include "contracts/api.hpp"
#include "custody/act.hpp"
#include "custody/known.hpp"
#include "facilities/api.hpp"
#include "messages/custody.hpp"
#include "organization/api.hpp"

#include <algorithm>
#include <set>

namespace custody {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

constexpr auto view = "custody.view";

std::string id_of(auto value) { return boost::describe::enum_to_string(value, ""); }

/// `faulty`: something that was done with it was not in order.
ItemLine line(const Query& query, const ItemRow& row, bool faulty)
{
    const auto contract = contracts::contract(query.readings, row.received.contract);
    return {row.subject,
            row.number,
            row.shown(),
            id_of(row.received.grade),
            id_of(row.received.medium),
            row.received.copy_label,
            row.received.quantity,
            row.received.contract,
            contract ? contract->number : "",
            row.storage,
            row.state,
            row.holder ? organization::name_of(query.readings, *row.holder) : "",
            row.due,
            row.state == "lent" && row.due && *row.due < query.day,
            row.received_on,
            row.ended_on,
            faulty || !row.received.breaches.empty(),
            row.seq};
}

std::vector<ItemRow> seen_items(const Query& query)
{
    auto rows = item_table.where(query.readings, "ORDER BY number, subject"_sql);
    std::erase_if(rows, [&](const ItemRow& row) { return !within_reach(query, view, row.received.contract, row.storage); });
    return rows;
}

std::vector<std::string> said(const Query& query, const std::vector<Breach>& breaches)
{
    std::vector<std::string> texts;
    for (const auto& breach : breaches)
        texts.push_back(base::text({base::message(breach.code).code, "", breach.args}, query.language));
    return texts;
}

std::string name(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "";
}

std::vector<LifeLine> life_of(const Query& query, const ItemRow& item)
{
    const auto& machine = catalog::custody(query.catalog).machine("copy");
    const auto label = [&](const std::string& id) {
        const auto* event = machine.find(id);
        return event ? event->label : service::Text{id, id};
    };
    const auto& received = item.received;
    std::vector<LifeLine> lines{{0,
                                 item.received_on,
                                 "",
                                 label("receive"),
                                 received.receipt_no,
                                 name(query, received.receiver),
                                 "",
                                 name(query, received.checker),
                                 received.remarks,
                                 {},
                                 false,
                                 received.as_found,
                                 said(query, received.breaches)}};
    std::optional<base::Day> due;
    for (const auto& row : act_table.where(query.readings, "WHERE subject = ? ORDER BY acted_on, at, seq"_sql, item.subject)) {
        const auto& act = row.act;
        const bool late = act.event == "return" && due && *due < row.acted_on;
        if (act.due) due = act.due;
        auto note = act.purpose;
        if (!act.method.empty()) note = act.method;
        if (!act.remarks.empty()) (note += note.empty() ? "" : "　") += act.remarks;
        lines.push_back({row.seq, row.acted_on, row.at ? base::time_in_japan(*row.at) : "", label(act.event), row.open_row,
                         name(query, act.person), name(query, act.permitted_by), name(query, act.witness), note, act.due, late,
                         act.as_found, said(query, act.breaches)});
    }
    std::ranges::reverse(lines);
    return lines;
}

/// What may be done with the item as it is now, and why the rest may not.
std::vector<Offer> offers_of(const Query& query, const ItemRow& row)
{
    const auto& book = catalog::custody(query.catalog);
    const auto& machine = book.machine("copy");
    machine::Known known{};
    known.today = query.today;
    known.asked_for = row.number;
    known.item = item_of(query, row);
    machine::Act act{};
    act.at = query.now;
    std::vector<Offer> offers;
    for (const auto& event : machine.events) {
        if (!recorded(event.id)) continue;
        Offer offer{event.id, event.label, true, {}};
        for (const auto& breach : machine::ruled_out({book, machine, event, act, known}))
            offer.reasons.push_back(base::text(breach.fault, query.language));
        offer.possible = offer.reasons.empty();
        offers.push_back(std::move(offer));
    }
    return offers;
}

}  // namespace

Result<std::vector<ItemLine>> item_lines(const Query& query, const NoAsk&)
{
    std::vector<ItemLine> lines;
    std::set<base::Uuid> faulty;
    for (const auto& row : act_table.all(query.readings))
        if (!row.act.breaches.empty()) faulty.insert(row.subject);
    for (const auto& row : seen_items(query)) lines.push_back(line(query, row, faulty.contains(row.subject)));
    return lines;
}

Result<ItemAnswer> item_answer(const Query& query, const ItemAsk& ask)
{
    const auto row = item_table.find(query.readings, ask.item);
    if (!row || !within_reach(query, view, row->received.contract, row->storage)) return base::Refusal{codes::no_such_item, "item"};
    const auto& received = row->received;
    const auto acts = act_table.where(query.readings, "WHERE subject = ?"_sql, row->subject);
    const bool faulty = std::ranges::any_of(acts, [](const ActRow& act) { return !act.act.breaches.empty(); });
    ItemAnswer answer{};
    answer.item = line(query, *row, faulty);
    answer.protected_part = received.protected_part;
    answer.receipt_no = received.receipt_no;
    answer.designation_no = received.designation_no;
    answer.source = received.source;
    answer.means = received.means;
    answer.packaging = received.packaging;
    answer.remarks = received.remarks;
    answer.open_row = row->open_row;
    answer.designated_on = received.designated_on;
    answer.slip_returned_on = received.slip_returned_on;
    answer.keep_until = received.keep_until;
    answer.offers = offers_of(query, *row);
    answer.life = life_of(query, *row);
    for (const auto& id : received.restrictions)
        if (const auto* known = catalog::custody(query.catalog).find_restriction(id)) answer.restrictions.push_back(known->label);
    return answer;
}

Result<ChoicesAnswer> choices(const Query& query, const NoAsk&)
{
    ChoicesAnswer answer{};
    for (const auto& card : facilities::containers(query.readings))
        answer.storages.push_back({card.number, card.name + "（" + card.facility_name + "）"});
    const auto& book = catalog::custody(query.catalog);
    for (const auto& row : book.restrictions) answer.restrictions.push_back({row.id, row.label});
    for (const auto& row : book.grades) answer.grades.push_back({row.label.ja, row.label});
    answer.methods = {{"細断", {"細断", "Shred"}},
                      {"溶解", {"溶解", "Dissolve"}},
                      {"焼却", {"焼却", "Burn"}},
                      {"物理破壊", {"物理破壊", "Crush"}}};
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    if (!authority::holds(query.caller.power, view)) return tasks;
    for (const auto& row : seen_items(query)) {
        if (row.state != "lent" || !row.due || query.day <= *row.due) continue;
        const auto who = name(query, row.holder);
        tasks.push_back({"overdue",
                         {row.number + " の返却が遅れています（" + who + "）", row.number + " is overdue (" + who + ")"},
                         {"保護すべき情報", "Protected information"},
                         "/custody/" + std::string{row.subject.text()},
                         row.due});
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, view)) return hits;
    for (const auto& row : seen_items(query))
        if (base::search_key(row.number + row.shown()).find(key) != std::string::npos)
            hits.push_back({{row.number + "　" + row.shown(), row.number + " " + row.shown()},
                            {"保護すべき情報", "Protected information"},
                            "/custody/" + std::string{row.subject.text()}});
    return hits;
}

}  // namespace custody
