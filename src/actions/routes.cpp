#include "actions/routes.hpp"

#include "actions/commands.hpp"
#include "actions/queries.hpp"
#include "actions/tables.hpp"

namespace actions {
namespace {

using Kind = service::Column::Kind;

service::List actions_list()
{
    return {{"処置・是正一覧", "Actions"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              14,
              {{"open", {"処置中", "Open"}}, {"done", {"効果確認待ち", "Effect to be checked"}}, {"closed", {"終結", "Closed"}}}},
             {"late", {"期限超過", "Late"}, Kind::text, 10},
             {"number", {"管理番号", "Number"}, Kind::text, 12},
             {"title", {"件名", "Title"}, Kind::text, 40},
             {"severity", {"区分", "Severity"}, Kind::choice, 8, {{"major", {"重大", "Major"}}, {"minor", {"軽微", "Minor"}}}},
             {"responsible", {"担当者", "Responsible"}, Kind::text, 16},
             {"found_on", {"発見日", "Found"}, Kind::day, 14},
             {"due", {"期限", "Due"}, Kind::day, 14},
             {"done_on", {"実施日", "Done"}, Kind::day, 14},
             {"effect_due", {"効果確認の期限", "Effect due"}, Kind::day, 16},
             {"closed_on", {"終結日", "Closed on"}, Kind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("actions", "actions.view", actions_list(), actions);
    r.query<ActionAsk>("actions/{action}", "actions.view", {"処置の詳細", "One action"}, action_answer);
    r.paper<ActionAsk>("actions/{action}/sheet", "actions.view", {"是正処置票", "The sheet of an action"}, sheet);

    r.command<Open>("actions", "actions.edit", {"処置を起こす", "Open an action"}, open_action);
    r.command<Plan>("actions/{action}/plan", "actions.edit", {"原因と計画を定める", "Set cause and plan"}, plan);
    r.command<Note>("actions/{action}/notes", "actions.edit", {"経過を書く", "Note the progress"}, note);
    r.command<Reassign>("actions/{action}/reassign", "actions.edit", {"担当者又は期限を改める", "Change who and when"}, reassign);
    r.command<Finish>("actions/{action}/done", "actions.edit", {"実施を記録する", "Record that it is done"}, finish);
    r.command<CheckEffect>("actions/{action}/effect", "actions.check_effect", {"効果を確認する", "Check the effect"}, check_effect);
    r.command<Reopen>("actions/{action}/reopen", "actions.check_effect", {"再開する", "Reopen"}, reopen);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{"actions", readings(), routes, {}, {{60, {"処置・是正", "Actions"}, chapter}}, tasks, search};
    all.people = person_sections();
    return all;
}

}  // namespace actions
