#include "binder/routes.hpp"

#include "binder/commands.hpp"
#include "binder/queries.hpp"
#include "binder/tables.hpp"

namespace binder {
namespace {

using Kind = service::Column::Kind;

service::List list()
{
    return {{"監査用一式の作成記録", "Audit binders made"},
            {{"number", {"文書番号", "Number"}, Kind::text, 26},
             {"version", {"版", "Version"}, Kind::text, 8},
             {"as_of", {"基準日", "As of"}, Kind::day, 16},
             {"purpose",
              {"目的", "Purpose"},
              Kind::choice,
              14,
              {{"trial", {"試行", "Trial"}},
               {"ministry", {"防衛省の監査", "Audit by the Ministry"}},
               {"internal", {"内部監査", "Internal audit"}},
               {"other", {"閲覧・配付", "Other"}}}},
             {"made_on", {"作成日", "Made on"}, Kind::day, 16},
             {"made_by", {"作成者", "Made by"}, Kind::text, 14},
             {"entries", {"記録件数", "Entries"}, Kind::integer, 10},
             {"head", {"記録照合値", "Head"}, Kind::text, 34},
             {"note", {"備考", "Note"}, Kind::text, 20}}};
}

void routes(service::Routes& r)
{
    r.list<service::NoAsk>("binders", "binder.make", list(), binders);
    r.paper<BinderAsk>("binders/{binder}/binder.pdf", "binder.make", {"監査用一式", "The binder"}, pdf);
    r.paper<BinderAsk>("binders/{binder}/binder.zip", "binder.make", {"検証用一式", "The bundle to be checked elsewhere"}, bundle);
    r.command<Make, Prepared>("binders", "binder.make", {"監査用一式を作る", "Make the audit binder"}, prepare, make);
    r.job<Make>("jobs", "binder.make", {"監査用一式を作る（処理を待たない）", "Make the audit binder as a job"}, "binders",
                makeable);
}

}  // namespace

service::Slice slice() { return {"binder", readings(), routes}; }

}  // namespace binder
