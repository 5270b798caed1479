#include "actions/api.hpp"
#include "catalog/readiness.hpp"
#include "catalog/rules.hpp"
#include "contracts/api.hpp"
#include "notices/api.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "rules/filling.hpp"
#include "rules/queries.hpp"

#include <algorithm>

/// The checks rules.* of readiness.yaml.
namespace rules {
namespace {

using service::Finding;
using service::Query;
using service::Verdict;

std::string link(const VersionRow& row) { return "/rules/" + std::string{row.subject.text()}; }

service::Text said(const VersionRow& row, const std::string& ja, const std::string& en)
{
    return {row.title + " 第" + std::to_string(row.number) + "版　" + ja,
            row.title + " version " + std::to_string(row.number) + ": " + en};
}

/// Nothing of any document has been drafted: there is no record to judge.
bool nothing_yet(const Query& query) { return version_table.all(query.readings).empty(); }

std::chrono::days days(const Query& query, const char* parameter)
{
    return std::chrono::days{parameters::number(query, parameter)};
}

/// Day by which the application must be sent: from the contract's conclusion.
std::optional<base::Day> submit_by(const Query& query)
{
    const auto concluded = contracts::first_concluded(query.readings);
    return concluded ? std::optional{*concluded + days(query, "rule_submit_days")} : std::nullopt;
}

/// One document of rules.in_force: adds its evidence; true when all it needs is there.
bool judge_document(const Query& query, Document document, const std::string& edition, Finding& finding, bool& sent)
{
    const auto current = in_force(query.readings, document, edition, query.day);
    const auto latest = newest(query.readings, document, edition);
    const auto row = current ? current : latest;
    if (!row) {
        finding.evidence.push_back({{title_of(query.catalog, document, edition) + "　起案されていません", "Not drafted"},
                                    "/rules",
                                    {},
                                    submit_by(query),
                                    false});
        sent = false;
        return false;
    }
    const bool whole = current && current->approved_on && current->cleared_on();
    sent = sent && (row->asked_on.has_value() || whole);
    finding.evidence.push_back(
        {said(*row, label(shown(query.readings, *row, query.day)).ja, label(shown(query.readings, *row, query.day)).en), link(*row),
         row->effective ? row->effective : row->last_on, row->asked_on ? std::nullopt : submit_by(query), whole});
    return whole;
}

/// What a requirement is named in readiness.yaml for a check.
std::set<std::string> requirements_of(const Query& query, std::string_view check, const std::string& edition)
{
    std::set<std::string> ids;
    for (const auto& row : query.catalog.readiness().requirements)
        if (row.edition == edition && std::ranges::find(row.checks, check) != row.checks.end()) ids.insert(row.requirement);
    return ids;
}

}  // namespace

Finding rules_in_force(const Query& query)
{
    Finding finding;
    bool whole = true, sent = true;
    for (const auto& edition : editions(query))
        for (const auto document : every_document) {
            const bool met = judge_document(query, document, edition, finding, sent);
            whole = whole && met;
        }
    const auto due = submit_by(query);
    finding.verdict = whole                              ? Verdict::satisfied
                      : !sent && due && *due < query.day ? Verdict::expired
                      : nothing_yet(query)               ? Verdict::not_started
                                                         : Verdict::building;
    if (!whole) {
        if (!sent) finding.due = due;
        finding.next = {"基本方針、基準（規則）及び実施手順を起案し、承認、防衛省の確認、施行日の決定まで進めてください。",
                        "Draft, approve, have confirmed and put into force the three documents."};
    }
    return finding;
}

Finding confirmed_before_effect(const Query& query)
{
    Finding finding;
    bool any = false, unmended = false, mending = false;
    for (const auto& row : version_table.all(query.readings)) {
        if (!row.effective || query.day < *row.effective) continue;
        any = true;
        if (row.cleared_on() && *row.cleared_on() <= *row.effective) {
            finding.evidence.push_back(
                {said(row, "確認 " + base::short_wareki(*row.cleared_on()) + "、施行 " + base::short_wareki(*row.effective),
                      "confirmed " + base::iso(*row.cleared_on()) + ", in force from " + base::iso(*row.effective)),
                 link(row),
                 row.effective,
                 {},
                 true});
            continue;
        }
        const auto mended = actions::mended(query, row.subject);
        const bool closed = mended.verdict == Verdict::satisfied;
        unmended = unmended || mended.verdict == Verdict::expired;
        mending = mending || mended.verdict == Verdict::building;
        finding.evidence.push_back(
            {said(row, "確認の前に施行されています", "in force before its confirmation"), link(row), row.effective, {}, closed});
        finding.evidence.insert(finding.evidence.end(), mended.evidence.begin(), mended.evidence.end());
    }
    finding.verdict = unmended  ? Verdict::expired
                      : mending ? Verdict::building
                      : any     ? Verdict::satisfied
                                : Verdict::not_applicable;
    if (unmended || mending)
        finding.next = {"確認申請を行い、この版に結び付けた是正処置を効果確認まで進めてください。",
                        "Apply for confirmation, and bring a corrective action about this version to its close."};
    return finding;
}

/// The pairs of a document in force and a handler (h21 5(1), r4 A2): told within the term, and read within the next.
Finding notified(const Query& query)
{
    std::map<base::PersonId, base::Day> handlers;  // designated since
    for (const auto& held : organization::in_force(query.readings, query.day)) {
        if (held.role != "handler") continue;
        const auto [at, is_new] = handlers.emplace(held.person, held.from);
        if (!is_new) at->second = std::min(at->second, held.from);
    }
    Finding finding;
    bool expired = false, missing = false, any = false;
    for (const auto& edition : editions(query)) {
        for (const auto document : every_document) {
            const auto row = in_force(query.readings, document, edition, query.day);
            if (!row) continue;
            std::map<base::PersonId, notices::Reader> readers;
            for (const auto& reader : notices::readers_of_text(query.readings, row->content_sha)) readers[reader.person] = reader;
            std::size_t read = 0;
            std::optional<base::Day> next_due;
            for (const auto& [person, since] : handlers) {
                any = true;
                const auto reader = readers.find(person);
                if (reader != readers.end() && reader->second.read_on) {
                    ++read;
                    continue;
                }
                const auto due = reader == readers.end() ? std::max(*row->effective, since) + days(query, "rule_notice_days")
                                                         : reader->second.told_on + days(query, "rule_ack_days");
                expired = expired || due < query.day;
                missing = true;
                next_due = next_due ? std::min(*next_due, due) : due;
            }
            if (next_due) finding.due = finding.due ? std::min(*finding.due, *next_due) : next_due;
            const auto counts = std::to_string(read) + "/" + std::to_string(handlers.size());
            finding.evidence.push_back({said(*row, "既読の取扱者 " + counts + "名", "read by " + counts + " handlers"), "/notices",
                                        row->effective, next_due, !next_due});
        }
    }
    finding.verdict = expired              ? Verdict::expired
                      : any && !missing    ? Verdict::satisfied
                      : nothing_yet(query) ? Verdict::not_started
                                           : Verdict::building;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"施行中の規則を取扱者に周知し、既読を得てください。後から指定した取扱者には、追加の周知を行います。",
                        "Make the rules in force known to every handler, and have them acknowledged."};
    return finding;
}

