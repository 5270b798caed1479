#include "custody/form_rows.hpp"
#include "custody/medium_records.hpp"
#include "custody/records.hpp"
#include "custody/words.hpp"
#include "organization/api.hpp"

#include <algorithm>

/// f04 to f07: where things went.
namespace custody {
namespace {

using service::FormRow;
using service::Query;

/// 処置 as it was ordered, or as it was done without an order.
std::string disposal_of(const DisposalRecord& one)
{
    if (one.ordered && one.ordered->act.action) return word(*one.ordered->act.action);
    const auto& event = one.done->act.event;
    return word(event == "erase"       ? machine::Disposal::erase
                : event == "give_back" ? machine::Disposal::give_back
                : event == "submit"    ? machine::Disposal::submit
                                       : machine::Disposal::destroy);
}

/// What a 持出し says, of an item or a medium.
template <class Act>
void add_take_out(FormRow& row, const FormRows& make, const Act& act, base::Day on, const std::optional<base::Instant>& at)
{
    const auto way = act.carriage.value_or(Carriage{});
    row.cells["applied_on"] = day_text(act.permitted_on.value_or(on));
    row.cells["applicant"] = make.name(act.person);
    row.cells["reason"] = act.purpose;
    row.cells["destination"] = way.destination;
    row.cells["route"] = way.route;
    row.cells["protection"] = joined(way.protection);
    row.cells["from_on"] = day_text(act.from.value_or(on));
    row.cells["until_on"] = day_text(act.due);
    row.cells["ministry_permit_no"] = act.ministry_no.empty() ? "不要" : act.ministry_no;
    row.cells["permitted_by"] = make.name(act.permitted_by);
    if (act.permitted_by) row.cells["permitted_on"] = day_text(act.permitted_on.value_or(on));
    row.cells["taken_at"] = moment_text(on, at);
    row.cells["taken_check_by"] = make.name(act.witness);
    row.cells["remarks"] = act.remarks;
}

/// What a 持帰り says.
template <class Act>
void add_return(FormRow& row, const FormRows& make, const Act& act, const std::string& scan, base::Day on,
                const std::optional<base::Instant>& at)
{
    row.cells["returned_at"] = moment_text(on, at);
    row.cells["return_check_by"] = make.name(act.witness);
    row.cells["virus_check"] = scan;
    row.cells["abnormality"] = act.outcome ? word_of_state(*act.outcome) : "";
}

/// What a 送達 says.
void add_carriage(FormRow& row, const Carriage& way)
{
    row.cells["addressee"] = way.addressee;
    row.cells["addressee_person"] = way.addressee_person;
    row.cells["basis"] = way.basis ? word(*way.basis) : "";
    row.cells["basis_ref"] = way.basis_ref;
    row.cells["means"] = way.means;
    row.cells["protection"] = joined(way.protection);
    row.cells["key_channel"] = way.key_channel;
    row.cells["tracking_no"] = way.tracking_no;
}

/// The states of f04, f05 and f06: whether it came back, and whether its day is past.
std::string state_of_move(const Query& query, bool ended, std::optional<base::Day> due, const char* back, const char* out,
                          const char* late)
{
    return ended ? back : due && *due < query.day ? late : out;
}

FormRow dispatch_row(const Query& query, const FormRows& make, const DispatchRecord& one)
{
    const auto& sent = one.sent.act;
    const bool undelivered = one.ended && one.ended->act.event == "undelivered";
    const auto state = state_of_move(query, one.ended.has_value(), sent.due, "received", "sent", "unconfirmed");
    auto row = FormRows::row(one.item, undelivered ? "undelivered" : state, sent.as_found);
    row.cells = {{"dispatch_no", one.number},
                 {"sent_on", base::iso(one.sent.acted_on)},
                 {"title", one.item.shown()},
                 {"item_no", one.item.number},
                 {"grade", word(one.item.what.grade)},
                 {"quantity", std::to_string(sent.quantity.value_or(one.item.what.quantity))},
                 {"unit", unit_of(one.item.what.medium)},
                 {"permitted_by", make.name(sent.permitted_by)},
                 {"sender", make.name(sent.person)},
                 {"receipt_due", day_text(sent.due)},
                 {"remarks", sent.remarks}};
    auto way = sent.carriage.value_or(Carriage{});
    if (sent.event != "dispatch") {  // 返却 and 提出 name their means as the method
        way.means = sent.method;
        way.basis = sent.event == "give_back" ? machine::Basis::give_back : machine::Basis::submission;
        way.basis_ref = one.sent.open_row;
        row.cells["receipt_due"] = base::iso(one.sent.acted_on);
    }
    add_carriage(row, way);
    if (!one.ended) return row;
    if (one.ended->act.event == "undelivered") {
        row.cells["remarks"] = joined({"不達", one.ended->act.remarks});
        return row;
    }
    const auto slip = one.ended->act.slip.value_or(Slip{});
    row.cells["received_on"] = base::iso(one.ended->acted_on);
    row.cells["received_by"] = slip.received_by;
    row.cells["receipt_slip"] = slip.present ? "受領済" : "督促中";
    row.cells["confirm"] = make.name(one.ended->act.witness);
    return row;
}

FormRow dispatch_row(const Query& query, const FormRows& make, const MediumMove& one)
{
    const auto& sent = one.out.act;
    auto row = FormRows::row(one.medium, state_of_move(query, one.back.has_value(), sent.due, "received", "sent", "unconfirmed"),
                             sent.as_found);
    row.cells = {{"dispatch_no", one.out.open_row},
                 {"sent_on", base::iso(one.out.acted_on)},
                 {"title", "可搬記憶媒体 " + one.medium.number},
                 {"item_no", joined(sent.items)},
                 {"quantity", "1"},
                 {"unit", "個"},
                 {"permitted_by", make.name(sent.permitted_by)},
                 {"sender", make.name(sent.person)},
                 {"receipt_due", day_text(sent.due)},
                 {"remarks", sent.remarks}};
    add_carriage(row, sent.carriage.value_or(Carriage{}));
    if (one.back && one.back->act.slip) {
        row.cells["received_on"] = base::iso(one.back->acted_on);
        row.cells["received_by"] = one.back->act.slip->received_by;
        row.cells["receipt_slip"] = one.back->act.slip->present ? "受領済" : "不要";
    }
    return row;
}

void sort_by(std::vector<FormRow>& rows, const char* column)
{
    std::ranges::stable_sort(rows, {}, [&](const FormRow& row) { return row.cells.find(column)->second; });
}

}  // namespace

std::vector<FormRow> loan_rows(const Query& query)
{
    const FormRows make{query};
    std::vector<FormRow> rows;
    for (const auto& loan : loans(query.readings)) {
        const auto& lent = loan.lent.act;
        auto row = FormRows::row(
            loan.item, state_of_move(query, loan.returned.has_value(), loan.due(), "returned", "lent", "overdue"), lent.as_found);
        const auto* place = make.container(loan.item.storage);
        const auto borrower = organization::person(query.readings, lent.person, query.day);
        row.cells = {{"loan_no", loan.lent.open_row},
                     {"item_no", loan.item.number},
                     {"title", loan.item.shown()},
                     {"kind", lent.reading.value_or(false) ? "閲覧" : "貸出"},
                     {"lent_at", moment_text(loan.lent.acted_on, loan.lent.at)},
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
            row.cells["returned_at"] = moment_text(loan.returned->acted_on, loan.returned->at);
            row.cells["returned_by"] = make.name(back.person);
            row.cells["checked_by"] = row.cells["confirmed_by"] = make.name(back.witness);
            if (back.witness) row.cells["confirmed_on"] = base::iso(loan.returned->acted_on);
            row.cells["condition"] = back.quantity && *back.quantity != loan.item.what.quantity ? "異状あり" : "異状なし";
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> take_out_rows(const Query& query)
{
    const FormRows make{query};
    std::vector<FormRow> rows;
    for (const auto& one : take_outs(query.readings)) {
        const auto state = state_of_move(query, one.returned.has_value(), one.taken.act.due, "returned", "out", "overdue");
        auto row = FormRows::row(one.item, state, one.taken.act.as_found);
        row.cells = {{"application_no", one.taken.open_row}, {"target_kind", "文書・物件"}, {"item_no", one.item.number}};
        add_take_out(row, make, one.taken.act, one.taken.acted_on, one.taken.at);
        if (one.returned) {
            const auto scan = one.returned->act.scan.value_or(machine::Scan::not_applicable);
            add_return(row, make, one.returned->act, word(scan), one.returned->acted_on, one.returned->at);
        }
        rows.push_back(std::move(row));
    }
    for (const auto& one : medium_moves(query.readings, "take_out")) {
        const auto state = state_of_move(query, one.back.has_value(), one.out.act.due, "returned", "out", "overdue");
        auto row = FormRows::row(one.medium, state, one.out.act.as_found);
        row.cells = {{"application_no", one.out.open_row},
                     {"target_kind", "可搬記憶媒体"},
                     {"item_no", one.out.act.items.empty() ? "" : one.out.act.items.front()},
                     {"media_no", one.medium.number}};
        add_take_out(row, make, one.out.act, one.out.acted_on, one.out.at);
        if (one.back) {
            const auto scan = one.back->act.scan_after.value_or(machine::Scan::none);
            add_return(row, make, one.back->act, word(scan), one.back->acted_on, one.back->at);
        }
        rows.push_back(std::move(row));
    }
    sort_by(rows, "application_no");
    return rows;
}

std::vector<FormRow> dispatch_rows(const Query& query)
{
    const FormRows make{query};
    std::vector<FormRow> rows;
    for (const auto& one : dispatches(query.readings)) rows.push_back(dispatch_row(query, make, one));
    for (const auto& one : medium_moves(query.readings, "dispatch")) rows.push_back(dispatch_row(query, make, one));
    sort_by(rows, "dispatch_no");
    return rows;
}

std::vector<FormRow> disposal_rows(const Query& query)
{
    const FormRows make{query};
    std::vector<FormRow> rows;
    for (const auto& one : disposals(query.readings)) {
        const auto& what = one.item.what;
        auto row = FormRows::row(one.item, one.done ? "done" : "permitted", one.first().act.as_found);
        const auto& first = one.first().act;
        row.cells = {{"action_no", one.first().open_row},
                     {"item_no", one.item.number},
                     {"title", one.item.shown()},
                     {"grade", word(what.grade)},
                     {"quantity", std::to_string(what.quantity)},
                     {"action", disposal_of(one)},
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
            const bool sent = done.event == "give_back" || done.event == "submit";
            row.cells["verified"] = sent ? "対象外" : done.verified ? "確認済" : "";
            row.cells["target_device"] = done.target.value_or("");
            if (done.carriage) row.cells["addressee"] = done.carriage->addressee;
            if (done.slip) row.cells["certificate_no"] = done.slip->certificate_no;
            if (sent && done.carriage && !done.carriage->dispatch_no.empty())
                row.cells["remarks"] = joined({row.cells["remarks"], done.carriage->dispatch_no});
            if (done.quantity) row.cells["quantity"] = std::to_string(*done.quantity);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace custody
