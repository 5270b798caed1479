#include "service/openapi.hpp"
#include "app/jobs.hpp"
#include "app/serve.hpp"
#include "app/version.hpp"
#include "app/wiring.hpp"
#include "identity/first_run.hpp"
#include "identity/views.hpp"

/// The description of the API: what the slices offer, and the fixed operations of identity and jobs.
namespace app {
namespace {

using service::Operation;
namespace schema = service::schema;

std::vector<Operation> of_identity(schema::Named& named)
{
    const auto nothing = schema::of<service::NoAsk>(named);
    const auto session = schema::of<identity::SessionView>(named), sessions = schema::of<identity::SessionsView>(named);
    const std::string tag = "session";
    return {
        {"GET", "/api/v1/session", tag, {"今のログイン", "The present session"}, "", session},
        {"POST", "/api/v1/session", tag, {"ログインする", "Sign in"}, schema::of<identity::Credentials>(named), session},
        {"POST", "/api/v1/session/end", tag, {"ログアウトする", "Sign out"}, nothing, session},
        {"POST",
         "/api/v1/session/password",
         tag,
         {"パスワードを変える", "Change the password"},
         schema::of<identity::PasswordChange>(named),
         session},
        {"GET", "/api/v1/sessions", tag, {"ログインしている場所", "Where one is signed in"}, "", sessions},
        {"POST",
         "/api/v1/sessions/end",
         tag,
         {"ほかのログインを終わらせる", "End another session"},
         schema::of<identity::SessionEnd>(named),
         sessions},
        {"POST",
         "/api/v1/setup",
         "setup",
         {"初めての設定をする", "Do the first run"},
         schema::of<identity::Setup>(named),
         session,
         201},
    };
}

std::vector<Operation> of_jobs(schema::Named& named)
{
    const auto jobs = schema::of<JobsAnswer>(named), nothing = schema::of<service::NoAsk>(named);
    const std::string here = "/api/v1/companies/{company}/jobs", tag = "jobs", member{service::anyone};
    return {
        {"GET", here, tag, {"時間のかかる処理", "Long work"}, "", jobs, 200, "application/json", member, {"company"}},
        {"GET",
         here + "/events",
         tag,
         {"処理の進み具合を続けて受け取る", "Progress, as server-sent events"},
         "",
         jobs,
         200,
         "text/event-stream",
         member,
         {"company"}},
        {"POST",
         here + "/{job}/cancel",
         tag,
         {"処理を取りやめる", "Cancel"},
         nothing,
         nothing,
         200,
         "application/json",
         member,
         {"company", "job"}},
    };
}

}  // namespace

std::string openapi()
{
    schema::Named named;
    auto operations = of_identity(named);
    const auto jobs = of_jobs(named);
    operations.insert(operations.end(), jobs.begin(), jobs.end());
    return service::openapi(routes(), std::string{version}, operations, named);
}

}  // namespace app
