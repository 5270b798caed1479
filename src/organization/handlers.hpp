#pragma once
#include "organization/tables.hpp"
#include "service/query.hpp"
#include "service/routes.hpp"

/// 取扱者名簿 and 誓約書台帳: who may handle what since when, and who has promised to.
namespace organization {

/// The state of a person's pledge on the day: signed, outdated (an earlier wording), missing.
struct PledgeState {
    std::string state, version;
    std::optional<base::Day> signed_on;  // the first signature under the present wording, else the last one
    std::optional<base::Uuid> pledge = {};
    std::optional<base::Day> scanned_on = {};
};
/// By person; those without any signature are not in it.
std::map<base::PersonId, PledgeState> pledge_states(const service::Query&);

struct HandlerLine {
    base::AppointmentId id;
    base::PersonId person;
    std::string number, name, kana, department, title;
    std::string contract;  // as the letter names it
    base::Uuid contract_id;
    base::Day since;
    std::optional<base::Day> until;
    std::string state;   // in_force, coming, ended
    std::string pledge;  // signed, outdated, missing
    std::optional<base::Day> pledged_on;
};
BOOST_DESCRIBE_STRUCT(HandlerLine, (),
                      (id, person, number, name, kana, department, title, contract, contract_id, since, until, state, pledge,
                       pledged_on))
base::Result<std::vector<HandlerLine>> handlers(const service::Query&, const service::NoAsk&);

/// Everybody whose roles ask for a pledge.
struct PledgeLine {
    base::PersonId person;
    std::string number, name, kana, department;
    std::vector<std::string> roles;
    base::Day needed_since;  // the first day of the first role that asks for it
    std::string pledge, version;
    std::optional<base::Day> pledged_on;
    bool late;  // signed after that day, or not at all
    std::optional<base::Uuid> pledge_id;
    std::optional<base::Day> scanned_on;  // when the signed paper was scanned
};
BOOST_DESCRIBE_STRUCT(PledgeLine, (),
                      (person, number, name, kana, department, roles, needed_since, pledge, version, pledged_on, late, pledge_id,
                       scanned_on))
base::Result<std::vector<PledgeLine>> pledges(const service::Query&, const service::NoAsk&);

}  // namespace organization