Finding coverage_complete(const Query& query)
{
    Finding finding;
    int gaps = 0;
    bool expired = false;
    for (const auto& edition : editions(query)) {
        const auto answer = coverage_answer(query, {edition, true}).value();
        gaps += answer.gaps;
        for (const auto& line : answer.requirements)
            if (line.articles.empty())
                finding.evidence.push_back({{(line.ref.empty() ? "" : line.ref + "　") + line.title + "　対応する条文がありません",
                                             line.id + ": no article"},
                                            "/rules/coverage",
                                            {},
                                            {},
                                            false});
        // The deadline of an article that is missing is the day the documents took effect.
        const bool all_in_force = answer.versions.size() == every_document.size();
        expired = expired || (answer.gaps > 0 && all_in_force);
        for (const auto& version : answer.versions)
            finding.evidence.push_back(
                {{version.title + " " + version.name + "　対応表", version.title}, "/rules/coverage", version.effective, {}, true});
    }
    finding.verdict = gaps == 0            ? Verdict::satisfied
                      : expired            ? Verdict::expired
                      : nothing_yet(query) ? Verdict::not_started
                                           : Verdict::building;
    if (gaps > 0)
        finding.next = {"対応表で、条文のない要求事項に条を対応付け、改正してください。", "Give every requirement its article."};
    return finding;
}

Finding reviewed(const Query& query)
{
    Finding finding;
    bool missing = false, expired = false;
    const auto all_documents = document_lines(query, {}).value();
    for (const auto& line : all_documents.documents) {
        const bool due_passed = line.review_due && *line.review_due < query.day;
        missing = missing || !line.in_force;
        expired = expired || due_passed;
        const auto on = line.in_force ? line.in_force->effective : std::nullopt;
        finding.evidence.push_back({{line.title + (line.in_force ? "　見直しの期限" : "　施行中の版がありません"), line.title},
                                    "/rules",
                                    on,
                                    line.review_due,
                                    line.in_force && !due_passed});
        if (line.review_due && (!finding.due || *line.review_due < *finding.due)) finding.due = line.review_due;
    }
    finding.verdict = expired              ? Verdict::expired
                      : nothing_yet(query) ? Verdict::not_started
                      : missing            ? Verdict::building
                                           : Verdict::satisfied;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"規則文書を見直し、結果（変更なしを含む）を記録してください。",
                        "Review the documents and record the result, also when nothing changes."};
    return finding;
}

Finding marking_guide(const Query& query)
{
    Finding finding;
    bool whole = true;
    for (const auto& edition : editions(query)) {
        const auto wanted = requirements_of(query, "rules.marking_guide", edition);
        bool marks = false, attention = false, restricted = false;
        for (const auto document : {Document::standard, Document::procedure}) {
            const auto row = in_force(query.readings, document, edition, query.day);
            if (!row) continue;
            const auto text = book_text(query.readings, row->subject);
            const auto numbers = numbering(text);
            for (const auto& part : text.chapters)
                for (const auto& article : part.articles) {
                    if (!std::ranges::any_of(article.requirements, [&](const auto& id) { return wanted.contains(id); })) continue;
                    std::string all;
                    for (const auto& line : lines(article.paragraphs)) all += line.text;
                    if (all.find("表示") == std::string::npos) continue;
                    marks = true;
                    attention = attention || all.find("注意") != std::string::npos;
                    restricted = restricted || all.find("部内限り") != std::string::npos;
                    finding.evidence.push_back(
                        {said(*row, numbers.articles.at(article.id) + "（" + article.heading + "）", article.id),
                         link(*row) + "#" + article.id,
                         row->effective,
                         {},
                         true});
                }
        }
        whole = whole && marks && attention && restricted;
    }
    finding.verdict = whole ? Verdict::satisfied : nothing_yet(query) ? Verdict::not_started : Verdict::building;
    if (!whole)
        finding.next = {"「注意」及び「部内限り」の表示の方法を定めた条を設け、施行してください。",
                        "Put into force an article on how protected information is marked."};
    return finding;
}

}  // namespace rules
