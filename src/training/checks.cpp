#include "catalog/roles.hpp"
#include "contracts/api.hpp"
#include "parameters/api.hpp"
#include "training/curriculum.hpp"
#include "training/progress.hpp"

#include <algorithm>

/// What the training tells the readiness (readiness.yaml training.*). Until a plan of the year is kept, what a person must learn
/// is the role_matrix of the catalogue.
namespace training {
namespace {

using service::Finding;
using service::Query;
using service::Verdict;

constexpr std::chrono::days days_in_post{30};  // training.role_based: 指定日から30日

const std::set<std::string> special{"system_administrator", "manager", "audit_manager", "auditor"};

/// Adds one person: done, or due by a day.
void add_person(Finding& finding, const Query& query, const Learner& one, const std::vector<std::string>& open, base::Day due)
{
    const auto name = organization::name_of(query.readings, one.person);
    std::string titles;
    for (const auto& course : open) titles += (titles.empty() ? "　" : "、") + curriculum(query.catalog).title(course).ja;
    finding.evidence.push_back({{name + titles, name}, "/training/" + std::string{one.person.text()}, {}, due, open.empty()});
    if (!finding.due || due < *finding.due) finding.due = due;
    if (!open.empty())
        finding.verdict = due < query.day || finding.verdict == Verdict::expired ? Verdict::expired : Verdict::building;
}

void advise(Finding& finding, Text next)
{
    if (finding.verdict != Verdict::satisfied) finding.next = std::move(next);
}

/// Each course of the person within its cycle; a course never done is due a cycle after the post began, `first` overrides that.
void judge_courses(Finding& finding, const Query& query, const Learner& one, const std::vector<std::string>& asked, int months,
                   std::optional<base::Day> first)
{
    const auto done = completions(query.readings, one.person, query.day);
    std::vector<std::string> open;
    std::optional<base::Day> due, all;
    for (const auto& course : asked) {
        const auto line = course_line(query, course, done, months);
        const auto until = line.until.value_or(first.value_or(base::add_months(one.since, months)));
        if (!line.done_on || *line.until < query.day) {
            open.push_back(course);
            due = std::min(due.value_or(until), until);
        }
        all = std::min(all.value_or(until), until);
    }
    if (all) add_person(finding, query, one, open, due.value_or(*all));
}

}  // namespace

Finding all_completed(const Query& query)
{
    Finding finding;
    const auto people = learners(query);
    const auto months = int(parameters::number(query, "edu_cycle_months"));
    finding.verdict = people.empty() ? Verdict::building : Verdict::satisfied;
    for (const auto& one : people) judge_courses(finding, query, one, one.courses, months, std::nullopt);
    advise(finding, {"修了していない人に教育を行い、理解度を確かめて受講を記録してください。",
                     "Educate those who have not completed their courses and record the attendance."});
    return finding;
}

Finding role_based(const Query& query)
{
    Finding finding;
    finding.verdict = Verdict::satisfied;
    const auto months = int(parameters::number(query, "edu_role_cycle_months"));
    for (const auto& one : learners(query)) {
        std::vector<std::string> asked;
        std::optional<base::Day> since;
        for (const auto& post : one.posts) {
            if (!special.contains(post.role)) continue;
            since = std::min(since.value_or(post.from), post.from);
            for (const auto& course : query.catalog.role(post.role).needs.education)
                if (std::ranges::find(asked, course) == asked.end()) asked.push_back(course);
        }
        if (since) judge_courses(finding, query, one, asked, months, *since + days_in_post);
    }
    if (finding.evidence.empty()) finding.verdict = Verdict::building;
    advise(finding, {"役割に応じた講座を、指定から30日以内に受けさせてください。",
                     "Give those in post the courses of their role within 30 days."});
    return finding;
}

/// A breach cannot be undone: it stays until the day before which operation is no longer looked at, or a correction of the record.
Finding before_handling(const Query& query)
{
    Finding finding;
    finding.verdict = Verdict::not_applicable;
    const auto start = contracts::first_concluded(query.readings);
    std::set<base::PersonId> seen;
    for (const auto& post : organization::in_force(query.readings, query.day)) {
        if (post.role != "handler" || !seen.insert(post.person).second || !start || post.from < *start) continue;
        const auto done = completions(query.readings, post.person, post.from);
        const bool before = !done.empty();
        const auto name = organization::name_of(query.readings, post.person);
        finding.evidence.push_back({{name + (before ? "" : "　指定日までに教育の修了がない"), name},
                                    "/training/" + std::string{post.person.text()},
                                    post.from,
                                    {},
                                    before});
        if (!before)
            finding.verdict = Verdict::expired;
        else if (finding.verdict != Verdict::expired)
            finding.verdict = Verdict::satisfied;
    }
    if (finding.verdict == Verdict::expired)
        finding.next = {"指定の前に教育を修了していない取扱者がいます。取扱いを止め、教育を行い、是正処置を登録してください。",
                        "Somebody handles without education before the designation: stop, educate and register a correction."};
    return finding;
}

std::vector<documents::block::Any> chapter(const Query& query)
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
