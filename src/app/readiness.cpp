#include "catalog/readiness.hpp"
#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "messages/app.hpp"
#include "readiness/queries.hpp"

#include <cstdio>

/// `ishizue readiness`: the same verdicts as on the screen, for the shell.
namespace app {
namespace {

std::string sign(const catalog::Catalog& catalog, service::Verdict verdict)
{
    std::string id = boost::describe::enum_to_string(verdict, "?");
    for (const auto& known : catalog.readiness().verdicts)
        if (known.id == id) return known.sign + ' ' + known.ja;
    return id;
}

void print(const service::Query& query)
{
    for (const auto& edition : readiness::editions(query)) {
        const auto all = readiness::standing(query, edition);
        std::fprintf(out(), "%s　%s　充足 %d / %d\n", query.company.name.c_str(), base::wareki(query.day).c_str(),
                     all->counts.satisfied, all->counts.total());
        for (const auto& one : all->requirements)
            std::fprintf(out(), "  %s\t%s\t%s\t%s\n", sign(query.catalog, one.verdict).c_str(),
                         one.requirement->official_ref.value_or(readiness::number_unknown).c_str(),
                         one.requirement->title.ja.c_str(), one.due ? base::iso(*one.due).c_str() : "");
    }
}

}  // namespace

int readiness_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        const auto company = TRY(company_of(installation, arguments));
        journal::AsOf as_of;
        if (const auto day = arguments.value("as-of")) {
            as_of.day = base::parse_day(*day);
            if (!as_of.day) return base::Refusal{codes::bad_day, "--as-of", {*day}};
        }
        const auto book = installation.book(company);
        const service::Dispatch dispatch{host(installation), routes()};
        return dispatch.look(*book, shell_caller(installation), as_of, base::Language::ja,
                             [&](const service::Query& query) -> base::Result<int> {
                                 if (arguments.has("json"))
                                     std::fprintf(out(), "%s\n", TRY(readiness::requirements(query, {}))->c_str());
                                 else
                                     print(query);
                                 return 0;
                             });
    });
}

}  // namespace app
