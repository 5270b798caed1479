#include "catalog/authoring/build.hpp"

#include "base/json.hpp"
#include "base/messages.hpp"
#include "catalog/authoring/check.hpp"
#include "catalog/authoring/folder.hpp"
#include "catalog/pack/pack.hpp"

#include <algorithm>

namespace catalog::authoring {

Built build(const std::filesystem::path& folder)
{
    Built built;
    const auto files = read_folder(folder, built.findings);
    built.files = files.size();
    check_shapes(files, known_shapes(), built.findings);
    check_agreement(files, built.findings);
    std::ranges::stable_sort(built.findings, {}, [](const Finding& f) { return std::tie(f.file, f.line); });
    if (!built.findings.empty()) return built;
    std::map<std::string, std::string> documents;
    for (const auto& [path, node] : files) documents.emplace(path, base::json::text(plain(node)));
    built.pack = pack(documents);
    return built;
}

std::string describe(const Finding& finding)
{
    std::string out = finding.file + ':' + std::to_string(finding.line) + ": ";
    if (!finding.fault.path.empty()) out += finding.fault.path + ": ";
    return out + base::text(finding.fault, base::Language::ja) + " / " + base::text(finding.fault, base::Language::en);
}

}  // namespace catalog::authoring
