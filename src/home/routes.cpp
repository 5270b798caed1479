#include "home/routes.hpp"

#include "home/queries.hpp"

namespace home {
namespace {

void routes(service::Routes& r)
{
    r.query<service::NoAsk>("overview", service::anyone, {"ホームに示すもの", "What the home screen shows"}, overview);
    r.query<service::NoAsk>("mail", service::anyone, {"本日の通知メール", "The caller's mail of today"}, mail_preview);
    r.query<SearchAsk>("search", service::anyone, {"すべての機能から探す", "Search everything"}, search);
}

}  // namespace

service::Slice slice() { return {"home", {"home", {}, {}}, routes}; }

}  // namespace home
