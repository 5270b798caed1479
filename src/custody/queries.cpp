#include "custody/queries.hpp"

#include "base/messages.hpp"
#include "base/text.hpp"
#include "catalog/custody.hpp"
#include "catalog/ledgers.hpp"
#include "contracts/api.hpp"
#include "custody/act.hpp"
#include "custody/known.hpp"
#include "custody/machine/judge.hpp"
#include "custody/make.hpp"
#include "custody/records.hpp"
#include "custody/words.hpp"
#include "facilities/api.hpp"
#include "messages/custody.hpp"
#include "organization/api.hpp"

#include <algorithm>
#include <tuple>

namespace custody {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

constexpr auto view = "custody.view";

std::string id_of(auto value) { return boost::describe::enum_to_string(value, ""); }

/// 返却遅延, 持帰り遅延 or 受領未確認.
bool overdue(const Query& query, const ItemRow& row) { return row.due && *row.due < query.day && !row.ended(); }

ItemLine line(const Query& query, const ItemRow& row)
{
    const auto contract = contracts::contract(query.readings, row.what.contract);
    return {row.subject,
            row.number,
            row.shown(),
            id_of(row.what.grade),
            id_of(row.what.medium),
            row.what.copy_label,
            row.what.quantity,
            row.what.contract,
            contract ? contract->number : "",
            row.storage,
            row.state,
            row.holder ? organization::name_of(query.readings, *row.holder) : row.outside,
            row.due,
            overdue(query, row),
            row.origin,
            row.acquired_on,
            row.ended_on,
            row.faulty,
            row.seq};
}

std::vector<ItemRow> seen_items(const Query& query)
{
    auto rows = item_table.where(query.readings, "ORDER BY number, subject"_sql);
    std::erase_if(rows, [&](const ItemRow& row) { return !within_reach(query, view, row.what.contract, row.storage); });
    return rows;
}

std::string name(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "";
}

/// How a line begins: 接受, or what it was made of.
LifeLine first_line(const Query& query, const ItemRow& item, const service::Text& label)
{
    LifeLine line{0, item.acquired_on, "", label, item.source_ref, "", "", "", item.remarks, {}, false, item.as_found, "", {}};
    if (const auto receipt = receipt_table.find(query.readings, item.subject)) {
        line.person = name(query, receipt->received.receiver);
        line.witness = name(query, receipt->received.checker);
        line.faults = said(query, receipt->received.breaches);
    }
    for (const auto& making : making_table.all(query.readings)) {
        if (making.made.row_no != item.source_ref) continue;
        line.person = name(query, making.made.performer);
        line.permitted_by = name(query, making.made.permitted_by);
        line.note = joined({item.parent_no, making.made.reason, item.remarks});
        line.faults = said(query, making.made.breaches);
    }
    return line;
}

/// What the forms say of the act besides people and days.
std::string note_of(const Acted& act)
{
    const auto way = act.carriage.value_or(Carriage{});
    const auto slip = act.slip.value_or(Slip{});
    const auto loss = act.loss.value_or(Loss{});
    auto outcome = std::string{};
    if (act.outcome) outcome = act.event == "count" ? word_of_count(*act.outcome) : word_of_state(*act.outcome);
    return joined({act.purpose, act.method, act.event == "move_storage" ? act.storage : "", way.destination, way.addressee,
                   way.addressee_person, joined(way.protection), slip.received_by, slip.certificate_no, act.target.value_or(""),
                   loss.event_no, loss.report_no, loss.place, outcome, act.remarks});
}

/// 作成・複製 that the item was the source of.
std::vector<LifeLine> makings_of(const Query& query, const ItemRow& item, const catalog::CustodyMachine& machine)
{
    std::vector<LifeLine> lines;
    for (const auto& row : making_table.where(query.readings, "WHERE source = ? ORDER BY made_on, at, seq"_sql, item.subject)) {
        const auto& made = row.made;
        const auto* event = machine.find(made.event);
        lines.push_back({row.seq,
                         row.made_on,
                         row.at ? base::time_in_japan(*row.at) : "",
                         event->label,
                         made.row_no,
                         name(query, made.performer),
                         name(query, made.permitted_by),
                         "",
                         joined({made.reason, joined(made.items), made.remarks}),
                         {},
                         false,
                         made.as_found,
                         "",
                         said(query, made.breaches)});
    }
    return lines;
}

std::vector<LifeLine> life_of(const Query& query, const ItemRow& item)
{
    const auto& machine = catalog::custody(query.catalog).machine("copy");
    const auto label = [&](const std::string& id) {
        const auto* event = machine.find(id);
        return event ? event->label : service::Text{id, id};
    };
    auto corrected = corrections(query.readings, item.subject);
    std::vector<LifeLine> lines{first_line(query, item, label(item.origin))};
    std::optional<base::Day> due;
    for (const auto& row : act_table.where(query.readings, "WHERE subject = ? ORDER BY acted_on, at, seq"_sql, item.subject)) {
        const auto& act = row.act;
        const bool back = act.event == "return" || act.event == "bring_back" || act.event == "confirm_receipt";
        const bool late = back && due && *due < row.acted_on;
        if (act.due) due = act.due;
        lines.push_back({row.seq, row.acted_on, row.at ? base::time_in_japan(*row.at) : "", label(act.event), row.open_row,
                         name(query, act.person), name(query, act.permitted_by), name(query, act.witness), note_of(act), act.due,
                         late, act.as_found, "", said(query, act.breaches)});
        if (act.correction) lines.back().note = act.correction->reason;
    }
    const auto makings = makings_of(query, item, machine);
    lines.insert(lines.end(), makings.begin(), makings.end());
    for (auto& line : lines) line.corrected = corrected[line.seq];
    std::ranges::stable_sort(lines, {}, [](const LifeLine& line) { return std::tuple{line.seq != 0, line.on, line.time}; });
    std::ranges::reverse(lines);
    return lines;
}

/// What may be done with the item as it is now, and why the rest may not.
std::vector<Offer> item_offers(const Query& query, const ItemRow& row)
{
    machine::Known known{};
    known.asked_for = row.number;
    known.item = item_of(query, row);
    return offers_of(query, catalog::custody(query.catalog).machine("copy"), known, [&](const catalog::CustodyEvent& event) {
        const bool listed_already = event.id == "receive" && row.state != "held_outside";
        return !listed_already && (recorded(event.id) || makes(event.id));
    });
}

Relative relative(const ItemRow& row) { return {row.subject, row.number, row.shown()}; }

/// The choices of a column as the form has them.
std::vector<Choice> choices_of(const Query& query, std::string_view form, std::string_view column)
{
    std::vector<Choice> all;
    const auto* ledger = catalog::find_ledger(query.catalog, form);
    if (!ledger) return all;
    for (const auto& one : ledger->columns)
        if (one.id == column)
            for (const auto& word : one.choices) all.push_back({word, {word, word}});
    return all;
}

/// Those of them that are in the list.
std::vector<Choice> only(std::vector<Choice> choices, std::initializer_list<std::string_view> wanted)
{
    std::erase_if(choices, [&](const Choice& choice) { return std::ranges::find(wanted, choice.id) == wanted.end(); });
    return choices;
}

}  // namespace

