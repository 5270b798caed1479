#include "organization/accounts.hpp"

#include "base/text.hpp"
#include "catalog/roles.hpp"
#include "identity/directory.hpp"
#include "messages/identity.hpp"
#include "organization/api.hpp"
#include "organization/tables.hpp"
#include "service/paper.hpp"

#include <algorithm>
#include <map>

namespace organization {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;
namespace block = documents::block;

constexpr std::chrono::days recovery_shown{30};  // DESIGN.md section 8

using Members = std::map<base::AccountId, identity::Member>;

Members members_of(const Query& query)
{
    Members members;
    for (auto& member : query.directory->members(query.company.id)) members.emplace(member.account, std::move(member));
    return members;
}

std::string state_of(const Query& query, const PersonRow& row, const identity::Member& member)
{
    if (row.account_stopped || member.stopped_at || member.disabled) return "stopped";
    if (row.left_on && *row.left_on < query.day) return "left";
    if (member.closed_until) return "closed";
    return member.password_temporary ? "initial" : "in_use";
}

void add_sign_ins(AccountLine& line, const identity::Member& member)
{
    line.login = member.login;
    line.signed_in_at = member.signed_in_at;
    if (member.signed_in_at) line.signed_in_on = base::day_in_japan(*member.signed_in_at);
    line.closed_until = member.closed_until;
    line.failures = int(member.failures);
    line.elsewhere = member.elsewhere > 0;
}

AccountLine line_of(const Query& query, const PersonRow& row, std::vector<std::string> roles, const Members& members)
{
    AccountLine line{};
    line.person = row.subject;
    line.number = row.number;
    line.name = row.name.value_or(disposed);
    line.kana = row.kana.value_or("");
    line.department = row.department;
    line.roles = std::move(roles);
    line.state = "none";
    if (!row.account) return line;
    line.account = row.account;
    line.since = row.account_since;
    line.reissued_on = row.password_reissued;
    line.stopped_on = row.account_stopped;
    line.stop_reason = row.account_stop_reason;
    line.own = *row.account == query.caller.account;
    line.state = "stopped";
    if (const auto member = members.find(*row.account); member != members.end()) {
        line.state = state_of(query, row, member->second);
        add_sign_ins(line, member->second);
    }
    return line;
}

/// An account that may enter although nobody has said whose it is: the founder's at first.
AccountLine unlinked(const Query& query, const identity::Member& member)
{
    AccountLine line{};
    line.account = member.account;
    line.name = member.name;
    line.state = "unlinked";
    line.own = member.account == query.caller.account;
    add_sign_ins(line, member);
    return line;
}

std::map<base::PersonId, std::vector<std::string>> roles_by_person(const Query& query)
{
    std::map<base::PersonId, std::vector<std::string>> roles;
    for (const auto& held : in_force(query.readings, query.day)) {
        const auto* role = query.catalog.find_role(held.role);
        roles[held.person].push_back((role ? role->label(query.company.edition) : held.role) + (held.deputy ? "代行者" : ""));
    }
    return roles;
}

}  // namespace

service::List accounts_list()
{
    using Kind = service::Column::Kind;
    return {{"利用者アカウント", "Accounts"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              16,
              {{"in_use", {"利用中", "In use"}},
               {"initial", {"初期パスワード", "Initial password"}},
               {"closed", {"一時制限中", "Closed for a time"}},
               {"stopped", {"停止中", "Stopped"}},
               {"left", {"退職・要停止", "Has left"}},
               {"unlinked", {"人と未連結", "Nobody's"}},
               {"none", {"アカウントなし", "None"}}}},
             {"number", {"社員番号", "Number"}, Kind::text, 12},
             {"name", {"氏名", "Name"}, Kind::text, 18},
             {"kana", {"フリガナ", "Kana"}, Kind::text, 22},
             {"department", {"所属", "Department"}, Kind::text, 26},
             {"roles", {"役割", "Roles"}, Kind::text, 30},
             {"login", {"ログインID", "Login"}, Kind::text, 18},
             {"signed_in_on", {"最後のログイン", "Last sign-in"}, Kind::day, 16},
             {"since", {"発行日", "Since"}, Kind::day, 16},
             {"stopped_on", {"停止日", "Stopped on"}, Kind::day, 16}}};
}

