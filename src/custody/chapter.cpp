#include "catalog/custody.hpp"
#include "contracts/api.hpp"
#include "custody/checks.hpp"
#include "custody/medium_tables.hpp"
#include "custody/records.hpp"
#include "custody/words.hpp"
#include "organization/api.hpp"
#include "service/query.hpp"

#include <algorithm>

namespace custody {
namespace {

namespace block = documents::block;
using service::Query;

std::string short_day(const std::optional<base::Day>& day) { return day ? base::short_wareki(*day) : ""; }

/// How much of each state is held for each contract.
block::Table standing(const Query& query, const std::vector<ItemRow>& items)
{
    block::Table table{{{"契約番号", 2},
                        {"件数", 0.8, block::Align::right},
                        {"保管中", 0.8, block::Align::right},
                        {"貸出中", 0.8, block::Align::right},
                        {"社外", 0.8, block::Align::right},
                        {"処置待ち", 0.8, block::Align::right},
                        {"終了", 0.8, block::Align::right},
                        {"亡失", 0.8, block::Align::right}},
                       {}};
    std::map<std::string, std::map<std::string, int>> counts;
    for (const auto& item : items) {
        const auto contract = contracts::contract(query.readings, item.what.contract);
        ++counts[contract ? contract->number : ""][item.state];
    }
    for (const auto& [contract, states] : counts) {
        const auto count = [&](std::initializer_list<const char*> of) {
            int sum = 0;
            for (const auto* state : of)
                if (const auto found = states.find(state); found != states.end()) sum += found->second;
            return std::to_string(sum);
        };
        int all = 0;
        for (const auto& [state, n] : states) all += n;
        table.rows.push_back({contract, std::to_string(all), count({"stored"}), count({"lent"}),
                              count({"taken_out", "in_transit", "held_outside"}), count({"awaiting_disposal"}), count({"ended"}),
                              count({"lost"})});
    }
    return table;
}

block::Table held(const Query& query, const std::vector<ItemRow>& items)
{
    block::Table table{{{"管理番号", 1.5},
                        {"件名", 3.2},
                        {"区分", 1},
                        {"数量", 0.7, block::Align::right},
                        {"保管場所", 1},
                        {"状態", 1.1},
                        {"所持者", 1.3}},
                       {}};
    const auto& machine = catalog::custody(query.catalog).machine("copy");
    for (const auto& item : items)
        if (!item.ended_on)
            table.rows.push_back({item.number, item.shown(), word(item.what.grade), std::to_string(item.what.quantity),
                                  item.storage, machine.state_label(item.state).ja,
                                  item.holder ? organization::name_of(query.readings, *item.holder) : item.outside});
    return table;
}

block::Table lent_out(const Query& query)
{
    block::Table table{
        {{"番号", 1.4}, {"管理番号", 1.4}, {"借受者", 1.3}, {"貸出日", 1}, {"返却予定日", 1.1}, {"返却", 1}, {"備考", 1.2}}, {}};
    for (const auto& loan : loans(query.readings)) {
        if (loan.returned && !loan.late(query.day)) continue;
        table.rows.push_back({loan.lent.open_row, loan.item.number, organization::name_of(query.readings, loan.lent.act.person),
                              short_day(loan.lent.acted_on), short_day(loan.due()),
                              loan.returned ? short_day(loan.returned->acted_on) : "", loan.late(query.day) ? "期限後" : "貸出中"});
    }
    return table;
}

block::Table disposed(const Query& query)
{
    block::Table table{{{"番号", 1.4},
                        {"管理番号", 1.4},
                        {"処置", 0.8},
                        {"許可日", 1},
                        {"処置日", 1},
                        {"方法", 1},
                        {"実施者", 1.2},
                        {"立会者", 1.2}},
                       {}};
    for (const auto& one : disposals(query.readings)) {
        const auto name = [&](const std::optional<base::PersonId>& person) {
            return person ? organization::name_of(query.readings, *person) : std::string{};
        };
        table.rows.push_back({one.first().open_row, one.item.number,
                              one.ordered && one.ordered->act.action ? word(*one.ordered->act.action) : "破棄",
                              one.ordered ? short_day(one.ordered->acted_on) : "",
                              one.done ? short_day(one.done->acted_on) : "未了", one.done ? one.done->act.method : "",
                              one.done ? name(one.done->act.person) : "", one.done ? name(one.done->act.witness) : ""});
    }
    return table;
}

/// 作成・複製: each with its permission and what came of it.
block::Table made(const Query& query)
{
    block::Table table{{{"番号", 1.4},
                        {"実施日", 1},
                        {"元の番号", 1.4},
                        {"部数", 0.6, block::Align::right},
                        {"新管理番号", 1.6},
                        {"実施者", 1.2},
                        {"許可者", 1.2}},
                       {}};
    auto all = making_table.all(query.readings);
    std::ranges::sort(all, {}, [](const MakingRow& row) { return row.made.row_no; });
    for (const auto& row : all) {
        const auto source = item_table.find(query.readings, row.source);
        const auto& made = row.made;
        table.rows.push_back({made.row_no, short_day(row.made_on), source ? source->number : "", std::to_string(made.copies),
                              joined(made.items), organization::name_of(query.readings, made.performer),
                              made.permitted_by ? organization::name_of(query.readings, *made.permitted_by) : ""});
    }
    return table;
}

/// 持出し and 送達 of items: where to, until when, and whether it came back or was received.
block::Table carried_out(const Query& query)
{
    block::Table table{{{"番号", 1.4}, {"管理番号", 1.4}, {"日", 1}, {"先", 2.2}, {"期限", 1}, {"持帰り・受領", 1.2}}, {}};
    const auto add = [&](const std::string& number, const ItemRow& item, const ActRow& out, const std::optional<ActRow>& back) {
        const auto way = out.act.carriage.value_or(Carriage{});
        table.rows.push_back({number, item.number, short_day(out.acted_on), way.addressee.empty() ? way.destination : way.addressee,
                              short_day(out.act.due), back ? short_day(back->acted_on) : "未了"});
    };
    for (const auto& one : take_outs(query.readings)) add(one.taken.open_row, one.item, one.taken, one.returned);
    for (const auto& one : dispatches(query.readings)) add(one.number, one.item, one.sent, one.ended);
    return table;
}

block::Table media_kept(const Query& query)
{
    block::Table table{{{"媒体番号", 1.1}, {"製品名", 2.2}, {"製造番号", 1.8}, {"保管場所", 1}, {"状態", 1}, {"照合日", 1.1}}, {}};
    const auto& machine = catalog::custody(query.catalog).machine("media");
    auto all = medium_table.all(query.readings);
    std::ranges::sort(all, {}, &MediumRow::number);
    for (const auto& row : all)
        table.rows.push_back({row.number, row.registered.product, row.registered.serial, row.storage,
                              machine.state_label(row.state).ja, short_day(row.counted_on)});
    return table;
}

}  // namespace

std::vector<block::Any> chapter(const Query& query)
{
    auto items = item_table.all(query.readings);
    std::ranges::sort(items, {}, &ItemRow::number);
    std::vector<block::Any> blocks;
    const auto add = [&](const char* heading, block::Table table, const char* none) {
        blocks.emplace_back(block::Heading{2, heading});
        if (table.rows.empty())
            blocks.emplace_back(block::Paragraph{none});
        else
            blocks.emplace_back(std::move(table));
    };
    add("契約ごとの保有の状況", standing(query, items), "保護すべき情報の接受はない。");
    add("可搬記憶媒体", media_kept(query), "登録した媒体はない。");
    if (items.empty()) return blocks;
    add("保有している保護すべき情報", held(query, items), "保有しているものはない。");
    add("作成・複製", made(query), "作成又は複製したものはない。");
    add("持出し・送達", carried_out(query), "持ち出し、又は送達したものはない。");
    add("貸出中のもの及び期限後に返却されたもの", lent_out(query), "該当はない。");
    add("返却・提出・破棄・抹消", disposed(query), "処置したものはない。");
    return blocks;
}

}  // namespace custody
