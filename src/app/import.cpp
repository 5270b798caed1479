#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "crypto/random.hpp"
#include "messages/app.hpp"
#include "organization/import_route.hpp"

#include <cstdio>

/// ishizue import people FILE: a list of people out of Excel or CSV, all of it or nothing.
namespace app {
namespace {

using organization::ImportPreview;

void print(const ImportPreview& preview)
{
    std::fprintf(out(), "新しい人 %d名、変わる人 %d名、同じ %d名、直す所がある行 %d\n", preview.added, preview.changed,
                 preview.same, preview.faulty);
    for (const auto& name : preview.others) std::fprintf(out(), "使わない列: %s\n", name.c_str());
    for (const auto& row : preview.rows) {
        for (const auto& fault : row.faults) std::fprintf(out(), "%s: %s\n", fault.cell.c_str(), fault.text.ja.c_str());
        for (const auto& change : row.changes)
            std::fprintf(out(), "%d行 %s: %s「%s」→「%s」\n", row.row, row.name.c_str(), change.field.c_str(),
                         change.before.c_str(), change.after.c_str());
    }
}

}  // namespace

int import_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        const auto& words = arguments.words();
        if (words.size() == 3 && words[0] == "ledger")
            return import_ledger(installation, arguments, words[1], TRY(console().file(words[2])), words[2]);
        if (words.size() != 2 || (words[0] != "people" && words[0] != "rules"))
            return base::Refusal{codes::unknown_command, "", {"import"}};
        const auto file = TRY(console().file(words[1]));
        if (words[0] == "rules") return import_rules(installation, arguments, file, words[1]);
        const auto book = installation.book(TRY(company_of(installation, arguments)));
        const auto caller = shell_caller(installation);
        const service::Dispatch dispatch{host(installation), routes()};
        const std::vector<http::Upload> uploads{{"file", std::filesystem::path{words[1]}.filename(), file, 0, ""}};
        const auto preview = TRY(dispatch.look(*book, caller, {}, base::Language::ja, [&](const service::Query& query) {
            return organization::examine_people(query, {}, uploads);
        }));
        if (!arguments.has("json")) print(preview);
        base::json::Object ask;
        if (arguments.has("confirmed-marking")) ask.emplace_back("confirmed_marking", base::json::Value{true});
        if (!arguments.has("dry-run"))
            TRY(dispatch.perform(*book, caller, "organization/people/import", {base::json::Value{std::move(ask)}, false, uploads},
                                 "import-" +
                                     std::string{base::Uuid::make(book->settings().clock->now(), crypto::random10()).text()}));
        if (arguments.has("json")) std::fprintf(out(), "%s\n", base::json::text(preview).c_str());
        return preview.faulty > 0 ? 1 : 0;
    });
}

}  // namespace app
