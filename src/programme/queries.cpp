#include "programme/queries.hpp"

#include "base/text.hpp"
#include "catalog/forms.hpp"
#include "messages/programme.hpp"
#include "organization/api.hpp"
#include "readiness/api.hpp"

#include <algorithm>

namespace programme {
namespace {

using base::Result;
using service::Query;
using service::Text;
using store::operator""_sql;

const std::string building = "programme.a";

CheckLine line(const Query& query, const readiness::CheckCard& card)
{
    return {card.id,      readiness::requirement_of(query, card.id),
            card.title,   readiness::filled(query, card.next),
            card.verdict, card.offered,
            card.due,     card.evidence};
}

std::vector<Text> filled(const Query& query, const std::vector<Text>& texts)
{
    std::vector<Text> all;
    for (const auto& text : texts) all.push_back(readiness::filled(query, text));
    return all;
}

std::vector<RemarkLine> remarks(const Query& query, const std::string& item)
{
    std::vector<RemarkLine> lines;
    for (const auto& row : remark_table.where(query.readings, "WHERE item = ? ORDER BY said_on DESC, subject DESC"_sql, item))
        lines.push_back({row.subject, row.remark, row.said_by ? organization::name_of(query.readings, *row.said_by) : "設定担当者",
                         row.said_on});
    return lines;
}

/// The item as the roadmap shows it.
const ItemLine& line_of(const Roadmap& map, const std::string& id)
{
    for (const auto& part : map.parts)
        for (const auto& item : part.items)
            if (item.id == id) return item;
    throw std::out_of_range{"no work item " + id};
}

}  // namespace

Result<Roadmap> roadmap_answer(const Query& query, const ProgrammeAsk& ask)
{
    auto map = roadmap(query, ask.programme.value_or(building));
    if (!map) return base::Refusal{codes::no_such_programme, "programme", {*ask.programme}};
    return std::move(*map);
}

Result<std::vector<PaperLine>> paper_lines(const Query& query, const ProgrammeAsk& ask)
{
    const auto map = TRY(roadmap_answer(query, ask));
    std::vector<PaperLine> lines;
    for (const auto& part : map.parts)
        for (const auto& item : part.items)
            lines.push_back({part.title.ja, item.title.ja, item.from, item.until, item.percent, item.state, item.person});
    return lines;
}

Result<ItemAnswer> item(const Query& query, const ItemAsk& ask)
{
    const auto* known = find_item(query.catalog, ask.item);
    if (!known) return base::Refusal{codes::no_such_item, "item", {ask.item}};
    const auto map = roadmap(query, known->programme);
    ItemAnswer answer{line_of(*map, known->id),
                      {},
                      {},
                      readiness::filled(query, known->purpose),
                      readiness::filled(query, known->guidance),
                      {},
                      filled(query, known->documents),
                      filled(query, known->done_when),
                      filled(query, known->visit_agenda),
                      filled(query, known->questions),
                      {},
                      remarks(query, known->id)};
    if (map->run)
        for (const auto& row : plan_table.where(query.readings, "WHERE subject = ? AND item = ?"_sql, *map->run, known->id)) {
            answer.person = row.person;
            answer.reason = row.reason;
        }
    for (const auto& form : known->deliverables) answer.deliverables.push_back({form, query.catalog.form(form).title});
    for (const auto& id : known->checks)
        if (const auto card = readiness::check(query, id)) answer.checks.push_back(line(query, *card));
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    if (!authority::holds(query.caller.power, "programme.plan")) return tasks;
    const auto map = roadmap(query, building);
    if (!map->run) {
        tasks.push_back(
            {"due", {"体制づくり工程の開始日を決める", "Set the first day of the programme"}, map->title, "/programme", {}});
        return tasks;
    }
    for (const auto& part : map->parts)
        for (const auto& one : part.items)
            if (one.state == State::late || one.state == State::progress)
                tasks.push_back({one.state == State::late ? "overdue" : "progress",
                                 one.title,
                                 {"工程 Step " + std::to_string(part.number) + "（" + std::to_string(one.percent) + "%）",
                                  "Programme, step " + std::to_string(part.number)},
                                 "/programme?item=" + one.id,
                                 one.until});
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, "programme.view")) return hits;
    for (const auto& one : query.catalog.programme().work_items)
        if (base::search_key(one.ja + one.en).find(key) != std::string::npos)
            hits.push_back({{one.ja, one.en}, {"体制づくり工程", "Programme"}, "/programme?item=" + one.id});
    return hits;
}

}  // namespace programme
