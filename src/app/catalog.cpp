#include "app/commands.hpp"
#include "catalog/authoring/build.hpp"
#include "messages/app.hpp"

#include <cstdio>
#include <fstream>

/// `ishizue catalog check|pack DIR`: an edited catalogue folder, checked as at the build of the program.
namespace app {
namespace {

struct Checked {
    bool good;
    std::size_t files;
    std::vector<std::string> findings;
};
BOOST_DESCRIBE_STRUCT(Checked, (), (good, files, findings))

int say(const Arguments& arguments, const catalog::authoring::Built& built)
{
    Checked checked{built.findings.empty(), built.files, {}};
    for (const auto& finding : built.findings) checked.findings.push_back(catalog::authoring::describe(finding));
    if (arguments.has("json")) {
        std::printf("%s\n", base::json::text(checked).c_str());
        return checked.good ? 0 : 1;
    }
    for (const auto& finding : checked.findings) std::printf("%s\n", finding.c_str());
    if (checked.good)
        std::printf("%zu個のファイルに誤りはありません。\n", checked.files);
    else
        std::printf("誤りが%zu件あります。\n", checked.findings.size());
    return checked.good ? 0 : 1;
}

base::Result<int> run(const Arguments& arguments)
{
    const auto& words = arguments.words();
    if (words.empty() || (words[0] != "check" && words[0] != "pack"))
        return base::Refusal{codes::unknown_command, "", {"catalog" + (words.empty() ? "" : ' ' + words[0])}};
    if (words.size() != 2) return base::Refusal{codes::value_missing, "DIR"};
    if (!std::filesystem::is_directory(words[1])) return base::Refusal{codes::cannot_read, "DIR", {words[1]}};
    const auto target = arguments.value("output");
    if (words[0] == "pack" && !target) return base::Refusal{codes::value_missing, "--output"};
    const auto built = catalog::authoring::build(words[1]);
    if (words[0] == "pack" && built.findings.empty()) {
        std::ofstream out{*target, std::ios::binary};
        out << built.pack;
        if (!out.flush()) return base::Refusal{codes::cannot_write, "--output", {*target}};
    }
    return say(arguments, built);
}

}  // namespace

int catalog_command(const Arguments& arguments)
{
    const auto done = run(arguments);
    return done ? done.value() : refused(done.refusal(), arguments.has("json"));
}

}  // namespace app