Result<std::vector<AccountLine>> accounts(const Query& query, const NoAsk&)
{
    auto members = members_of(query);
    auto roles = roles_by_person(query);
    std::vector<AccountLine> lines;
    for (const auto& row : person_table.all(query.readings)) {
        const bool gone = row.outside || (row.left_on && *row.left_on < query.day);
        if (row.account || !gone) lines.push_back(line_of(query, row, roles[row.subject], members));
    }
    std::ranges::stable_sort(lines, {}, [](const AccountLine& line) {
        return std::tuple{line.state == "none", base::search_key(line.kana), line.number};
    });
    for (const auto& line : lines)
        if (line.account) members.erase(*line.account);
    for (const auto& [id, member] : members) lines.insert(lines.begin(), unlinked(query, member));
    return lines;
}

Result<IssuedPassword> issued_password(const Query& query, const OfPerson& ask)
{
    const auto row = person_table.find(query.readings, ask.person);
    const auto slip = row && row->account ? query.directory->slips().find(*row->account, query.company.id,
                                                                          query.caller.account.text(), query.directory->now())
                                          : std::nullopt;
    if (!slip) return base::Refusal{identity::codes::no_slip, "person"};
    return IssuedPassword{row->name.value_or(disposed), slip->login, slip->password, slip->until};
}

Result<service::Paper> account_slip(const Query& query, const OfPerson& ask)
{
    const auto issued = TRY(issued_password(query, ask));
    const auto person = person_table.find(query.readings, ask.person);
    auto paper = service::document(query, "アカウント通知書");
    paper.marking = "本人限り";
    paper.add(block::Paragraph{base::wareki(query.today), block::Style::right});
    paper.add(block::Spacer{8});
    paper.add(block::Paragraph{"アカウント通知書", block::Style::title});
    paper.add(block::Spacer{8});
    paper.add(block::Paragraph{(person->department.empty() ? "" : person->department + "　") + issued.name + "　殿"});
    paper.add(block::Paragraph{query.company.name + "　" + query.caller.name, block::Style::right});
    paper.add(block::Spacer{6});
    paper.add(block::Paragraph{"情報セキュリティ管理システム「礎」のアカウントを発行しました。次のログインIDと初期パスワードで"
                               "ログインし、すぐに自分のパスワードに変えてください。",
                               block::Style::body});
    paper.add(block::Spacer{4});
    paper.add(block::Facts{{{"ログインID", issued.login}, {"初期パスワード", issued.password}}});
    paper.add(block::Spacer{6});
    static constexpr std::array steps{
        "社内で案内されたアドレスをブラウザーで開き、ログインIDと初期パスワードを入力する。",
        "新しいパスワードを決める画面が開くので、12文字以上のパスワードを入力する。変えるまで、ほかの操作はできない。",
        "関係のない言葉を3つ以上つなげると、覚えやすく、破られにくい。ログインIDや、よくある言葉は使えない。",
        "変え終わったら、この通知書は細断して処分する。パスワードは人に教えず、書き残さない。",
        "心当たりのないログインの記録を見つけたとき、又はパスワードを忘れたときは、発行した担当者に知らせる。"};
    int number = 0;
    for (const auto* step : steps)
        paper.add(block::Clause{block::Clause::Level::item, std::to_string(++number), std::string{step}});
    return service::pdf(paper, "アカウント通知書_" + issued.name);
}

void add_account_tasks(const Query& query, std::vector<service::Task>& tasks)
{
    if (!authority::holds(query.caller.power, "accounts.manage")) return;
    for (const auto& row : person_table.where(query.readings, "WHERE account IS NOT NULL AND account_stopped IS NULL"_sql)) {
        if (!row.left_on || *row.left_on >= query.today) continue;
        const auto name = row.name.value_or(disposed);
        tasks.push_back({"due",
                         {name + "さんのアカウントを停止する（退職・転出）", "Stop the account of " + name + ", who has left"},
                         {"利用者アカウント", "Accounts"},
                         "/accounts",
                         *row.left_on + std::chrono::days{1}});
    }
}

Result<RecoveriesAnswer> recent_recoveries(const Query& query, const NoAsk&)
{
    RecoveriesAnswer answer;
    for (const auto& card : recoveries(query.readings, query.day - recovery_shown)) {
        const auto person = person_of(query.readings, card.account);
        const auto account = query.directory->account(card.account);
        answer.recoveries.push_back({person    ? name_of(query.readings, *person)
                                     : account ? account->name
                                               : "（不明）",
                                     card.reason, card.on, card.until});
    }
    return answer;
}

}  // namespace organization
