#include "organization/routes.hpp"

#include "organization/account_commands.hpp"
#include "organization/accounts.hpp"
#include "organization/chart.hpp"
#include "organization/checks.hpp"
#include "organization/close_out.hpp"
#include "organization/commands.hpp"
#include "organization/forms.hpp"
#include "organization/handlers.hpp"
#include "organization/import_route.hpp"
#include "organization/letters.hpp"
#include "organization/pledge_scan.hpp"
#include "organization/queries.hpp"
#include "organization/tables.hpp"
#include "organization/upkeep.hpp"

namespace organization {
namespace {

using Kind = service::Column::Kind;

service::List people_list()
{
    return {{"社員・関係者名簿", "People"},
            {{"number", {"社員番号", "Number"}, Kind::text, 12},
             {"name", {"氏名", "Name"}, Kind::text, 18},
             {"kana", {"フリガナ", "Kana"}, Kind::text, 22},
             {"department", {"所属", "Department"}, Kind::text, 22},
             {"title", {"役職", "Title"}, Kind::text, 14},
             {"roles", {"役割", "Roles"}, Kind::text, 30},
             {"since", {"登録日", "Since"}, Kind::day, 16},
             {"left", {"退職・転出日", "Left"}, Kind::day, 16}}};
}

service::List appointments_list()
{
    return {{"任命一覧", "Appointments"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"in_force", {"在任", "In force"}}, {"coming", {"予定", "Coming"}}, {"ended", {"終了", "Ended"}}}},
             {"role_label", {"役割", "Role"}, Kind::text, 20},
             {"scope_name", {"範囲", "Scope"}, Kind::text, 24},
             {"name", {"氏名", "Name"}, Kind::text, 18},
             {"deputy", {"代行者", "Deputy"}, Kind::text, 8},
             {"from", {"任命日", "From"}, Kind::day, 16},
             {"last_day", {"終了日", "Until"}, Kind::day, 16},
             {"letter", {"任命書番号", "Letter"}, Kind::text, 16}}};
}

const std::map<std::string, service::Text> pledge_choices{
    {"signed", {"署名済み", "Signed"}}, {"outdated", {"旧文面", "Earlier wording"}}, {"missing", {"未署名", "Missing"}}};

service::List handlers_list()
{
    return {{"取扱者名簿", "Handlers"},
            {{"state",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"in_force", {"指定中", "Designated"}}, {"coming", {"予定", "Coming"}}, {"ended", {"解除", "Released"}}}},
             {"number", {"社員番号", "Number"}, Kind::text, 12},
             {"name", {"氏名", "Name"}, Kind::text, 18},
             {"kana", {"フリガナ", "Kana"}, Kind::text, 22},
             {"department", {"所属", "Department"}, Kind::text, 26},
             {"contract", {"担当する契約", "Contract"}, Kind::text, 28},
             {"since", {"指定日", "Since"}, Kind::day, 16},
             {"until", {"解除日", "Until"}, Kind::day, 16},
             {"pledge", {"誓約", "Pledge"}, Kind::choice, 10, pledge_choices},
             {"pledged_on", {"署名日", "Signed on"}, Kind::day, 16}}};
}

service::List pledges_list()
{
    return {{"誓約書台帳", "Pledges"},
            {{"number", {"社員番号", "Number"}, Kind::text, 12},
             {"name", {"氏名", "Name"}, Kind::text, 18},
             {"kana", {"フリガナ", "Kana"}, Kind::text, 22},
             {"department", {"所属", "Department"}, Kind::text, 26},
             {"roles", {"役割", "Roles"}, Kind::text, 30},
             {"needed_since", {"就任の日", "Needed since"}, Kind::day, 16},
             {"pledge", {"誓約", "Pledge"}, Kind::choice, 10, pledge_choices},
             {"version", {"文面の版", "Wording"}, Kind::text, 10},
             {"pledged_on", {"署名日", "Signed on"}, Kind::day, 16},
             {"scanned_on", {"スキャン", "Scan"}, Kind::day, 16}}};
}

