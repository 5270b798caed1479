#pragma once
#include "service/query.hpp"
#include "service/routes.hpp"

/// The papers of the organization that are handed to people: 任命書, 誓約書, 連絡系統図.
namespace organization {

struct LetterAsk {
    base::AppointmentId appointment;
};
BOOST_DESCRIBE_STRUCT(LetterAsk, (), (appointment))
base::Result<service::Paper> letter(const service::Query&, const LetterAsk&);

struct PledgeAsk {
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(PledgeAsk, (), (person))
base::Result<service::Paper> pledge_paper(const service::Query&, const PledgeAsk&);

base::Result<service::Paper> contact_paper(const service::Query&, const service::NoAsk&);

}  // namespace organization
