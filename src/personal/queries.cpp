#include "personal/queries.hpp"

#include "messages/personal.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "personal/tables.hpp"
#include "personal/words.hpp"

#include <algorithm>

namespace personal {
namespace {

using base::Result;
using service::Query;
using store::operator""_sql;

constexpr auto disposed = "廃棄済み";

std::string link_of(const RequestRow& row) { return "/personal/" + std::string{row.subject.text()}; }

std::string name_or_blank(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "";
}

RequestLine line_of(const Query& query, const RequestRow& row)
{
    const auto state = state_of(row.standing());
    const auto applicant = row.applicant.value_or({.name = disposed, .contact = {}, .agent = {}, .authority = {}});
    return {row.subject,
            row.number,
            row.kind,
            row.person,
            organization::name_of(query.readings, row.person),
            row.by_agent ? applicant.agent + "（代理人）" : applicant.name,
            row.by_agent,
            waiting(state) && row.due < query.day,
            state,
            row.received_on,
            row.due,
            row.decided_on,
            row.answered_on,
            row.outcome,
            row.seq};
}

std::vector<service::PersonRecord> requests_about(const Query& query, const base::PersonId& person)
{
    std::vector<service::PersonRecord> records;
    for (const auto& row : request_table.where(query.readings, "WHERE person = ? ORDER BY received_on, number"_sql, person))
        records.push_back({row.received_on, row.answered_on, word(row.kind),
                           row.number + "　" + word(state_of(row.standing())).ja + "\n" + row.asked.value_or(disposed),
                           link_of(row)});
    return records;
}

}  // namespace

Result<std::vector<RequestLine>> request_lines(const Query& query, const service::NoAsk&)
{
    std::vector<RequestLine> lines;
    for (const auto& row : request_table.where(query.readings, "ORDER BY received_on DESC, number DESC"_sql))
        lines.push_back(line_of(query, row));
    return lines;
}

Result<RequestAnswer> request_answer(const Query& query, const RequestAsk& ask)
{
    const auto row = request_table.find(query.readings, ask.request);
    if (!row) return base::Refusal{codes::no_such_request, "request"};
    const auto applicant = row->applicant.value_or({});
    return RequestAnswer{line_of(query, *row),
                         applicant.contact,
                         applicant.agent,
                         applicant.authority,
                         row->asked.value_or(disposed),
                         row->extend_reason,
                         row->method,
                         name_or_blank(query, row->checked_by),
                         row->measure.value_or(""),
                         row->reason.value_or(""),
                         name_or_blank(query, row->decided_by),
                         name_or_blank(query, row->answered_by),
                         row->withdraw_reason.value_or(""),
                         row->checked_on,
                         row->withdrawn_on,
                         row->way ? boost::describe::enum_to_string(*row->way, "") : ""};
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    if (!authority::holds(query.caller.power, "personal.record")) return tasks;
    for (const auto& row : request_table.where(query.readings, "ORDER BY due, number"_sql)) {
        const auto state = state_of(row.standing());
        if (!waiting(state)) continue;
        tasks.push_back({row.due < query.day ? "overdue" : "due",
                         {"個人情報の請求（" + word(row.kind).ja + "）への回答 " + row.number,
                          "Answer the request about personal data " + row.number},
                         {"個人情報", "Personal data"},
                         link_of(row),
                         row.due});
    }
    return tasks;
}

std::vector<service::PersonSection> person_sections()
{
    return {{90, {"個人情報に関する請求", "Requests about personal data"}, requests_about}};
}

}  // namespace personal
