#include "catalog/catalog.hpp"
#include "readiness/queries.hpp"
#include "readiness/words.hpp"

/// The binder's first chapter: what stands and what does not, clause by clause.
namespace readiness {
namespace {

using documents::block::Any;
using service::Query;

std::string sign(const Query& query, Verdict verdict)
{
    std::string id = boost::describe::enum_to_string(verdict, "?");
    for (const auto& known : query.catalog.readiness().verdicts)
        if (known.id == id) return known.sign + ' ' + known.ja;
    return id;
}

/// The facts a requirement rests on, at most so many; the screens show all.
std::string grounds(const RequirementStanding& one)
{
    constexpr int most = 6;
    std::string text;
    int shown = 0, left = 0;
    for (const auto* check : one.checks)
        for (const auto& evidence : check->finding.evidence) {
            if (shown == most) {
                ++left;
                continue;
            }
            ++shown;
            (text += text.empty() ? "" : "\n") += (evidence.met ? "" : "（未了）") + evidence.text.ja;
            if (evidence.on) text += "（" + base::short_wareki(*evidence.on) + "）";
        }
    if (left > 0) text += "\nほか" + std::to_string(left) + "件";
    if (one.exemption) text = "対象外とした理由: " + one.exemption->reason;
    return text.empty() ? "—" : text;
}

std::string next_of(const Query& query, const std::string& edition, const RequirementStanding& one)
{
    auto text = one.due ? base::short_wareki(*one.due) : std::string{};
    if (!one.next.ja.empty()) (text += text.empty() ? "" : "\n") += filled(query, edition, one.next).ja;
    return text;
}

void write_edition(const Query& query, const std::string& edition, std::vector<Any>& blocks)
{
    const auto all = standing(query, edition);
    const auto& counts = all->counts;
    blocks.emplace_back(documents::block::Heading{2, query.catalog.edition(edition).title.ja});
    blocks.emplace_back(documents::block::Paragraph{
        "充足 " + std::to_string(counts.satisfied) + "、整備中 " + std::to_string(counts.building) + "、期限切れ " +
        std::to_string(counts.expired) + "、未着手 " + std::to_string(counts.not_started) + "、対象外 " +
        std::to_string(counts.not_applicable) + "（対象外を除く総数 " + std::to_string(counts.total()) + "）。"});
    documents::block::Table table{{{"番号", 0.9}, {"要求事項", 2.1}, {"判定", 1.15}, {"根拠", 3}, {"期限・次に行うこと", 2.1}}, {}};
    for (const auto& one : all->requirements)
        table.rows.push_back({one.requirement->official_ref.value_or(number_unknown), one.requirement->title.ja,
                              sign(query, one.verdict), grounds(one), next_of(query, edition, one)});
    blocks.emplace_back(std::move(table));
}

}  // namespace

std::vector<Any> chapter(const Query& query)
{
    std::vector<Any> blocks;
    for (const auto& edition : editions(query)) write_edition(query, edition, blocks);
    return blocks;
}

}  // namespace readiness
