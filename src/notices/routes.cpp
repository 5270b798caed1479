#include "notices/routes.hpp"

#include "notices/commands.hpp"
#include "notices/forms.hpp"
#include "notices/queries.hpp"
#include "notices/tables.hpp"

namespace notices {
namespace {

using Kind = service::Column::Kind;

service::List notices_list()
{
    return {{"周知一覧", "Notices"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              12,
              {{"open", {"確認待ち", "Open"}}, {"read", {"全員確認済み", "Read by all"}}, {"closed", {"終了", "Closed"}}}},
             {"title", {"件名", "Title"}, Kind::text, 40},
             {"version", {"版", "Version"}, Kind::text, 10},
             {"group", {"対象", "To"}, Kind::text, 26},
             {"issued_on", {"周知日", "Issued"}, Kind::day, 14},
             {"due", {"期限", "Due"}, Kind::day, 14},
             {"recipients", {"対象者数", "Recipients"}, Kind::integer, 10},
             {"read", {"確認済み", "Read"}, Kind::integer, 10},
             {"unread", {"未確認", "Unread"}, Kind::integer, 10},
             {"late", {"期限超過", "Late"}, Kind::integer, 10}}};
}

service::List unread_list()
{
    return {{"未確認者一覧", "Who has not read"},
            {{"department", {"所属", "Department"}, Kind::text, 24},
             {"name", {"氏名", "Name"}, Kind::text, 18},
             {"title", {"件名", "Title"}, Kind::text, 40},
             {"version", {"版", "Version"}, Kind::text, 10},
             {"told_on", {"周知日", "Told"}, Kind::day, 14},
             {"due", {"期限", "Due"}, Kind::day, 14},
             {"late", {"期限超過", "Late"}, Kind::text, 10},
             {"reminders", {"督促", "Reminders"}, Kind::integer, 8}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("notices", "notices.view", notices_list(), notices);
    r.list<service::NoAsk>("unread", "notices.view", unread_list(), unread);
    r.query<service::NoAsk>("to-read", "notices.view", {"自分が読む周知", "Notices for me to read"}, to_read);
    r.query<NoticeAsk>("notices/{notice}", "notices.view", {"周知の詳細", "One notice"}, notice_answer);
    r.paper<NoticeAsk>("notices/{notice}/sheet", "notices.view", {"周知記録", "The record of a notice"}, sheet);

    r.command<Issue>("notices", "notices.issue", {"周知する", "Issue a notice"}, issue_notice);
    r.command<Extend>("notices/{notice}/extend", "notices.issue", {"新たに対象となった者へ周知する", "Tell those who joined"},
                      extend);
    r.command<Acknowledge>("notices/{notice}/acknowledge", "notices.acknowledge", {"読んだことを記録する", "Acknowledge"},
                           acknowledge);
    r.command<Remind>("notices/{notice}/remind", "notices.issue", {"督促する", "Remind"}, remind);
    r.command<Close>("notices/{notice}/close", "notices.issue", {"周知を終える", "Close a notice"}, close);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{"notices", readings(), routes, {}, {{51, {"周知", "Notices"}, chapter}}, tasks, search, forms()};
    all.people = person_sections();
    return all;
}

}  // namespace notices
