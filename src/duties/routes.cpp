#include "duties/routes.hpp"

#include "duties/commands.hpp"
#include "duties/plans.hpp"
#include "duties/queries.hpp"
#include "duties/tables.hpp"

namespace duties {
namespace {

using Kind = service::Column::Kind;
using service::List;
using service::NoAsk;

constexpr auto view = "duties.view", record = "duties.record", manage = "duties.manage", settings = "company.settings";

std::map<std::string, Text> states()
{
    return {{"done", {"済", "Done"}},
            {"late", {"遅れて済", "Done late"}},
            {"overdue", {"期限超過", "Overdue"}},
            {"due", {"期限間近", "Due"}},
            {"planned", {"予定", "Planned"}}};
}

List occurrence_list()
{
    return {{"義務の期限と実施", "Duties, due and done"},
            {{"state", {"状態", "State"}, Kind::choice, 12, states()},
             {"due", {"期限", "Due"}, Kind::day, 14},
             {"title", {"義務", "Duty"}, Kind::text, 30},
             {"role", {"役割", "Role"}, Kind::text, 16},
             {"who", {"担当", "Responsible"}, Kind::text, 18},
             {"cycle", {"周期", "Cycle"}, Kind::text, 20},
             {"done_on", {"実施日", "Done on"}, Kind::day, 14},
             {"performed_by", {"実施者", "By"}, Kind::text, 14},
             {"evidence", {"証拠", "Evidence"}, Kind::text, 36},
             {"forms", {"様式", "Forms"}, Kind::text, 12}}};
}

List plan_list()
{
    return {{"計画", "Plans"},
            {{"standing",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"pending", {"承認待ち", "Waiting"}},
               {"in_force", {"承認済み", "Approved"}},
               {"returned", {"差戻し", "Returned"}},
               {"ended", {"終了", "Ended"}}}},
             {"year_name", {"年度", "Year"}, Kind::text, 12},
             {"kind",
              {"計画", "Plan"},
              Kind::choice,
              18,
              {{"year", {"年度計画", "Plan of the year"}},
               {"education", {"教育訓練計画", "Education and drills"}},
               {"audit", {"監査計画", "Audit"}},
               {"self_check", {"自主点検計画", "Self-inspection"}}}},
             {"version", {"版", "Version"}, Kind::integer, 6},
             {"entries", {"予定の数", "Lines"}, Kind::integer, 8},
             {"submitted_on", {"起案日", "Drafted"}, Kind::day, 14},
             {"approved_on", {"承認日", "Approved"}, Kind::day, 14}}};
}

void reading(service::Routes& r)
{
    r.query<YearAsk>("year", view, {"年間計画", "The year"}, year);
    r.paper<YearAsk>("year.pdf", view, {"年間計画表（A3）", "The year on A3"}, year_paper);
    r.list<PeriodAsk>("occurrences", view, occurrence_list(), occurrence_lines);
    r.query<DutyAsk>("duties/{duty}", view, {"義務の詳細", "One duty"}, duty_answer);
    r.query<WhatIfAsk>("what_if", view, {"人が異動したら", "If somebody were moved"}, what_if);
    r.query<YearAsk>("calendar", view, {"業務日の暦", "Business days"}, calendar_answer);
    r.paper<NoAsk>("own.ics", view, {"自分の義務（iCalendar）", "Own duties as iCalendar"}, own_calendar);
    r.query<NoAsk>("feeds", view, {"自分の予定表の購読", "Own subscriptions"}, own_feeds);
    r.list<NoAsk>("plans", view, plan_list(), plan_heads);
    r.query<DraftAsk>("plan_draft", manage, {"計画の下書き", "Draft of a plan"}, plan_draft);
    r.query<PlanAsk>("plans/{plan}", view, {"計画の詳細", "One plan"}, plan_answer);
    r.paper<PlanAsk>("plans/{plan}/plan.pdf", view, {"計画書", "The plan on paper"}, plan_paper);
}

void commands(service::Routes& r)
{
    r.command<RecordDone>("duties/{duty}/done", record, {"実施を記録する", "Record that it was done"}, record_done);
    r.command<NoteEvent>("duties/{duty}/events", record, {"事象の発生を記録する", "Note what starts a duty"}, note_event);
    r.command<Assign>("duties/{duty}/assign", manage, {"担当者を割り当てる", "Assign a duty"}, assign);
    r.command<RequestExclusion>("duties/{duty}/exclusions", manage, {"該当なしを起案する", "Ask to leave a duty out"},
                                request_exclusion);
    r.command<EndExclusion>("exclusions/{exclusion}/end", manage, {"該当なしを終える", "End an exclusion"}, end_exclusion);
    r.command<SubmitPlan>("plans", manage, {"計画を起案する", "Put up a plan"}, submit_plan);
    r.command<SetDays>("calendar/days", settings, {"休業日又は出勤日を定める", "Set days off or at work"}, set_days);
    r.command<ClearDays>("calendar/days/{days}/clear", settings, {"休業日又は出勤日を取り消す", "Clear days off or at work"},
                         clear_days);
    r.command<OpenFeed>("feeds", view, {"予定表の購読を始める", "Open a subscription"}, open_feed);
    r.command<CloseFeed>("feeds/{feed}/close", view, {"予定表の購読を止める", "Close a subscription"}, close_feed);
}

void routes(service::Routes& r)
{
    reading(r);
    commands(r);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{
        "duties",
        readings(),
        routes,
        {{"duties.calendar_set", calendar_set}, {"duties.none_overdue", none_overdue}, {"training.plan_approved", plan_approved}},
        {{70, {"年間計画と実施", "The year's duties"}, chapter}},
        tasks,
        search};
    all.people = person_sections();
    return all;
}

}  // namespace duties
