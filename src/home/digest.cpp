#include "home/digest.hpp"

#include "home/order.hpp"

namespace home {
namespace {

std::string days_text(base::Day due, base::Day today)
{
    const auto left = (due - today).count();
    return left < 0 ? std::to_string(-left) + "日超過" : left == 0 ? "本日" : "あと" + std::to_string(left) + "日";
}

/// ・通行証の見直し（取扱施設）　期限 R8.9.30（あと3日） and its link on the next line.
std::string line_of(const service::Task& task, const std::string& site, base::Day today)
{
    auto line = "・" + task.title.ja + (task.source.ja.empty() ? "" : "（" + task.source.ja + "）");
    if (task.due) line += "　期限 " + base::short_wareki(*task.due) + "（" + days_text(*task.due, today) + "）";
    if (!site.empty() && !task.link.empty()) line += "\n　" + site + task.link;
    return line + '\n';
}

std::string section(const std::string& title, const std::string& lines)
{
    return lines.empty() ? "" : "■ " + title + "\n" + lines + '\n';
}

std::string count_of(const std::string& what, std::size_t n) { return n == 0 ? "" : "　" + what + std::to_string(n) + "件"; }

}  // namespace

std::optional<Digest> digest(const std::string& company, const std::string& name, const Reminders& all,
                             const std::vector<OfSomebody>& below, const std::string& site, base::Day today)
{
    if (all.empty() && below.empty()) return std::nullopt;
    const auto lines = [&](const std::vector<service::Task>& tasks) {
        std::string text;
        for (const auto& task : tasks) text += line_of(task, site, today);
        return text;
    };
    std::string of_others;
    for (const auto& one : below)
        of_others += line_of(
            {one.task.kind, {one.name + "　" + one.task.title.ja, ""}, one.task.source, one.task.link, one.task.due}, site, today);
    Digest made;
    made.subject = "【礎】" + base::short_wareki(today) + " のお知らせ" + count_of("期限超過", all.late.size()) +
                   count_of("期限間近", all.soon.size()) + count_of("承認待ち", all.approvals.size());
    made.body = company + "\n" + name + " 様\n\n" + base::wareki(today) + " のお知らせです。\n\n" +
                section("期限を過ぎているもの", lines(all.late)) + section("期限の近いもの", lines(all.soon)) +
                section("あなたの承認を待っているもの", lines(all.approvals)) + section("担当者の期限超過（7日以上）", of_others) +
                "このメールは、期限の30日前、7日前、前日、当日、翌日、7日後（以後7日ごと）に、1日1通にまとめてお送りしています。\n"
                "保護すべき情報は書かれていません。返信はできません。\n";
    return made;
}

std::vector<service::Task> all_tasks(const service::Query& query)
{
    std::vector<service::Task> all;
    for (const auto& slice : *query.slices) {
        if (!slice.tasks) continue;
        auto tasks = slice.tasks(query);
        all.insert(all.end(), std::make_move_iterator(tasks.begin()), std::make_move_iterator(tasks.end()));
    }
    put_in_order(all, query.today);
    return all;
}

}  // namespace home
