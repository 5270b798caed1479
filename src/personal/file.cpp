#include "messages/personal.hpp"
#include "organization/api.hpp"
#include "personal/queries.hpp"
#include "service/paper.hpp"

#include <algorithm>

/// 個人別の記録: what every slice keeps about one person, on the screen and on paper.
namespace personal {
namespace {

using base::Result;
using service::Query;
namespace block = documents::block;

bool may_see_file(const Query& query, const base::PersonId& person)
{
    return query.caller.person == person || authority::permits(query.caller.power, "personal.view", {.person = person});
}

std::vector<service::PersonSection> sections_of(const Query& query)
{
    std::vector<service::PersonSection> all;
    for (const auto& slice : *query.slices) all.insert(all.end(), slice.people.begin(), slice.people.end());
    std::ranges::stable_sort(all, {}, &service::PersonSection::order);
    return all;
}

std::string day_or_blank(const std::optional<base::Day>& day) { return day ? base::short_wareki(*day) : ""; }

block::Table records_table(const std::vector<service::PersonRecord>& records)
{
    block::Table table{{{"日", 1}, {"まで", 1}, {"事項", 1.7}, {"内容", 4.3}}, {}};
    for (const auto& record : records)
        table.rows.push_back({day_or_blank(record.on), day_or_blank(record.until), record.what.ja, record.detail});
    return table;
}

}  // namespace

Result<FileAnswer> file_answer(const Query& query, const FileAsk& ask)
{
    // First: who may not see a file is not told whether there is one.
    if (!may_see_file(query, ask.person)) return base::Refusal{codes::not_ones_own};
    const auto card = organization::person(query.readings, ask.person, query.day);
    if (!card) return base::Refusal{codes::no_such_person, "person"};
    FileAnswer answer{ask.person, card->number, card->name, card->department, card->title, 0, {}};
    for (const auto& section : sections_of(query)) {
        answer.sections.push_back({section.title, section.records(query, ask.person)});
        answer.records += int(answer.sections.back().records.size());
    }
    return answer;
}

Result<service::Paper> file_paper(const Query& query, const FileAsk& ask)
{
    const auto file = TRY(file_answer(query, ask));
    auto paper = service::document(query, "個人別の記録");
    paper.add(block::Paragraph{"個人別の記録", block::Style::title});
    paper.add(block::Facts{{{"氏名", file.name},
                            {"社員番号", file.number},
                            {"所属", file.department + (file.title.empty() ? "" : "　" + file.title)},
                            {"基準日", base::wareki(query.day)},
                            {"記録の件数", std::to_string(file.records) + "件"}}});
    paper.add(block::Paragraph{"この書面は、基準日に当社がこの記録の仕組みに保有する、本人に関する記録をまとめたものである。"
                               "保護すべき情報そのものは含まない。",
                               block::Style::body});
    for (const auto& section : file.sections) {
        paper.add(block::Heading{2, section.title.ja});
        if (section.records.empty())
            paper.add(block::Paragraph{"記録はない。"});
        else
            paper.add(records_table(section.records));
    }
    return service::pdf(paper, "個人別の記録_" + file.number + '_' + file.name);
}

}  // namespace personal
