#include "approvals/queries.hpp"

#include "approvals/known.hpp"
#include "approvals/shown.hpp"
#include "base/text.hpp"
#include "catalog/approvals.hpp"
#include "catalog/roles.hpp"
#include "messages/approvals.hpp"

#include <algorithm>

namespace approvals {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

std::string name_of(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "（設定者）";
}

std::string word(Act act) { return boost::describe::enum_to_string(act, "?"); }

std::string role_label(const Query& query, const std::string& role)
{
    const auto* known = query.catalog.find_role(role);
    return known ? known->label(query.company.edition) : role;
}

const Step& step_at(const RequestRow& row) { return row.steps.at(static_cast<std::size_t>(row.at)); }

/// What the caller may do now. Permission is always today's, and only today's state can be acted on.
std::optional<Turn> turn(const Query& query, const RequestRow& row)
{
    if (!query.as_of.today() || !authority::holds(query.caller.power, "approvals.act")) return std::nullopt;
    const auto hat = check_turn(standing(query.readings, query.catalog, row, query.caller.person, query.today), query.today);
    if (!hat) return std::nullopt;
    return Turn{word(step_at(row).act), role_label(query, hat.value().role), hat.value().deputy};
}

std::string progress(const Query& query, const RequestRow& row)
{
    if (row.state != State::pending) return state_label(row.state).ja;
    return step_label(query, step_at(row)) + "の" + act_label(step_at(row).act).ja + "待ち";
}

Place place_of(const Query& query, const RequestRow& row, std::size_t index, const std::vector<StampRow>& stamps)
{
    const auto& step = row.steps[index];
    Place place{step_label(query, step), word(step.act), {}, {}, {}, {}, false, {}, false, {}};
    const auto stamp = std::ranges::find(stamps, static_cast<int>(index), &StampRow::step);
    if (stamp != stamps.end()) {
        if (!stamp->role.empty()) place.label = role_label(query, stamp->role);
        place.result = "done";
        place.name = name_of(query, stamp->person);
        place.stamp_name = family_name(place.name);
        place.day = stamp->day;
        place.deputy = stamp->deputy;
        place.comment = stamp->comment;
    } else if (row.state == State::returned && row.at == static_cast<int>(index)) {
        place.result = "returned";
        place.name = name_of(query, row.closed_by);
        place.stamp_name = family_name(place.name);
        place.day = row.last;
        place.comment = row.reason;
    } else if (row.state == State::pending && row.at == static_cast<int>(index)) {
        place.waits = true;
        for (const auto& candidate : candidates(query.readings, row, query.day))
            place.waiting.push_back(name_of(query, candidate.person) + (candidate.hat.deputy ? "（代行者）" : ""));
    }
    return place;
}

std::vector<Place> places(const Query& query, const RequestRow& row)
{
    const auto drafter = name_of(query, row.drafter);
    std::vector<Place> places{{service::in({"起案", "Drafted"}, query.language),
                               "draft",
                               "done",
                               drafter,
                               row.drafter ? family_name(drafter) : "設定者",
                               row.requested_on,
                               false,
                               {},
                               false,
                               {}}};
    const auto stamps = stamp_table.where(query.readings, "WHERE subject = ? ORDER BY step"_sql, row.subject);
    for (std::size_t i = 0; i < row.steps.size(); ++i) places.push_back(place_of(query, row, i, stamps));
    return places;
}

RequestAnswer answer_of(const Query& query, const RequestRow& row)
{
    const bool open = row.state == State::pending;
    const bool drafted = row.drafter ? row.drafter == query.caller.person : row.actor == query.caller.actor();
    RequestAnswer answer{row.subject,
                         row.title,
                         row.slice,
                         row.kind,
                         service::in(kind_label(query, row), query.language),
                         row.summary,
                         row.content_sha,
                         row.link,
                         name_of(query, row.drafter),
                         row.about,
                         row.requested_on,
                         boost::describe::enum_to_string(row.state, "?"),
                         row.reason,
                         row.state == State::returned || row.state == State::withdrawn ? name_of(query, row.closed_by) : "",
                         open ? std::nullopt : std::optional{row.last},
                         places(query, row),
                         turn(query, row),
                         open && drafted && query.as_of.today(),
                         false,
                         {},
                         row.seq};
    answer.nobody = open && std::ranges::any_of(answer.row, [](const Place& p) { return p.waits && p.waiting.empty(); });
    const auto& acts = query.catalog.four_eyes();
    const auto act = std::ranges::find(acts, row.four_eyes, &catalog::FourEyes::act);
    answer.four_eyes = act == acts.end() ? "" : act->ja;
    return answer;
}

std::vector<RequestRow> waiting_rows(const Query& query)
{
    auto rows = request_table.where(query.readings, "WHERE state = 'pending' ORDER BY requested_on, subject"_sql);
    std::erase_if(rows, [&](const RequestRow& row) { return !turn(query, row); });
    return rows;
}

}  // namespace

