#include "custody/medium_queries.hpp"

#include "catalog/custody.hpp"
#include "contracts/api.hpp"
#include "custody/form_rows.hpp"
#include "custody/known.hpp"
#include "custody/medium_act.hpp"
#include "custody/words.hpp"
#include "messages/custody.hpp"

#include <algorithm>

namespace custody {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

constexpr auto see = "custody.view";

bool medium_within_reach(const Query& query, const MediumRow& row)
{
    return within_reach(query, see, row.registered.contract.value_or(base::ContractId{}), row.storage);
}

std::vector<ItemRow> contents_of(const Query& query, const MediumRow& row)
{
    auto items = item_table.where(query.readings, "WHERE storage = ? ORDER BY number"_sql, row.number);
    std::erase_if(items, [](const ItemRow& item) { return item.ended(); });
    return items;
}

MediumLine medium_line(const Query& query, const MediumRow& row)
{
    return {row.subject,
            row.number,
            boost::describe::enum_to_string(row.registered.kind, ""),
            row.registered.product,
            boost::describe::enum_to_string(row.registered.encryption, ""),
            row.storage,
            row.state,
            row.holder ? FormRows{query}.name(row.holder) : row.outside,
            row.due,
            row.due && *row.due < query.day && !row.disposed_on,
            static_cast<int>(contents_of(query, row).size()),
            row.counted_on,
            row.registered_on,
            row.faulty,
            row.seq};
}

std::string medium_note(const MediumActed& act)
{
    const auto way = act.carriage.value_or(Carriage{});
    const auto loss = act.loss.value_or(Loss{});
    const auto outcome = !act.outcome ? "" : act.event == "count" ? word_of_count(*act.outcome) : word_of_state(*act.outcome);
    return joined({act.purpose, act.terminal, act.direction ? word(*act.direction) : "", joined(act.items), way.destination,
                   way.addressee, act.erasure ? word(*act.erasure) : "", act.method, act.reference, loss.event_no, loss.report_no,
                   loss.place, outcome, act.remarks});
}

std::vector<LifeLine> medium_life(const Query& query, const MediumRow& medium)
{
    const FormRows names{query};
    const auto& machine = catalog::custody(query.catalog).machine("media");
    const auto& what = medium.registered;
    std::vector<LifeLine> lines{{0,
                                 medium.registered_on,
                                 "",
                                 machine.find("register")->label,
                                 medium.number,
                                 names.name(what.registered_by),
                                 names.name(what.permitted_by),
                                 "",
                                 what.remarks,
                                 {},
                                 false,
                                 what.as_found,
                                 "",
                                 said(query, what.breaches)}};
    std::optional<base::Day> due;
    for (const auto& row :
         medium_act_table.where(query.readings, "WHERE subject = ? ORDER BY acted_on, at, seq"_sql, medium.subject)) {
        const auto& act = row.act;
        const bool back = act.event == "put_back" || act.event == "bring_back";
        const bool late = back && due && *due < row.acted_on;
        if (act.due) due = act.due;
        lines.push_back({row.seq, row.acted_on, row.at ? base::time_in_japan(*row.at) : "", machine.find(act.event)->label,
                         row.open_row, names.name(act.person), names.name(act.permitted_by), names.name(act.witness),
                         medium_note(act), act.due, late, act.as_found, "", said(query, act.breaches)});
    }
    std::ranges::reverse(lines);
    return lines;
}

std::vector<Offer> medium_offers(const Query& query, const MediumRow& row)
{
    machine::Known known{};
    known.asked_for = row.number;
    known.medium = medium_of(query, row);
    return offers_of(query, catalog::custody(query.catalog).machine("media"), known,
                     [](const catalog::CustodyEvent& event) { return medium_recorded(event.id); });
}

}  // namespace

Result<std::vector<MediumLine>> medium_lines(const Query& query, const NoAsk&)
{
    std::vector<MediumLine> lines;
    for (const auto& row : medium_table.where(query.readings, "ORDER BY number, subject"_sql))
        if (medium_within_reach(query, row)) lines.push_back(medium_line(query, row));
    return lines;
}

Result<MediumAnswer> medium_answer(const Query& query, const MediumAsk& ask)
{
    const auto row = medium_table.find(query.readings, ask.medium);
    if (!row || !medium_within_reach(query, *row)) return base::Refusal{codes::no_such_medium, "medium"};
    const FormRows names{query};
    const auto& what = row->registered;
    MediumAnswer answer{};
    answer.medium = medium_line(query, *row);
    answer.capacity = what.capacity;
    answer.serial = what.serial;
    answer.label = boost::describe::enum_to_string(what.label, "");
    answer.contract = what.contract ? names.contract(*what.contract) : "";
    answer.registered_by = names.name(what.registered_by);
    answer.permitted_by = names.name(what.permitted_by);
    answer.remarks = what.remarks;
    answer.open_row = row->open_row;
    for (const auto& item : contents_of(query, *row)) answer.contents.push_back({item.subject, item.number, item.shown()});
    answer.offers = medium_offers(query, *row);
    answer.life = medium_life(query, *row);
    return answer;
}

}  // namespace custody
