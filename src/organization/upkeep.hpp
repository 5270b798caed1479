#pragma once
#include "organization/upkeep_tables.hpp"
#include "service/slice.hpp"

/// 体制の維持: what keeps the organization as it was appointed, for the screen and the checks.
namespace organization {

/// What a paper shows on the day, as the text its hash is over; empty while it shows nothing.
std::string content_of(const service::Query&, PaperKind);
std::string content_sha(const std::string& content);

/// Since when what the paper shows is as it is: the last beginning or end of an appointment on it, or the day of the wording.
std::optional<base::Day> changed_on(const service::Query&, PaperKind);

/// The first day somebody was a handler, else the first day of any appointment: before it nothing is handled.
std::optional<base::Day> begun(const service::Query&);

/// One of the company's own people on the 連絡系統図.
struct ContactLine {
    base::PersonId person;
    std::string name, post;
    base::Day since;
    std::optional<base::Day> called_on;  // the last call that came through
};
BOOST_DESCRIBE_STRUCT(ContactLine, (), (person, name, post, since, called_on))
std::vector<ContactLine> contacts(const service::Query&);

struct ListedHandler {
    base::AppointmentId appointment;
    base::PersonId person;
    std::string name, department;
    base::Day since;
};
BOOST_DESCRIBE_STRUCT(ListedHandler, (), (appointment, person, name, department, since))
/// 取扱者名簿 of one contract.
struct HandlerList {
    base::Uuid contract;
    std::string name;
    base::Day since;  // of its first handler in force
    std::optional<base::Day> reviewed_on;
    std::vector<ListedHandler> handlers;
};
BOOST_DESCRIBE_STRUCT(HandlerList, (), (contract, name, since, reviewed_on, handlers))
std::vector<HandlerList> handler_lists(const service::Query&);

struct SuitabilityLine {
    base::PersonId person;
    std::string name, department;
    base::Day since;  // designated
    std::optional<base::Day> checked_on;
    std::string checked_by, method;
};
BOOST_DESCRIBE_STRUCT(SuitabilityLine, (), (person, name, department, since, checked_on, checked_by, method))
std::vector<SuitabilityLine> suitability(const service::Query&);

struct LeaverLine {
    base::AppointmentId appointment;
    base::PersonId person;
    std::string name, contract;
    base::Day last_day, access_due, return_due;
    std::optional<base::Day> access_stopped_on, returned_on, closed_on;
};
BOOST_DESCRIBE_STRUCT(LeaverLine, (),
                      (appointment, person, name, contract, last_day, access_due, return_due, access_stopped_on, returned_on,
                       closed_on))
/// Designations of handlers that have ended, within two years or not closed yet.
std::vector<LeaverLine> leavers(const service::Query&);

struct ViolationLine {
    base::Uuid id;
    std::string title;
    Personal<std::string> detail;
    base::Day known_on, due;
    std::optional<base::Day> handled_on;
    Personal<std::string> confirmed, measure;
    std::string prevention, decided_by;
};
BOOST_DESCRIBE_STRUCT(ViolationLine, (), (id, title, detail, known_on, due, handled_on, confirmed, measure, prevention, decided_by))

struct PaperLine {
    base::Uuid id;
    PaperKind kind;
    int version;
    base::Day submitted_on;
    PaperState state;
    std::optional<base::Day> approved_on;
    bool agrees;  // with what it would show on the day
    std::string note, return_reason;
};
BOOST_DESCRIBE_STRUCT(PaperLine, (), (id, kind, version, submitted_on, state, approved_on, agrees, note, return_reason))

/// A check of this slice as its screen shows it.
struct DutyLine {
    std::string check;
    service::Text title;
    service::Finding finding;
};
BOOST_DESCRIBE_STRUCT(DutyLine, (), (check, title, finding))

struct UpkeepAnswer {
    std::vector<DutyLine> duties;
    std::vector<PaperLine> papers;  // the newest first
    std::vector<ContactLine> contacts;
    std::vector<HandlerList> lists;
    std::vector<SuitabilityLine> suitability;
    std::vector<LeaverLine> leavers;
    std::vector<ViolationLine> violations;
};
BOOST_DESCRIBE_STRUCT(UpkeepAnswer, (), (duties, papers, contacts, lists, suitability, leavers, violations))
base::Result<UpkeepAnswer> upkeep(const service::Query&, const service::NoAsk&);

/// The checks of readiness.yaml that rest on these facts.
std::vector<service::Check> upkeep_checks();
/// The routes of the screen 体制の維持.
void upkeep_routes(service::Routes&);

}  // namespace organization
