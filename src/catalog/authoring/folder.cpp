#include "catalog/authoring/folder.hpp"

#include "catalog/authoring/yaml.hpp"
#include "messages/catalog.hpp"

#include <fstream>
#include <sstream>

namespace catalog::authoring {
namespace {

constexpr std::uintmax_t largest_file = 4 << 20;

std::string content(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw std::runtime_error{"読めません / cannot read " + file.string()};
    return std::move(text).str();
}

std::optional<Node> read_file(const std::filesystem::path& file, const std::string& name, Findings& findings)
{
    if (std::filesystem::file_size(file) > largest_file) {
        findings.push_back({name, 1, {codes::file_too_large}});
        return std::nullopt;
    }
    if (name.ends_with(".yaml")) return parse_yaml(content(file), name, findings);
    if (name.ends_with(".md")) return parse_markdown(content(file), name, findings);
    findings.push_back({name, 1, {codes::no_such_kind}});
    return std::nullopt;
}

}  // namespace

std::map<std::string, Node> read_folder(const std::filesystem::path& folder, Findings& findings)
{
    if (!std::filesystem::is_directory(folder))
        throw std::runtime_error{"フォルダーがありません / no such folder: " + folder.string()};
    std::map<std::string, Node> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        const auto name = entry.path().lexically_relative(folder).generic_string();
        if (!entry.is_regular_file() || entry.path().filename() == "README.md") continue;
        if (auto node = read_file(entry.path(), name, findings)) files.emplace(name, std::move(*node));
    }
    return files;
}

}  // namespace catalog::authoring
