#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "crypto/random.hpp"
#include "ledgers/faults.hpp"
#include "ledgers/import.hpp"
#include "ledgers/papers.hpp"
#include "messages/app.hpp"

#include <cstdio>

/// `ishizue import ledger`, `export ledger` and `check-ledgers`.
namespace app {
namespace {

base::Result<journal::AsOf> day_asked(const Arguments& arguments)
{
    journal::AsOf as_of;
    if (const auto day = arguments.value("as-of")) {
        as_of.day = base::parse_day(*day);
        if (!as_of.day) return base::Refusal{codes::bad_day, "--as-of", {*day}};
    }
    return as_of;
}

void print(const ledgers::ImportPreview& preview)
{
    std::fprintf(out(), "%s: 読み取った行 %d、取り込める行 %d、直す所がある行 %d\n", preview.sheet.c_str(), preview.read,
                 preview.good, preview.refused);
    for (const auto& column : preview.columns)
        std::fprintf(out(), "  %s列「%s」 → %s\n", column.letter.c_str(), column.label.c_str(),
                     column.key.empty() ? "（取り込まない）" : column.key.c_str());
    for (const auto& fault : preview.faults) std::fprintf(out(), "%s: %s\n", fault.cell.c_str(), fault.text.ja.c_str());
}

/// The columns of --mapping FILE: {"column": "C", ...}, as the screen sends them.
base::Result<std::optional<base::json::Value>> mapping_of(const Arguments& arguments)
{
    const auto name = arguments.value("mapping");
    if (!name) return std::optional<base::json::Value>{};
    const auto file = TRY(console().file(*name));
    std::string text;
    if (auto* in = std::fopen(file.c_str(), "rb")) {
        std::array<char, 4096> piece;
        while (const auto bytes = std::fread(piece.data(), 1, piece.size(), in)) text.append(piece.data(), bytes);
        std::fclose(in);
    }
    return std::optional{TRY(base::json::parse(text))};
}

}  // namespace

base::Result<int> import_ledger(Installation& installation, const Arguments& arguments, const std::string& form,
                                const std::filesystem::path& file, const std::string& name)
{
    const auto book = installation.book(TRY(company_of(installation, arguments)));
    const auto caller = shell_caller(installation);
    const service::Dispatch dispatch{host(installation), routes()};
    const std::vector<http::Upload> uploads{{"file", std::filesystem::path{name}.filename(), file, 0, ""}};
    base::json::Object ask;
    if (auto mapping = TRY(mapping_of(arguments))) ask.emplace_back("columns", std::move(*mapping));
    if (arguments.has("leave-out-refused")) ask.emplace_back("leave_out_refused", base::json::Value{true});
    if (arguments.has("confirmed-marking")) ask.emplace_back("confirmed_marking", base::json::Value{true});
    auto whole = ask;
    whole.emplace_back("form", base::json::Value{form});
    const auto asked = TRY(base::json::read<ledgers::ImportAsk>(base::json::Value{std::move(whole)}));
    const auto preview = TRY(dispatch.look(*book, caller, {}, base::Language::ja, [&](const service::Query& query) {
        return ledgers::examine_import(query, asked, uploads);
    }));
    if (arguments.has("json"))
        std::fprintf(out(), "%s\n", base::json::text(preview).c_str());
    else
        print(preview);
    if (arguments.has("dry-run")) return preview.refused > 0 ? 1 : 0;
    const auto key = "import-" + std::string{base::Uuid::make(book->settings().clock->now(), crypto::random10()).text()};
    TRY(dispatch.perform(*book, caller, "ledgers/forms/" + form + "/import", {base::json::Value{std::move(ask)}, false, uploads},
                         key));
    return 0;
}

int export_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        const auto& words = arguments.words();
        if (words.size() != 2 || words[0] != "ledger") return base::Refusal{codes::unknown_command, "", {"export"}};
        const auto target = arguments.value("output");
        if (!target) return base::Refusal{codes::value_missing, "-o", {"-o"}};
        const auto book = installation.book(TRY(company_of(installation, arguments)));
        const service::Dispatch dispatch{host(installation), routes()};
        const auto as_of = TRY(day_asked(arguments));
        ledgers::RowsAsk ask{words[1], {}, {}, {}, {}, {}, {}};
        const auto make = target->ends_with(".pdf") ? ledgers::print : target->ends_with(".csv") ? ledgers::csv : ledgers::excel;
        const auto paper = TRY(dispatch.look(*book, shell_caller(installation), as_of, base::Language::ja,
                                             [&](const service::Query& query) { return make(query, ask); }));
        TRY(console().save(paper, *target));
        return 0;
    });
}

int check_ledgers_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        const auto book = installation.book(TRY(company_of(installation, arguments)));
        const service::Dispatch dispatch{host(installation), routes()};
        const auto as_of = TRY(day_asked(arguments));
        return dispatch.look(*book, shell_caller(installation), as_of, base::Language::ja,
                             [&](const service::Query& query) -> base::Result<int> {
                                 const auto found = ledgers::faults(query, ledgers::Rules::entries);
                                 if (arguments.has("json"))
                                     std::fprintf(out(), "%s\n", base::json::text(*found).c_str());
                                 else
                                     for (const auto& line : *found)
                                         std::fprintf(out(), "%s\t%s\t%s\t%s\t%s\n", line.severity.c_str(), line.form.c_str(),
                                                      line.number.c_str(), line.column_label.c_str(), line.message.c_str());
                                 return found->empty() ? 0 : 1;
                             });
    });
}

}  // namespace app