Result<std::vector<RequestLine>> requests(const Query& query, const NoAsk&)
{
    std::vector<RequestLine> lines;
    for (const auto& row : request_table.where(query.readings, "ORDER BY requested_on DESC, subject DESC"_sql)) {
        if (!may_see(query, row)) continue;
        lines.push_back({row.subject, row.title, service::in(kind_label(query, row), query.language), name_of(query, row.drafter),
                         row.requested_on, boost::describe::enum_to_string(row.state, "?"), progress(query, row),
                         row.state == State::pending ? std::nullopt : std::optional{row.last}, turn(query, row).has_value()});
    }
    std::ranges::stable_sort(lines, {}, [](const RequestLine& l) { return std::pair{!l.waits_for_me, l.state != "pending"}; });
    return lines;
}

Result<RequestAnswer> request_answer(const Query& query, const RequestAsk& ask)
{
    const auto row = request_table.find(query.readings, ask.approval);
    if (!row || !may_see(query, *row)) return base::Refusal{codes::no_such_approval, "approval"};
    return answer_of(query, *row);
}

Result<RequestsAnswer> waiting(const Query& query, const NoAsk&)
{
    RequestsAnswer answer;
    for (const auto& row : waiting_rows(query)) answer.requests.push_back(answer_of(query, row));
    return answer;
}

Result<RequestsAnswer> requests_of(const Query& query, const AboutAsk& ask)
{
    RequestsAnswer answer;
    for (const auto& row :
         request_table.where(query.readings, "WHERE about = ? ORDER BY requested_on DESC, subject DESC"_sql, ask.about))
        if (may_see(query, row)) answer.requests.push_back(answer_of(query, row));
    return answer;
}

Result<RoutesAnswer> approval_routes(const Query& query, const NoAsk&)
{
    RoutesAnswer answer;
    for (const auto& route : query.catalog.approval_routes()) {
        auto& line = answer.routes.emplace_back(
            RouteLine{route.id, service::in(route.label, query.language), "", route.id.starts_with("approvals."), {}});
        const auto& acts = query.catalog.four_eyes();
        if (const auto act = std::ranges::find(acts, route.four_eyes, &catalog::FourEyes::act); act != acts.end())
            line.four_eyes = act->ja;
        for (const auto& step : route.steps) {
            const auto kind = step.act == catalog::ApprovalAct::confirm ? Act::confirm : Act::approve;
            line.steps.push_back({word(kind), step_label(query, {kind, step.roles, step.scoped, {}})});
        }
    }
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    for (const auto& row : waiting_rows(query)) {
        const auto act = step_at(row).act == Act::confirm ? service::Text{"確認", "Confirm"} : service::Text{"承認", "Approve"};
        tasks.push_back({"approval",
                         {act.ja + "してください: " + row.title, act.en + ": " + row.title},
                         {"承認", "Approvals"},
                         "/approvals/" + std::string{row.subject.text()},
                         {}});
    }
    if (!query.caller.person) return tasks;
    const auto month_ago = query.today - std::chrono::days{30};
    for (const auto& row :
         request_table.where(query.readings, "WHERE drafter = ? AND state = 'returned' AND last >= ? ORDER BY last"_sql,
                             *query.caller.person, month_ago)) {
        const auto later = request_table.where(query.readings, "WHERE about = ? AND kind = ? ORDER BY requested_on, subject"_sql,
                                               row.about, row.kind);
        if (later.back().subject != row.subject) continue;  // drafted anew
        tasks.push_back({"approval",
                         {"差し戻されました: " + row.title, "Returned: " + row.title},
                         {"承認", "Approvals"},
                         "/approvals/" + std::string{row.subject.text()},
                         {}});
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    for (const auto& row : request_table.where(query.readings, "ORDER BY requested_on DESC, subject"_sql))
        if (base::search_key(row.title).find(key) != std::string::npos && may_see(query, row))
            hits.push_back({{row.title, ""}, {"承認", "Approvals"}, "/approvals/" + std::string{row.subject.text()}});
    return hits;
}

}  // namespace approvals
