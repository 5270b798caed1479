#include "suppliers/queries.hpp"

#include "contracts/api.hpp"
#include "messages/suppliers.hpp"
#include "organization/api.hpp"
#include "suppliers/register.hpp"

#include <algorithm>

namespace suppliers {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : "、") + part;
    return text;
}

std::string number_of(const Query& query, const std::optional<SupplierId>& id)
{
    const auto row = id ? supplier_table.find(query.readings, *id) : std::nullopt;
    return row ? row->number : "";
}

SupplierLine line_of(const Query& query, const SupplierRow& row)
{
    const auto contract = contracts::contract(query.readings, row.contract);
    const auto due = check_due(query, row);
    return {row.subject,
            row.number,
            row.company,
            row.address,
            row.tier,
            number_of(query, row.parent),
            contract ? contract->number : "",
            row.work,
            row.contact.value_or({.name = "廃棄済み", .post = {}, .telephone = {}, .mail = {}}).name,
            state_of(standing(query.readings, row, query.day), query.day),
            row.notified_on,
            row.confirmed_on,
            row.checked_on,
            due,
            row.disclosed_from,
            row.ended_on,
            row.outcome,
            due && *due < query.day,
            int(row.held.size()),
            row.seq};
}

std::vector<std::string> said(const Query& query, const std::vector<Gap>& gaps, const Standing& of)
{
    std::vector<std::string> words;
    for (const auto gap : gaps) words.push_back(base::text(fault_of(gap, of), query.language));
    return words;
}

/// The steps that must be done before anything is handed over, in the order in which they are taken.
std::vector<StepLine> steps_of(const Query& query, const SupplierRow& row, const Standing& of)
{
    const auto open = gaps(of, query.day);
    const auto step = [&](std::string name, const std::optional<base::Day>& on, std::initializer_list<Gap> wants) {
        for (const auto gap : wants)
            if (std::ranges::find(open, gap) != open.end())
                return StepLine{std::move(name), on, base::text(fault_of(gap, of), query.language)};
        return StepLine{std::move(name), on, {}};
    };
    std::vector<StepLine> steps{step("bound", row.bound_on, {Gap::not_bound, Gap::clauses_missing}),
                                step("procedure", row.procedure_on, {Gap::procedure_not_checked}),
                                step("checked", row.first_checked_on, {Gap::not_checked, Gap::findings_open}),
                                step("notified", row.notified_on, {Gap::not_notified})};
    if (row.confirmation_asked) steps.push_back(step("confirmed", row.confirmed_on, {Gap::not_confirmed}));
    return steps;
}

std::vector<EventLine> life_of(const Query& query, const SupplierRow& row, const Standing& of)
{
    std::vector<EventLine> life;
    for (const auto& line :
         event_table.where(query.readings, "WHERE subject = ? ORDER BY happened_on DESC, seq DESC"_sql, base::Uuid{row.subject}))
        life.push_back({line.seq, line.happened_on, line.what, line.detail, line.reference, line.note, joined(line.items),
                        line.person ? organization::name_of(query.readings, *line.person) : "", line.recorded_by,
                        said(query, line.gaps, of), line.until});
    return life;
}

}  // namespace

Result<std::vector<SupplierLine>> supplier_lines(const Query& query, const NoAsk&)
{
    std::vector<SupplierLine> lines;
    for (const auto& row : all_suppliers(query.readings)) lines.push_back(line_of(query, row));
    return lines;
}

Result<SupplierAnswer> supplier_answer(const Query& query, const SupplierAsk& ask)
{
    const auto row = supplier_table.find(query.readings, ask.supplier);
    if (!row) return base::Refusal{codes::no_such_supplier, "supplier"};
    const auto of = standing(query.readings, *row, query.day);
    const auto contract = contracts::contract(query.readings, row->contract);
    return SupplierAnswer{line_of(query, *row),
                          row->contract,
                          row->parent,
                          row->items,
                          row->remarks,
                          row->document,
                          contract ? contract->shown_title : "",
                          row->contact.value_or({}),
                          row->confirmation_asked,
                          row->findings_open,
                          row->clauses,
                          row->improve_by,
                          row->returned_on,
                          row->held,
                          steps_of(query, *row, of),
                          said(query, gaps(of, query.day), of),
                          life_of(query, *row, of)};
}

Result<DeclarationAnswer> declaration_answer(const Query& query, const NoAsk&)
{
    const auto rows = declaration_table.where(query.readings, "ORDER BY declared_on DESC, seq DESC LIMIT 1"_sql);
    if (rows.empty()) return DeclarationAnswer{false, {}, {}};
    return DeclarationAnswer{rows.front().none, rows.front().reason, rows.front().declared_on};
}

std::pair<std::string, std::string> form_state(State state)
{
    switch (state) {
    case State::candidate: return {"registered", "登録"};
    case State::notified:
    case State::confirmed:
    case State::open: return {"notified", "届出済"};
    case State::disclosed: return {"active", "契約中"};
    case State::suspended: return {"suspended", "停止"};
    case State::ended: return {"ended", "終了"};
    }
    return {};
}

std::vector<service::FormRow> register_rows(const Query& query)
{
    static const std::map<Outcome, std::string> outcomes{
        {Outcome::good, "良好"}, {Outcome::improve, "要改善"}, {Outcome::bad, "不良"}};
    static const std::map<Way, std::string> ways{{Way::on_site, "現地で確認"}, {Way::on_paper, "書面で確認"}};
    const auto day = [](const std::optional<base::Day>& on) { return on ? base::iso(*on) : std::string{}; };
    std::vector<service::FormRow> rows;
    for (const auto& row : all_suppliers(query.readings)) {
        const auto line = line_of(query, row);
        const auto of = standing(query.readings, row, query.day);
        auto remarks = row.remarks;
        if (row.way) remarks += (remarks.empty() ? "" : "　") + ways.at(*row.way);
        service::FormRow form{std::string{row.subject.text()}, {}, link_of(row), form_state(line.state).first};
        form.cells = {{"supplier_no", row.number},
                      {"company", row.company},
                      {"address", row.address},
                      {"tier", std::to_string(row.tier)},
                      {"parent_no", line.parent},
                      {"contract_no", line.contract},
                      {"work", row.work},
                      {"items", row.held.empty() ? row.items : row.items + "（" + joined(row.held) + "）"},
                      {"contact", line.contact},
                      {"clause_in_contract", row.bound_on && lacking(of).empty() ? "true" : ""},
                      {"clause_on", day(row.bound_on)},
                      {"procedure_checked_on", day(row.procedure_on)},
                      {"notified_on", day(row.notified_on)},
                      {"ministry_confirmed_on", day(row.confirmed_on)},
                      {"checked_on", day(row.checked_on)},
                      {"check_result", row.outcome ? outcomes.at(*row.outcome) : ""},
                      {"disclosed_from", day(row.disclosed_from)},
                      {"ended_on", day(row.ended_on)},
                      {"returned_on", day(row.ended_on ? row.returned_on : std::nullopt)},
                      {"state", form_state(line.state).second},
                      {"remarks", remarks}};
        rows.push_back(std::move(form));
    }
    return rows;
}

}  // namespace suppliers