void routes(service::Routes& r)
{
    r.query<service::NoAsk>("me", service::anyone, {"自分の役割と権限", "My roles and permissions"}, me);
    r.query<service::NoAsk>("company", service::anyone, {"会社の基本事項", "The company"}, company_answer);
    r.query<service::NoAsk>("roles", "organization.view", {"役割の充足", "Roles and vacancies"}, roles);
    r.list<service::NoAsk>("people", "organization.view", people_list(), people);
    r.query<PersonAsk>("people/{person}", "organization.view", {"人の詳細", "One person"}, person_answer);
    r.list<service::NoAsk>("appointments", "organization.view", appointments_list(), appointments);

    r.paper<LetterAsk>("appointments/{appointment}/letter.pdf", "organization.view", {"任命書", "Letter of appointment"}, letter);
    r.query<service::NoAsk>("chart", "organization.view", {"体制図", "Chart"}, chart);
    r.paper<ChartAsk>("chart.pdf", "organization.view", {"体制図の印刷", "Chart on paper"}, chart_paper);
    r.paper<service::NoAsk>("contacts.pdf", "organization.view", {"連絡系統図", "Contact chart"}, contact_paper);
    r.list<service::NoAsk>("handlers", "people.view", handlers_list(), handlers);
    r.list<service::NoAsk>("pledges", "people.view", pledges_list(), pledges);
    r.paper<PledgeAsk>("people/{person}/pledge.pdf", "people.pledge", {"誓約書", "Pledge"}, pledge_paper);
    r.paper<ScanAsk>("pledges/{pledge}/scan", "people.pledge", {"誓約書のスキャン", "The scan of a pledge"}, pledge_scan);
    r.examine<service::NoAsk>("people/examine", "people.import", {"名簿の取込みを確かめる", "Preview an import"}, examine_people);

    r.command<CompanyForm>("company", "company.settings", {"会社の基本事項を登録する", "Describe the company"}, describe_company);
    r.command<OpenSite>("sites", "company.settings", {"事業所を登録する", "Open a site"}, open_site);
    r.command<PersonForm>("people", "people.edit", {"人を登録する", "Enter a person"}, enter_person);
    r.command<ImportAsk, PeopleToImport>("people/import", "people.import", {"名簿を取り込む", "Import people"}, prepare_people,
                                         import_people);
    r.command<ChangePerson>("people/{person}", "people.edit", {"人の登録を改める", "Change a person"}, change_person);
    r.command<Leave>("people/{person}/left", "people.edit", {"退職・転出を記録する", "Record that a person left"}, leave);
    r.command<Appoint>("appointments", "organization.appoint", {"任命する", "Appoint"}, appoint);
    r.command<EndAppointment>("appointments/{appointment}/end", "organization.appoint", {"任命を終える", "End an appointment"},
                              end_appointment);
    r.command<Pledge, PledgeToRecord>("pledges", "people.pledge", {"誓約書の署名を記録する", "Record a signed pledge"},
                                      prepare_pledge, pledge);
    r.command<ScanPledge, ScanToRecord>("pledges/{pledge}/scan", "people.pledge",
                                        {"誓約書のスキャンを付ける", "Attach the scan of a pledge"}, prepare_scan, scan_pledge);
}

void account_routes(service::Routes& r)
{
    constexpr auto manage = "accounts.manage";
    r.query<service::NoAsk>("recoveries", service::anyone, {"権限の回復の記録", "Recent recoveries"}, recent_recoveries);
    r.list<service::NoAsk>("accounts", manage, accounts_list(), accounts);
    r.query<OfPerson>("people/{person}/account/issued", manage, {"発行したばかりの初期パスワード", "The password just issued"},
                      issued_password);
    r.paper<OfPerson>("people/{person}/account/slip.pdf", manage, {"アカウント通知書", "Account slip"}, account_slip);
    r.command<OpenAccount, AccountToOpen>("accounts", manage, {"アカウントを発行する", "Open an account"}, prepare_account,
                                          open_account);
    r.command<LinkAccount>("people/{person}/account", manage, {"アカウントを人に結び付ける", "Link an account"}, link_account);
    r.command<OfPerson, PasswordToIssue>("people/{person}/account/password", manage,
                                         {"初期パスワードを再発行する", "Reissue the password"}, prepare_password,
                                         reissue_password);
    r.command<StopAccount>("people/{person}/account/stop", manage, {"アカウントを停止する", "Stop an account"}, stop_account);
    r.command<OfPerson>("people/{person}/account/reopen", manage, {"アカウントを再開する", "Reopen an account"}, reopen_account);
    r.command<OfPerson>("people/{person}/account/unlink", manage, {"アカウントを外す", "Unlink an account"}, unlink_account);
}

void all_routes(service::Routes& r)
{
    routes(r);
    account_routes(r);
    upkeep_routes(r);
}

}  // namespace

service::Slice slice()
{
    std::vector<service::Check> checks{{"organization.roles_filled", roles_filled},
                                       {"organization.roles_independent", roles_independent},
                                       {"organization.pledges_signed", pledges_signed}};
    for (const auto& check : upkeep_checks()) checks.push_back(check);
    service::Slice all{"organization", readings(), all_routes, std::move(checks), {{20, {"組織・任命", "Organization"}, chapter}},
                       tasks,          search,     forms()};
    all.people = person_sections();
    all.close_out = close_out();
    return all;
}

}  // namespace organization
