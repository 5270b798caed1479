#include "actions/api.hpp"
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

namespace {

/// The first designation of each handler in force since the company was bound.
std::map<base::PersonId, base::Day> designations(const Query& query)
{
    std::map<base::PersonId, base::Day> first;
    const auto start = contracts::first_concluded(query.readings);
    for (const auto& post : organization::in_force(query.readings, query.day)) {
        if (post.role != "handler" || !start || post.from < *start) continue;
        const auto [at, fresh] = first.emplace(post.person, post.from);
        if (!fresh) at->second = std::min(at->second, post.from);
    }
    return first;
}

}  // namespace

/// A breach cannot be undone: it is mended when every action about the person has been closed.
Finding before_handling(const Query& query)
{
    Finding finding;
    const auto handlers = designations(query);
    actions::Breaches breaches;
    for (const auto& [person, from] : handlers) {
        const auto taught = taught_before(query.readings, person, from);
        const auto name = organization::name_of(query.readings, person);
        const Text text = taught ? Text{name + "　指定前教育 " + base::short_wareki(*taught) + "、指定 " + base::short_wareki(from),
                                        name + ": educated " + base::iso(*taught) + ", designated " + base::iso(from)}
                                 : Text{name + "　指定の日（" + base::short_wareki(from) + "）までに指定前教育の修了がありません",
                                        name + ": not educated by the designation of " + base::iso(from)};
        finding.evidence.push_back({text, "/training/" + std::string{person.text()}, from, {}, taught.has_value()});
        if (!taught) breaches.add(finding, query, person);
    }
    breaches.judge(
        finding, !handlers.empty(),
        {"指定の前に教育を修了していない取扱者がいます。教育を行い、その人に結び付けた是正処置を効果確認まで進めてください。",
         "Somebody was designated before being educated: educate, and bring an action about that person to its close."});
    return finding;
}

}  // namespace training