std::vector<std::string> said(const Query& query, const std::vector<Breach>& breaches)
{
    std::vector<std::string> texts;
    for (const auto& breach : breaches)
        texts.push_back(base::text({base::message(breach.code).code, "", breach.args}, query.language));
    return texts;
}

std::vector<Offer> offers_of(const Query& query, const catalog::CustodyMachine& machine, machine::Known known,
                             const std::function<bool(const catalog::CustodyEvent&)>& wanted)
{
    known.today = query.today;
    machine::Act act{};
    act.at = query.now;
    std::vector<Offer> offers;
    for (const auto& event : machine.events) {
        if (!wanted(event)) continue;
        Offer offer{event.id, event.label, true, {}};
        for (const auto& breach : machine::ruled_out({catalog::custody(query.catalog), machine, event, act, known}))
            offer.reasons.push_back(base::text(breach.fault, query.language));
        offer.possible = offer.reasons.empty();
        offers.push_back(std::move(offer));
    }
    return offers;
}

Result<std::vector<ItemLine>> item_lines(const Query& query, const NoAsk&)
{
    std::vector<ItemLine> lines;
    for (const auto& row : seen_items(query)) lines.push_back(line(query, row));
    return lines;
}

Result<ItemAnswer> item_answer(const Query& query, const ItemAsk& ask)
{
    const auto row = item_table.find(query.readings, ask.item);
    if (!row || !within_reach(query, view, row->what.contract, row->storage)) return base::Refusal{codes::no_such_item, "item"};
    const auto& what = row->what;
    ItemAnswer answer{};
    answer.item = line(query, *row);
    answer.protected_part = what.protected_part;
    answer.receipt_no = row->source_ref;
    answer.designation_no = what.designation_no;
    answer.source = row->source;
    answer.remarks = row->remarks;
    answer.open_row = row->open_row;
    answer.designated_on = what.designated_on;
    answer.keep_until = what.keep_until;
    answer.marked_on = row->marked_on;
    answer.counted_on = row->counted_on;
    if (const auto receipt = receipt_table.find(query.readings, row->subject)) {
        answer.means = receipt->received.means;
        answer.packaging = receipt->received.packaging;
        answer.slip_returned_on = receipt->received.slip_returned_on;
    }
    if (row->parent)
        if (const auto parent = item_table.find(query.readings, *row->parent)) answer.parent = relative(*parent);
    for (const auto& copy : item_table.where(query.readings, "WHERE parent = ? ORDER BY number"_sql, row->subject))
        answer.copies.push_back(relative(copy));
    answer.offers = item_offers(query, *row);
    answer.life = life_of(query, *row);
    answer.restriction_ids = what.restrictions;
    for (const auto& id : what.restrictions)
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
    for (const auto& medium : medium_table.where(query.readings, "WHERE disposed_on IS NULL ORDER BY number"_sql))
        answer.storages.push_back({medium.number, medium.registered.product});
    answer.methods = choices_of(query, "f07", "method");
    answer.destroy_methods = only(answer.methods, {"細断", "溶解", "焼却", "物理破壊"});
    answer.erase_methods = only(answer.methods, {"物理破壊", "暗号消去", "上書き消去", "消磁"});
    answer.hand_methods = only(answer.methods, {"手交", "書留郵便", "運送便", "暗号メール", "防衛セキュリティゲートウェイ"});
    answer.means = choices_of(query, "f06", "means");
    answer.take_out_protection = choices_of(query, "f05", "protection");
    answer.dispatch_protection = choices_of(query, "f06", "protection");
    return answer;
}

