#include "training/queries.hpp"

/// The training's chapter of the binder.
namespace training {

std::vector<documents::block::Any> chapter(const service::Query& query)
{
    namespace block = documents::block;
    std::vector<block::Any> blocks;
    const auto day = [](const std::optional<base::Day>& on) { return on ? base::short_wareki(*on) : std::string{}; };
    static const std::map<Standing, std::string> words{{Standing::good, "有効"},
                                                       {Standing::due_soon, "期限間近"},
                                                       {Standing::missing, "一部未修了"},
                                                       {Standing::expired, "期限切れ"},
                                                       {Standing::never, "未受講"}};
    blocks.emplace_back(block::Heading{2, "教育の修了の状況"});
    block::Table people{{{"氏名", 1.3}, {"所属", 1.8}, {"役割", 2}, {"修了日", 1}, {"期限", 1}, {"状態", 1}, {"未修了の講座", 2.2}},
                        {}};
    const auto everybody = person_lines(query, {}).value();
    for (const auto& line : everybody)
        people.rows.push_back({line.name, line.department, line.roles, day(line.completed_on), day(line.until),
                               words.at(line.standing), line.missing});
    if (people.rows.empty())
        blocks.emplace_back(block::Paragraph{"教育の対象となる者はいない。"});
    else
        blocks.emplace_back(std::move(people));

    blocks.emplace_back(block::Heading{2, "教育訓練の実施記録"});
    block::Table records{{{"番号", 1.4},
                          {"実施日", 1},
                          {"研修名", 2.2},
                          {"講師", 1.4},
                          {"受講者", 1.2},
                          {"出欠", 0.8},
                          {"点数", 0.6},
                          {"合否", 0.8}},
                         {}};
    const auto rows = education_rows(query);
    for (const auto& row : rows)
        records.rows.push_back({row.cells.at("row_no"), day(base::parse_day(row.cells.at("held_on"))), row.cells.at("title"),
                                row.cells.at("teacher"), row.cells.at("person"), row.cells.at("attendance"), row.cells.at("score"),
                                row.cells.at("passed")});
    if (records.rows.empty())
        blocks.emplace_back(block::Paragraph{"教育訓練の記録はない。"});
    else
        blocks.emplace_back(std::move(records));
    return blocks;
}

}  // namespace training
