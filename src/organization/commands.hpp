#pragma once
#include "organization/appoint.hpp"
#include "organization/describe_company.hpp"
#include "organization/describe_person.hpp"
#include "organization/end_appointment.hpp"
#include "service/query.hpp"

/// The commands of the organization: what a rule must know is read here, the pure rule decides, the facts are recorded.
namespace organization {

/// PersonForm about a person who is known.
struct ChangePerson {
    base::PersonId person;
    std::string number, name, kana;
    std::optional<std::string> department, title, employment, mail, telephone, night_telephone;
    std::optional<bool> outside;
    std::optional<base::Day> on;

    PersonForm form() const
    {
        return {number, name, kana, department, title, employment, mail, telephone, night_telephone, outside, on};
    }
};
BOOST_DESCRIBE_STRUCT(ChangePerson, (),
                      (person, number, name, kana, department, title, employment, mail, telephone, night_telephone, outside, on))

/// 退職・転出; `on` is the last day.
struct Leave {
    base::PersonId person;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Leave, (), (person, reason, on))

base::Result<base::Uuid> describe_company(service::Command&, const CompanyForm&);
base::Result<base::Uuid> open_site(service::Command&, const OpenSite&);
base::Result<base::Uuid> enter_person(service::Command&, const PersonForm&);
base::Result<base::Uuid> change_person(service::Command&, const ChangePerson&);
base::Result<base::Uuid> leave(service::Command&, const Leave&);
base::Result<base::Uuid> appoint(service::Command&, const Appoint&);
base::Result<base::Uuid> end_appointment(service::Command&, const EndAppointment&);

}  // namespace organization
