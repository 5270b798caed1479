#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "crypto/random.hpp"
#include "messages/app.hpp"
#include "rules/commands.hpp"

#include <cstdio>

/// ishizue import rules FILE.docx: a rule book in Word becomes a draft, all of it or nothing.
namespace app {
namespace {

void print(const rules::ImportedBook& book)
{
    std::size_t articles = 0;
    for (const auto& chapter : book.chapters) articles += chapter.articles.size();
    std::fprintf(out(), "%s: 章 %zu、条 %zu、別表・様式 %zu\n", book.title.c_str(), book.chapters.size(), articles,
                 book.annexes.size());
    for (const auto& chapter : book.chapters) {
        std::fprintf(out(), "%s　%s\n", chapter.label.c_str(), chapter.title.c_str());
        for (const auto& article : chapter.articles)
            std::fprintf(out(), "　%s（%s）項 %zu\n", article.label.c_str(), article.heading.c_str(), article.paragraphs.size());
    }
    for (const auto& warning : book.warnings)
        std::fprintf(out(), "確かめること: %s %s\n", warning.place.c_str(), warning.text.c_str());
}

base::json::Value text(std::string value) { return base::json::Value{std::move(value)}; }

/// Which document it becomes: --document, or what its title says.
base::Result<std::string> document_of(const Arguments& arguments, const rules::ExaminedBook& found)
{
    if (const auto named = arguments.value("document")) return *named;
    if (!found.document) return base::Refusal{codes::which_document, "", {found.book.title}};
    return std::string{boost::describe::enum_to_string(*found.document, "?")};
}

}  // namespace

base::Result<int> import_rules(Installation& installation, const Arguments& arguments, const std::filesystem::path& file,
                               const std::string& name)
{
    const auto book = installation.book(TRY(company_of(installation, arguments)));
    const auto caller = shell_caller(installation);
    const service::Dispatch dispatch{host(installation), routes()};
    const std::vector<http::Upload> uploads{{"file", std::filesystem::path{name}.filename(), file, 0, ""}};
    std::string edition;
    const auto found = TRY(dispatch.look(*book, caller, {}, base::Language::ja, [&](const service::Query& query) {
        edition = query.company.edition;
        return rules::examine_import(query, {}, uploads);
    }));
    if (arguments.has("json"))
        std::fprintf(out(), "%s\n", base::json::text(found.book).c_str());
    else
        print(found.book);
    if (arguments.has("dry-run")) return 0;
    base::json::Object ask{{"document", text(TRY(document_of(arguments, found)))}, {"edition", text(edition)}};
    if (const auto reason = arguments.value("reason")) ask.emplace_back("reason", text(*reason));
    if (arguments.has("confirmed-marking")) ask.emplace_back("confirmed_marking", base::json::Value{true});
    TRY(dispatch.perform(*book, caller, "rules/import", {base::json::Value{std::move(ask)}, false, uploads},
                         "import-" + std::string{base::Uuid::make(book->settings().clock->now(), crypto::random10()).text()}));
    return 0;
}

}  // namespace app
