#include "suppliers/queries.hpp"
#include "suppliers/register.hpp"

#include <array>

/// The chapter 下請負者 of the binder.
namespace suppliers {
namespace {

namespace block = documents::block;
using service::Query;

std::string short_day(const std::optional<base::Day>& day) { return day ? base::short_wareki(*day) : ""; }

std::string outcome_word(const std::optional<Outcome>& outcome)
{
    if (!outcome) return "";
    return *outcome == Outcome::good ? "良好" : *outcome == Outcome::improve ? "要改善" : "不良";
}

/// The outcome an event's detail names.
std::string outcome_of(const std::string& detail)
{
    Outcome outcome{};
    return boost::describe::enum_from_string(detail.c_str(), outcome) ? outcome_word(outcome) : "";
}

std::string event_word(What what)
{
    static constexpr std::array words{"台帳の記載", "義務付け", "実施手順の確認", "届出", "官の確認", "点検",
                                      "是正の確認", "交付",     "返却等",         "停止", "再開",     "終了"};
    return words.at(std::size_t(what));
}

/// Steps and hand-overs of one subcontractor, the oldest first.
block::Table life_table(const SupplierAnswer& of)
{
    block::Table table{{{"日", 1}, {"事項", 1.4}, {"番号・書類", 2}, {"内容", 2.6}, {"行った者", 1.2}}, {}};
    for (auto line = of.life.rbegin(); line != of.life.rend(); ++line) {
        if (line->what == What::described) continue;
        auto note = line->what == What::handed || line->what == What::taken_back ? line->items : line->note;
        for (const auto& gap : line->gaps) note += "\n" + gap;
        const bool words = line->what == What::checked;
        if (words) note = outcome_of(line->detail) + (note.empty() ? "" : "　" + note);
        table.rows.push_back({short_day(line->on), event_word(line->what), words ? "" : line->reference, note, line->person});
    }
    return table;
}

}  // namespace

std::vector<block::Any> chapter(const Query& query)
{
    std::vector<block::Any> blocks;
    const auto lines = supplier_lines(query, {}).value();
    if (lines.empty()) {
        const auto declared = declaration_answer(query, {}).value();
        blocks.emplace_back(block::Paragraph{declared.none ? "保護すべき情報を下請負者に取り扱わせない（" + short_day(declared.on) +
                                                                 "宣言。" + declared.reason + "）。"
                                                           : "下請負者の登録はない。"});
        return blocks;
    }
    blocks.emplace_back(block::Heading{2, "下請負者の一覧"});
    block::Table table{{{"番号", 0.8},
                        {"会社名", 1.9},
                        {"契約番号", 1.1},
                        {"状態", 0.8},
                        {"届出日", 1},
                        {"官の確認日", 1},
                        {"点検日", 1},
                        {"結果", 0.9},
                        {"次の点検", 1},
                        {"保有", 0.6}},
                       {}};
    for (const auto& line : lines)
        table.rows.push_back({line.number, line.company, line.contract, form_state(line.state).second, short_day(line.notified_on),
                              short_day(line.confirmed_on), short_day(line.checked_on), outcome_word(line.outcome),
                              short_day(line.check_due), std::to_string(line.held) + "件"});
    blocks.emplace_back(std::move(table));
    for (const auto& line : lines) {
        const auto of = supplier_answer(query, {line.id}).value();
        blocks.emplace_back(block::Heading{3, line.number + "　" + line.company});
        blocks.emplace_back(
            block::Paragraph{"業務の範囲：" + line.work + "。責任者：" + line.contact + "。取り扱わせる情報：" + of.items + "。"});
        blocks.emplace_back(life_table(of));
    }
    return blocks;
}

}  // namespace suppliers
