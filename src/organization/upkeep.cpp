#include "organization/upkeep.hpp"

#include "catalog/readiness.hpp"
#include "catalog/roles.hpp"
#include "crypto/digest.hpp"
#include "organization/api.hpp"
#include "organization/pledge.hpp"
#include "organization/tables.hpp"
#include "parameters/api.hpp"
#include "schedule/calendar.hpp"

#include <algorithm>
#include <map>

namespace organization {
namespace {

using service::Query;
using store::operator""_sql;

constexpr int window_months = 24;  // readiness.yaml evaluation window

bool called_in_an_incident(const std::string& role)
{
    static const std::set<std::string> roles{"manager", "system_administrator", "general_manager", "top_management",
                                             "contact_person"};
    return roles.contains(role);
}

/// Which appointments a paper shows. Handlers change with every contract; they have a list of their own.
bool shows(PaperKind kind, const AppointmentRow& row)
{
    return kind == PaperKind::contacts ? called_in_an_incident(row.role) : row.role != "handler";
}

/// Handlers in force by contract, in the order of their designation.
std::vector<AppointmentRow> handlers_in_force(const Query& query)
{
    auto rows = appointment_table.where(query.readings, "WHERE role = 'handler' ORDER BY starts, subject"_sql);
    std::erase_if(rows, [&](const AppointmentRow& row) { return !row.in_force(query.day); });
    return rows;
}

std::string department_of(const Query& query, const base::PersonId& id)
{
    const auto card = person(query.readings, id, query.day);
    return card ? card->department : "";
}

std::vector<PaperLine> papers(const Query& query)
{
    std::map<PaperKind, std::string> now;
    for (const auto kind : {PaperKind::chart, PaperKind::contacts, PaperKind::pledge_text})
        now[kind] = content_sha(content_of(query, kind));
    std::vector<PaperLine> lines;
    for (const auto& row : paper_table.where(query.readings, "ORDER BY submitted_on DESC, version DESC, subject"_sql))
        lines.push_back({row.subject, row.kind, row.version, row.submitted_on, row.state, row.approved_on,
                         row.content_sha == now[row.kind], row.note, row.return_reason});
    return lines;
}

std::vector<ViolationLine> violation_lines(const Query& query)
{
    const auto term = std::chrono::days{parameters::number(query, "violation_action_days")};
    std::vector<ViolationLine> lines;
    for (const auto& row : violation_table.where(query.readings, "ORDER BY known_on DESC, subject"_sql))
        lines.push_back({row.subject, row.title, row.detail, row.known_on, row.known_on + term, row.handled_on, row.confirmed,
                         row.measure, row.prevention, row.decided_by ? name_of(query.readings, *row.decided_by) : ""});
    return lines;
}

}  // namespace

std::string content_of(const Query& query, PaperKind kind)
{
    std::string content;
    if (kind == PaperKind::pledge_text) {
        const auto& text = pledge_text(query.day);
        content = text.version + '\n';
        for (const auto& paragraph : text.paragraphs) content += paragraph + '\n';
        return content;
    }
    for (const auto& row : appointment_table.where(query.readings, "ORDER BY role, scope, starts, subject"_sql))
        if (shows(kind, row) && row.in_force(query.day))
            content += row.role + ' ' + std::string{row.person.text()} + ' ' + std::string{row.scope.text()} + ' ' +
                       (row.deputy_for ? std::string{row.deputy_for->text()} : "-") + '\n';
    return content;
}

std::string content_sha(const std::string& content) { return crypto::hex(crypto::sha256({content})); }

std::optional<base::Day> changed_on(const Query& query, PaperKind kind)
{
    if (kind == PaperKind::pledge_text) return pledge_text(query.day).from;
    std::optional<base::Day> last;
    const auto take = [&](base::Day day) {
        if (day <= query.day && (!last || *last < day)) last = day;
    };
    for (const auto& row : appointment_table.all(query.readings)) {
        if (!shows(kind, row)) continue;
        take(row.starts);
        if (row.last_day) take(*row.last_day + std::chrono::days{1});
    }
    return last;
}

std::optional<base::Day> begun(const Query& query)
{
    if (const auto first = first_held(query.readings, "handler"); first && *first <= query.day) return first;
    std::optional<base::Day> first;
    for (const auto& row : appointment_table.where(query.readings, "ORDER BY starts LIMIT 1"_sql))
        if (row.starts <= query.day) first = row.starts;
    return first;
}

std::vector<ContactLine> contacts(const Query& query)
{
    std::map<base::PersonId, std::optional<base::Day>> through;
    for (const auto& row : call_table.where(query.readings, "ORDER BY called_on, subject"_sql))
        if (row.reached) through[row.person] = row.called_on;
    std::map<base::PersonId, ContactLine> lines;
    for (const auto& row : appointment_table.where(query.readings, "ORDER BY starts, subject"_sql)) {
        if (!called_in_an_incident(row.role) || !row.in_force(query.day)) continue;
        const auto label = query.catalog.role(row.role).label(query.company.edition) + (row.deputy_for ? "代行者" : "");
        auto [at, fresh] = lines.try_emplace(
            row.person, ContactLine{row.person, name_of(query.readings, row.person), label, row.starts, through[row.person]});
        if (!fresh && at->second.post.find(label) == std::string::npos) at->second.post += "、" + label;
    }
    std::vector<ContactLine> all;
    for (auto& [id, line] : lines) all.push_back(std::move(line));
    std::ranges::stable_sort(all, {}, &ContactLine::since);
    return all;
}

std::vector<HandlerList> handler_lists(const Query& query)
{
    std::map<base::Uuid, HandlerList> lists;
    for (const auto& row : handlers_in_force(query)) {
        auto& list = lists.try_emplace(row.scope, HandlerList{row.scope, row.scope_name, row.starts, {}, {}}).first->second;
        list.handlers.push_back(
            {row.subject, row.person, name_of(query.readings, row.person), department_of(query, row.person), row.starts});
    }
    for (const auto& row : review_table.where(query.readings, "ORDER BY reviewed_on, subject"_sql))
        if (const auto list = lists.find(row.contract); list != lists.end()) list->second.reviewed_on = row.reviewed_on;
    std::vector<HandlerList> all;
    for (auto& [id, list] : lists) all.push_back(std::move(list));
    std::ranges::stable_sort(all, {}, &HandlerList::since);
    return all;
}

std::vector<SuitabilityLine> suitability(const Query& query)
{
    std::map<base::PersonId, SuitabilityRow> first;  // the earliest check counts: it must lie before the designation
    for (const auto& row : suitability_table.where(query.readings, "ORDER BY checked_on, subject"_sql))
        first.try_emplace(row.person, row);
    std::map<base::PersonId, SuitabilityLine> lines;
    for (const auto& row : handlers_in_force(query)) {
        const auto found = first.find(row.person);
        SuitabilityLine line{row.person, name_of(query.readings, row.person), department_of(query, row.person), row.starts, {}, "",
                             ""};
        if (found != first.end()) {
            line.checked_on = found->second.checked_on;
            line.checked_by = name_of(query.readings, found->second.checked_by);
            line.method = found->second.method;
        }
        lines.try_emplace(row.person, std::move(line));
    }
    std::vector<SuitabilityLine> all;
    for (auto& [id, line] : lines) all.push_back(std::move(line));
    std::ranges::stable_sort(all, {}, [](const auto& line) { return std::pair{line.checked_on.has_value(), line.since}; });
    return all;
}

std::vector<LeaverLine> leavers(const Query& query)
{
    const auto hours = parameters::number(query, "leaver_access_hours");
    const auto work_days = static_cast<int>(parameters::number(query, "leaver_return_business_days"));
    const auto from = base::add_months(query.day, -window_months);
    const schedule::Calendar calendar;
    std::vector<LeaverLine> lines;
    for (const auto& row : appointment_table.where(
             query.readings, "WHERE role = 'handler' AND last_day < ? ORDER BY last_day DESC, subject"_sql, query.day)) {
        const auto closed = leaver_table.find(query.readings, row.subject);
        if (closed && *row.last_day < from) continue;
        // The designation ends with its last day; a day is the finest the record knows.
        LeaverLine line{row.subject,
                        row.person,
                        name_of(query.readings, row.person),
                        row.scope_name,
                        *row.last_day,
                        *row.last_day + std::chrono::ceil<std::chrono::days>(std::chrono::hours{hours}),
                        calendar.add_business_days(*row.last_day, work_days),
                        {},
                        {},
                        {}};
        if (closed) {
            line.access_stopped_on = closed->access_stopped_on;
            line.returned_on = closed->returned_on;
            line.closed_on = closed->closed_on;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

base::Result<UpkeepAnswer> upkeep(const Query& query, const service::NoAsk&)
{
    UpkeepAnswer answer{
        {}, papers(query), contacts(query), handler_lists(query), suitability(query), leavers(query), violation_lines(query)};
    for (const auto& check : upkeep_checks())
        for (const auto& known : query.catalog.readiness().checks)
            if (known.id == check.id) answer.duties.push_back({known.id, {known.ja, known.en}, check.judge(query)});
    return answer;
}

}  // namespace organization
