#include "organization/routes.hpp"

#include "organization/commands.hpp"
#include "organization/queries.hpp"
#include "organization/tables.hpp"

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

void routes(service::Routes& r)
{
    r.query<service::NoAsk>("me", service::anyone, {"自分の役割と権限", "My roles and permissions"}, me);
    r.query<service::NoAsk>("company", service::anyone, {"会社の基本事項", "The company"}, company_answer);
    r.query<service::NoAsk>("roles", "organization.view", {"役割の充足", "Roles and vacancies"}, roles);
    r.list<service::NoAsk>("people", "organization.view", people_list(), people);
    r.query<PersonAsk>("people/{person}", "organization.view", {"人の詳細", "One person"}, person_answer);
    r.list<service::NoAsk>("appointments", "organization.view", appointments_list(), appointments);

    r.command<CompanyForm>("company", "company.settings", {"会社の基本事項を登録する", "Describe the company"}, describe_company);
    r.command<OpenSite>("sites", "company.settings", {"事業所を登録する", "Open a site"}, open_site);
    r.command<PersonForm>("people", "people.edit", {"人を登録する", "Enter a person"}, enter_person);
    r.command<ChangePerson>("people/{person}", "people.edit", {"人の登録を改める", "Change a person"}, change_person);
    r.command<Leave>("people/{person}/left", "people.edit", {"退職・転出を記録する", "Record that a person left"}, leave);
    r.command<LinkAccount>("people/{person}/account", "company.settings", {"サインインする人を結び付ける", "Link an account"},
                           link_account);
    r.command<Appoint>("appointments", "organization.appoint", {"任命する", "Appoint"}, appoint);
    r.command<EndAppointment>("appointments/{appointment}/end", "organization.appoint", {"任命を終える", "End an appointment"},
                              end_appointment);
}

}  // namespace

service::Slice slice() { return {"organization", readings(), routes}; }

}  // namespace organization
