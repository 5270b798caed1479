#include "custody/forms.hpp"

#include "catalog/custody.hpp"
#include "contracts/api.hpp"
#include "custody/records.hpp"
#include "custody/words.hpp"
#include "facilities/api.hpp"
#include "organization/api.hpp"
#include "service/query.hpp"

#include <algorithm>

namespace custody {
namespace {

using service::FormRow;
using service::Query;
using store::operator""_sql;

std::string day_text(const std::optional<base::Day>& day) { return day ? base::iso(*day) : ""; }

std::string moment_text(const ActRow& row) { return base::iso(row.acted_on) + (row.at ? 'T' + base::time_in_japan(*row.at) : ""); }

/// Pieces of paper, or pieces of the thing.
std::string unit_of(machine::Medium medium) { return medium == machine::Medium::paper ? "枚" : "件"; }

/// What the rows share: names, contracts and where things lie.
class Rows {
public:
    explicit Rows(const Query& query) : query_(query), containers_(facilities::containers(query.readings)) {}

    std::string name(const std::optional<base::PersonId>& person) const
    {
        return person ? organization::name_of(query_.readings, *person) : "";
    }
    std::string contract(const base::ContractId& id) const
    {
        const auto found = contracts::contract(query_.readings, id);
        return found ? found->number : "";
    }
    const facilities::ContainerCard* container(const std::string& number) const
    {
        const auto found = std::ranges::find(containers_, number, &facilities::ContainerCard::number);
        return found == containers_.end() ? nullptr : &*found;
    }
    /// The 管理責任者 of the facility in which the container stands.
    std::string manager(const std::string& storage) const
    {
        const auto* at = container(storage);
        for (const auto& held : organization::in_force(query_.readings, query_.day))
            if (at && held.role == "manager" && !held.deputy && held.scope == base::Uuid{at->facility}) return name(held.person);
        return "";
    }
    /// A row of this item, led to its page.
    static FormRow row(const ItemRow& item, const std::string& state, bool as_found)
    {
        const auto id = std::string{item.subject.text()};
        return {id, {}, "/custody/" + id, state, false, as_found};
    }

private:
    const Query& query_;
    std::vector<facilities::ContainerCard> containers_;
};

std::vector<FormRow> inventory_rows(const Query& query)
{
    const Rows make{query};
    const auto& machine = catalog::custody(query.catalog).machine("copy");
    std::map<base::Uuid, std::string> how_ended;
    for (const auto& one : disposals(query.readings))
        if (one.done) how_ended[one.item.subject] = one.item.ordered ? word(*one.item.ordered) : "破棄";
    std::vector<FormRow> rows;
    for (const auto& item : item_table.where(query.readings, "ORDER BY number"_sql)) {
        const auto& what = item.received;
        auto row = Rows::row(item, item.ended_on ? "done" : "recorded", what.as_found);
        std::string restrictions;
        for (const auto& id : what.restrictions)
            if (const auto* known = catalog::custody(query.catalog).find_restriction(id))
                restrictions += (restrictions.empty() ? "" : "、") + known->label.ja;
        row.cells = {{"item_no", item.number},
                     {"title", item.shown()},
                     {"grade", word(what.grade)},
                     {"protected_part", what.protected_part.empty() ? "全部" : what.protected_part},
                     {"designation_no", what.designation_no},
                     {"designation_on", day_text(what.designated_on)},
                     {"contract_no", make.contract(what.contract)},
                     {"origin", "接受"},
                     {"source_ref", what.receipt_no},
                     {"copy_label", what.copy_label},
                     {"medium", word(what.medium)},
                     {"quantity", std::to_string(what.quantity)},
                     {"unit", unit_of(what.medium)},
                     {"restrictions", restrictions},
                     {"source", what.source},
                     {"acquired_on", base::iso(item.received_on)},
                     {"storage", item.storage},
                     {"manager", make.manager(item.storage)},
                     {"holder", make.name(item.holder)},
                     {"keep_until", day_text(what.keep_until)},
                     {"state", machine.state_label(item.state).ja},
                     {"end_action", item.ended_on ? how_ended[item.subject] : ""},
                     {"end_on", day_text(item.ended_on)},
                     {"end_ref", item.end_row},
                     {"confirmed_by", make.name(what.checker)},
                     {"confirmed_on", what.checker ? base::iso(item.received_on) : ""},
                     {"remarks", what.remarks}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> receipt_rows(const Query& query)
{
    const Rows make{query};
    auto items = item_table.all(query.readings);
    std::ranges::sort(items, {}, [](const ItemRow& item) { return item.received.receipt_no; });
    std::vector<FormRow> rows;
    for (const auto& item : items) {
        const auto& what = item.received;
        auto row = Rows::row(item, "done", what.as_found);
        row.cells = {{"receipt_no", what.receipt_no},
                     {"received_on", base::iso(item.received_on)},
                     {"sender", what.source},
                     {"title", item.shown()},
                     {"grade", word(what.grade)},
                     {"designation_no", what.designation_no},
                     {"contract_no", make.contract(what.contract)},
                     {"quantity", std::to_string(what.quantity)},
                     {"unit", unit_of(what.medium)},
                     {"means", what.means},
                     {"package_state", what.packaging ? word(*what.packaging) : ""},
                     {"receiver", make.name(what.receiver)},
                     {"item_no", item.number},
                     {"slip_returned_on", day_text(what.slip_returned_on)},
                     {"confirm", make.name(what.checker)},
                     {"remarks", what.remarks}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> loan_rows(const Query& query)
{
    const Rows make{query};
    std::vector<FormRow> rows;
    for (const auto& loan : loans(query.readings)) {
        const auto& lent = loan.lent.act;
        auto row = Rows::row(loan.item, loan.returned ? "done" : "incomplete", lent.as_found);
        const auto* place = make.container(loan.item.storage);
        const auto borrower = organization::person(query.readings, lent.person, query.day);
        row.cells = {{"loan_no", loan.lent.open_row},
                     {"item_no", loan.item.number},
                     {"title", loan.item.shown()},
                     {"kind", lent.reading.value_or(false) ? "閲覧" : "貸出"},
                     {"lent_at", moment_text(loan.lent)},
                     {"borrower", make.name(lent.person)},
                     {"borrower_no", borrower ? borrower->number : ""},
                     {"purpose", lent.purpose},
                     {"place", place ? place->facility_name : ""},
                     {"permitted_by", make.name(lent.permitted_by)},
                     {"due_on", day_text(lent.due)},
                     {"extended_to", day_text(loan.extended_to)},
                     {"remarks", lent.remarks}};
        if (loan.returned) {
            const auto& back = loan.returned->act;
            row.cells["returned_at"] = moment_text(*loan.returned);
            row.cells["returned_by"] = make.name(back.person);
            row.cells["checked_by"] = row.cells["confirmed_by"] = make.name(back.witness);
            if (back.witness) row.cells["confirmed_on"] = base::iso(loan.returned->acted_on);
            row.cells["condition"] = back.quantity && *back.quantity != loan.item.received.quantity ? "異状あり" : "異状なし";
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> disposal_rows(const Query& query)
{
    const Rows make{query};
    std::vector<FormRow> rows;
    for (const auto& one : disposals(query.readings)) {
        const auto& what = one.item.received;
        auto row = Rows::row(one.item, one.done ? "done" : "incomplete", one.first().act.as_found);
        const auto& first = one.first().act;
        row.cells = {{"action_no", one.first().open_row},
                     {"item_no", one.item.number},
                     {"title", one.item.shown()},
                     {"grade", word(what.grade)},
                     {"quantity", std::to_string(what.quantity)},
                     {"action", one.ordered && one.ordered->act.action ? word(*one.ordered->act.action) : "破棄"},
                     {"reason", first.purpose},
                     {"ministry_ref", first.ministry_no},
                     {"remarks", first.remarks}};
        if (one.ordered) {
            row.cells["permit_no"] = one.ordered->open_row;  // the permission is the first entry of the same row
            row.cells["permitted_by"] = make.name(one.ordered->act.permitted_by);
            row.cells["permitted_on"] = base::iso(one.ordered->acted_on);
        }
        if (one.done) {
            const auto& done = one.done->act;
            row.cells["done_on"] = base::iso(one.done->acted_on);
            row.cells["method"] = done.method;
            row.cells["performer"] = make.name(done.person);
            row.cells["witness"] = make.name(done.witness);
            row.cells["verified"] = done.verified ? "確認済" : "";
            if (done.quantity) row.cells["quantity"] = std::to_string(*done.quantity);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

std::vector<service::Form> forms()
{
    return {{"f01", inventory_rows}, {"f02", receipt_rows}, {"f04", loan_rows}, {"f07", disposal_rows}};
}

}  // namespace custody
