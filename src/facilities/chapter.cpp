#include "facilities/keep_picture.hpp"
#include "facilities/plan_picture.hpp"
#include "facilities/queries.hpp"

/// The chapter 取扱施設 of the binder: every facility the caller may see, with its designated plan.
namespace facilities {
namespace {

namespace block = documents::block;
using block::Any;
using service::Query;
using store::operator""_sql;

std::string short_day(const std::optional<base::Day>& day) { return day ? base::short_wareki(*day) : ""; }

std::string label(State state)
{
    switch (state) {
    case State::planned: return "指定前";
    case State::designated: return "指定中";
    case State::changing: return "変更手続中";
    case State::revoked: return "解除";
    }
    throw std::logic_error{"no such state"};
}

void add_table(std::vector<Any>& blocks, const std::string& heading, block::Table table)
{
    blocks.emplace_back(block::Heading{3, heading});
    if (table.rows.empty())
        blocks.emplace_back(block::Paragraph{"記録はない。"});
    else
        blocks.emplace_back(std::move(table));
}

block::Table containers(const Query& query, const FacilityAsk& ask)
{
    block::Table table{{{"番号", 0.8}, {"名称", 1.6}, {"納められる区分", 1}, {"位置", 1.6}, {"鍵", 0.5}, {"番号の変更", 1}}, {}};
    const auto containers = container_lines(query, ask).value();
    for (const auto& line : containers)
        if (!line.removed_on)
            table.rows.push_back({line.number, line.name, line.grade == Grade::caution ? "注意" : "部内限り", line.place,
                                  std::to_string(line.keys), short_day(line.code_changed_on)});
    return table;
}

block::Table permits(const Query& query, const FacilityAsk& ask)
{
    block::Table table{{{"氏名", 1.4}, {"所属", 1.6}, {"期間", 1.8}, {"カード", 0.8}, {"許可者", 1.2}, {"理由", 2}}, {}};
    const auto permits = permit_lines(query, ask).value();
    for (const auto& line : permits)
        if (line.state == "in_force")
            table.rows.push_back({line.name, line.department, base::short_wareki(line.from) + "〜" + base::short_wareki(line.until),
                                  line.card, line.permitted_by, line.reason});
    return table;
}

block::Table keys(const Query& query, const FacilityAsk& ask)
{
    block::Table table{{{"番号", 0.8}, {"開ける物", 1.8}, {"正副", 0.5}, {"保管者", 1.2}, {"所在", 1.4}, {"照合日", 1}}, {}};
    const auto keys = key_lines(query, ask).value();
    for (const auto& line : keys)
        if (!line.retired_on)
            table.rows.push_back({line.number, line.opens, line.set == KeySet::first ? "正" : "副", line.keeper,
                                  line.holder.empty() ? line.place : line.holder + "（" + short_day(line.handed_on) + "〜）",
                                  short_day(line.counted_on)});
    return table;
}

block::Table inspections(const Query& query, const FacilityAsk& ask)
{
    block::Table table{{{"点検日", 1}, {"点検者", 1.2}, {"図面", 0.6}, {"不備と処置", 4}}, {}};
    const auto inspections = inspection_lines(query, ask).value();
    for (const auto& line : inspections) {
        std::string words;
        for (const auto& item : line.items) {
            if (item.judgement != Judgement::fault) continue;
            words += (words.empty() ? "" : "\n") + item.text + "：" + item.note;
            words += item.repaired_on ? "（処置 " + short_day(item.repaired_on) + " " + item.measure + "）" : "（処置前）";
        }
        table.rows.push_back({base::short_wareki(line.on), line.inspector, "第" + std::to_string(line.plan_version) + "版",
                              words.empty() ? "なし" : words});
    }
    return table;
}

void add_facility(std::vector<Any>& blocks, const Query& query, const FacilityLine& line)
{
    const FacilityAsk ask{line.id};
    const auto whole = facility_answer(query, ask).value();
    blocks.emplace_back(block::Heading{2, line.number + "　" + line.site + "　" + line.name});
    blocks.emplace_back(block::Facts{{{"状態", label(line.state)},
                                      {"所在地・区画", whole.address + "　" + whole.section},
                                      {"管理責任者", line.manager.empty() ? "（未任命）" : line.manager},
                                      {"指定", short_day(line.designated_on) + "　" + whole.letter},
                                      {"壁・天井・床", whole.boundary.walls},
                                      {"扉／窓", whole.boundary.doors + "／" + whole.boundary.windows},
                                      {"施錠", whole.lock},
                                      {"入退管理", whole.entry_control},
                                      {"監視・警報", whole.surveillance}}});
    const auto version = line.designated_plan > 0 ? line.designated_plan : line.plan_version;
    for (const auto& plan : plan_table.where(query.readings, "WHERE subject = ? AND version = ?"_sql, line.id, version)) {
        const auto title = line.name + "　図面 第" + std::to_string(version) + "版";
        blocks.emplace_back(block::Drawing{picture(plan.plan, title, backdrop_png(query, plan.plan, Shown::on_paper)), 0,
                                           title + (line.designated_plan > 0 ? "" : "（未指定）")});
    }
    add_table(blocks, "保管容器", containers(query, ask));
    add_table(blocks, "鍵", keys(query, ask));
    add_table(blocks, "立入許可者", permits(query, ask));
    add_table(blocks, "施設点検", inspections(query, ask));
}

}  // namespace

std::vector<Any> chapter(const Query& query)
{
    std::vector<Any> blocks;
    const auto lines = facility_lines(query, {}).value();
    if (lines.empty()) blocks.emplace_back(block::Paragraph{"登録された取扱施設はない。"});
    for (const auto& line : lines) add_facility(blocks, query, line);
    return blocks;
}

}  // namespace facilities
