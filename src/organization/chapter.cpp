#include "base/text.hpp"
#include "organization/accounts.hpp"
#include "organization/api.hpp"
#include "organization/chart.hpp"
#include "organization/checks.hpp"
#include "organization/handlers.hpp"
#include "organization/posts.hpp"
#include "organization/queries.hpp"
#include "organization/tables.hpp"

#include <algorithm>

/// What others read of the organization: the binder's chapter, tasks of the home screen, search.
namespace organization {
namespace {

using documents::block::Any;
using service::Query;
namespace block = documents::block;

std::string day(const std::optional<base::Day>& day) { return day ? base::short_wareki(*day) : ""; }

void add_appointments(const Query& query, std::vector<Any>& blocks)
{
    block::Table table{
        {{"役割", 1.6}, {"範囲", 2}, {"氏名", 1.4}, {"任期の始まり", 1.1}, {"任期の終わり", 1.1}, {"任命書番号", 1.2}}, {}};
    const auto appointments_now = appointments(query, {}).value();
    for (const auto& line : appointments_now)
        if (line.state == "in_force" && line.role != "handler")
            table.rows.push_back({line.role_label + (line.deputy ? "（代行者）" : ""), line.scope_name, line.name,
                                  base::short_wareki(line.from), day(line.last_day), line.letter});
    blocks.emplace_back(block::Heading{2, "任命"});
    if (table.rows.empty())
        blocks.emplace_back(block::Paragraph{"任命された者はいない。"});
    else
        blocks.emplace_back(std::move(table));
}

void add_handlers(const Query& query, std::vector<Any>& blocks)
{
    block::Table table{{{"社員番号", 1}, {"氏名", 1.4}, {"所属", 2}, {"担当する契約", 2.2}, {"指定日", 1}, {"誓約の署名日", 1.1}},
                       {}};
    const auto handlers_now = handlers(query, {}).value();
    for (const auto& line : handlers_now)
        if (line.state == "in_force")
            table.rows.push_back({line.number, line.name, line.department, line.contract, base::short_wareki(line.since),
                                  line.pledge == "signed" ? day(line.pledged_on) : "未署名"});
    blocks.emplace_back(block::Heading{2, "取扱者名簿"});
    if (table.rows.empty())
        blocks.emplace_back(block::Paragraph{"指定された取扱者はいない。"});
    else
        blocks.emplace_back(std::move(table));
}

/// Lists that carried markings and were imported all the same; nothing is said when there are none.
void add_markings(const Query& query, std::vector<Any>& blocks)
{
    block::Table table{{{"取り込んだ日", 1}, {"表示と場所", 2.4}, {"確かめた者", 1.4}, {"ファイルのSHA-256", 2.6}}, {}};
    for (const auto& row : marking_table.all(query.readings)) {
        std::string places;
        for (const auto& found : row.search.found) (places += places.empty() ? "" : "、") += found.marking + " " + found.at;
        const auto person = base::PersonId::parse(row.search.confirmed_by);
        table.rows.push_back({base::short_wareki(row.confirmed_on), places,
                              person ? name_of(query.readings, *person) : "設定担当者", row.file_sha256});
    }
    if (table.rows.empty()) return;
    blocks.emplace_back(block::Heading{2, "表示のあった名簿の取込み"});
    blocks.emplace_back(block::Paragraph{"保護すべき情報でないことを、取り込んだ者が確かめたもの。"});
    blocks.emplace_back(std::move(table));
}

}  // namespace

std::vector<Any> chapter(const Query& query)
{
    std::vector<Any> blocks;
    const auto boxes = chart(query, {}).value().boxes;
    blocks.emplace_back(block::Heading{2, "体制図"});
    for (const auto& [part, title] : {std::pair{"main", "管理の系統"}, std::pair{"side", "監査・委員会・連絡"}})
        blocks.emplace_back(block::Drawing{picture(boxes, part, title), 0, title});
    add_appointments(query, blocks);
    add_handlers(query, blocks);
    add_markings(query, blocks);
    return blocks;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    const service::Text source{"組織・任命", "Organization"};
    if (authority::holds(query.caller.power, "organization.appoint"))
        for (const auto& post : posts(query)) {
            const auto name =
                post.role->label(query.company.edition) + (post.scope_name.empty() ? "" : "（" + post.scope_name + "）");
            if (post.vacant())
                tasks.push_back({"due", {name + "を任命する", "Appoint: " + post.role->en}, source, "/organization", std::nullopt});
            else if (post.lacks_deputy())
                tasks.push_back({"due",
                                 {name + "の代行者を任命する", "Appoint a deputy: " + post.role->en},
                                 source,
                                 "/organization",
                                 std::nullopt});
        }
    if (authority::holds(query.caller.power, "people.pledge")) {
        const auto lines = pledges(query, {}).value();
        const auto missing = std::ranges::count_if(lines, [](const PledgeLine& line) { return line.pledge != "signed"; });
        if (missing > 0)
            tasks.push_back(
                {"due",
                 {"誓約書の署名を受ける（" + std::to_string(missing) + "名）", "Pledges to be signed: " + std::to_string(missing)},
                 source,
                 "/organization/pledges",
                 std::nullopt});
    }
    add_account_tasks(query, tasks);
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, "organization.view")) return hits;
    for (const auto& row : person_table.all(query.readings)) {
        const auto name = row.name.value_or("");
        if (base::search_key(row.number + name + row.kana.value_or("") + row.department).find(key) != std::string::npos)
            hits.push_back({{name + "　" + row.department, name},
                            {"名簿", "People"},
                            "/organization/people/" + std::string{row.subject.text()}});
    }
    return hits;
}

}  // namespace organization