Result<HoldingsAnswer> holdings(const Query& query, const NoAsk&)
{
    HoldingsAnswer answer{};
    const auto items = seen_items(query);
    for (const auto& contract : contracts::in_force(query.readings, query.day)) {
        if (!contract.handles_information || !within_reach(query, view, contract.id, "")) continue;
        HoldingLine line{contract.id, contract.number, contract.shown_title, 0, 0, {}, ""};
        for (const auto& item : items) {
            line.listed += item.what.contract == contract.id;
            line.held += item.what.contract == contract.id && !item.ended();
        }
        if (const auto declared = nothing_table.find(query.readings, contract.id); declared && line.held == 0) {
            line.declared_on = declared->declared_on;
            line.declared_by = name(query, declared->declared.person);
        }
        answer.contracts.push_back(std::move(line));
    }
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    if (!authority::holds(query.caller.power, view)) return tasks;
    for (const auto& row : seen_items(query)) {
        if (!overdue(query, row)) continue;
        const auto who = row.holder ? name(query, row.holder) : row.outside;
        const auto* what = row.state == "in_transit" ? " の受領が確認できていません（" : " の返却が遅れています（";
        tasks.push_back({"overdue",
                         {row.number + what + who + "）", row.number + " is overdue (" + who + ")"},
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
