#include "catalog/parameters.hpp"
#include "parameters/queries.hpp"

/// The binder's chapter on the own-rule values.
namespace parameters {
namespace {

using documents::block::Any;

const char* grounds(const std::string& confidence)
{
    return confidence == "known" ? "確定" : confidence == "seen" ? "公開の資料で確認" : "社内規定値";
}

}  // namespace

std::vector<Any> chapter(const service::Query& query)
{
    const auto lines = values(query, {}).value().rows;
    std::vector<Any> blocks;
    blocks.emplace_back(documents::block::Paragraph{
        "期限、周期その他の値は、規則の範囲で会社が定める。「社内規定値」とあるものは公的な数値ではない。"
        "標準値と異なるものは、承認を得て、施行の日から用いている。"});
    documents::block::Table table{{{"区分", 1.3}, {"項目", 4}, {"値", 1.4}, {"標準値", 1.4}, {"施行日", 1.5}, {"根拠", 1.4}}, {}};
    for (const auto& line : lines)
        table.rows.push_back({line.group, line.label.ja, line.shown.ja, line.own ? line.standard.ja : "同じ",
                              line.since ? base::short_wareki(*line.since) : "", grounds(line.confidence)});
    blocks.emplace_back(std::move(table));
    return blocks;
}

}  // namespace parameters
