#include "custody/act.hpp"

#include "base/text.hpp"
#include "custody/receive.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

namespace custody {
namespace {

std::string text_of(const std::optional<std::string>& typed) { return base::trimmed(typed); }

/// Whether the event takes the thing away: 持出し, 送達, 返却, 提出.
bool carried(const machine::Case& case_of) { return case_of.records("protection") || case_of.records("addressee"); }

/// The state the act leads to, where custody.yaml names more than one: by what it was sent for, or whether it came back.
std::string state_after(const machine::Case& case_of)
{
    const auto targets = case_of.event.targets();
    if (targets.empty()) return std::string{case_of.state()};
    if (case_of.is("confirm_receipt")) {
        const bool outside = case_of.act.basis == machine::Basis::subcontract || case_of.act.basis == machine::Basis::disclosure;
        return outside ? "held_outside" : "ended";
    }
    if (case_of.is("undelivered")) return case_of.act.lost ? "lost" : "stored";
    return targets.front();
}

Carriage carriage_of(const ActForm& form, const std::string& dispatch_no)
{
    return {dispatch_no,
            text_of(form.destination),
            text_of(form.route),
            text_of(form.addressee),
            text_of(form.addressee_person),
            form.basis,
            text_of(form.basis_ref),
            text_of(form.means),
            form.protection.value_or(std::vector<std::string>{}),
            text_of(form.key_channel),
            text_of(form.tracking_no)};
}

/// The fields a form of the event must have whatever else is true; what custody.yaml refuses is judged apart.
base::Faults missing(const ActForm& form, const machine::Case& case_of)
{
    base::Faults faults;
    faults.add_if(case_of.is("order_disposal") && !form.action, codes::disposal_required, "action");
    faults.add_if(case_of.is("take_out") && text_of(form.route).empty(), codes::route_required, "route");
    const bool sent = case_of.is("dispatch");
    faults.add_if(sent && !form.basis, codes::basis_required, "basis");
    faults.add_if(sent && text_of(form.basis_ref).empty(), codes::basis_ref_required, "basis_ref");
    const bool addressed = sent || case_of.is("give_back") || case_of.is("submit");
    faults.add_if(addressed && text_of(form.addressee).empty(), codes::addressee_required, "addressee");
    faults.add_if(sent && text_of(form.addressee_person).empty(), codes::addressee_person_required, "addressee_person");
    faults.add_if(case_of.is("count") && !form.outcome, codes::outcome_required, "outcome");
    faults.add_if(case_of.is("bring_back") && !form.outcome, codes::outcome_required, "outcome");
    faults.add_if(case_of.is("regrade") && !case_of.act.grade, codes::no_such_grade, "grade");
    const bool missed = case_of.is("lose") || (case_of.is("undelivered") && case_of.act.lost);
    faults.add_if((missed || case_of.is("recover")) && text_of(form.place).empty(), codes::place_required, "place");
    return faults;
}

/// What only some events say.
void add_details(Acted& fact, const ActForm& form, const machine::Case& case_of, const RowNumbers& numbers)
{
    if (carried(case_of)) fact.carriage = carriage_of(form, numbers.dispatch);
    if (case_of.records("receipt_slip") || case_of.records("certificate_no"))
        fact.slip = Slip{form.slip.value_or(false), text_of(form.received_by), text_of(form.certificate_no)};
    if (!text_of(form.event_no).empty() || !text_of(form.report_no).empty())
        fact.loss = Loss{text_of(form.event_no), text_of(form.report_no), text_of(form.place)};
    if (case_of.is("regrade"))
        fact.regraded = Regraded{*case_of.act.grade, form.restrictions.value_or(std::vector<std::string>{}),
                                 case_of.act.designation_no, form.designated_on};
    if (case_of.is("correct")) fact.correction = Correction{form.corrects.value_or(0), text_of(form.correction_reason)};
    if (!text_of(form.target_device).empty()) fact.target = text_of(form.target_device);
    fact.permitted_on = form.permitted_on;
    fact.from = form.from;
    fact.scan = form.scan_after;
    fact.outcome = form.outcome;
}

}  // namespace

std::optional<base::Instant> moment(base::Day day, const std::string& time)
{
    const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9' ? time[at] - '0' : 99; };
    if (time.size() != 5 || time[2] != ':') return std::nullopt;
    const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
    if (hour > 23 || minute > 59) return std::nullopt;
    return base::Instant{day} + std::chrono::hours{hour - 9} + std::chrono::minutes{minute};
}

bool recorded(std::string_view event)
{
    constexpr std::array events{"receive",         "lend",      "extend_loan", "return",          "take_out",    "bring_back",
                                "move_storage",    "count",     "dispatch",    "confirm_receipt", "undelivered", "order_disposal",
                                "cancel_disposal", "give_back", "submit",      "destroy",         "erase",       "lose",
                                "recover",         "write_off", "regrade",     "correct"};
    return std::ranges::find(events, event) != events.end();
}

base::Result<machine::Act> act_of(const ActForm& form)
{
    const auto at = moment(form.on, form.time);
    if (!at) return base::Refusal{codes::no_such_time, "time"};
    machine::Act act{};
    if (!text_of(form.permitted_time).empty()) {
        act.permission.at = moment(form.permitted_on.value_or(form.on), text_of(form.permitted_time));
        if (!act.permission.at) return base::Refusal{codes::no_such_time, "permitted_time"};
    }
    if (!text_of(form.grade).empty()) act.grade = TRY(machine::grade_of(text_of(form.grade)));
    act.at = *at;
    act.purpose = act.reason = text_of(form.purpose);
    act.remarks = text_of(form.remarks);
    act.from = form.from;
    act.due = form.due;
    act.reading = form.reading.value_or(false);
    act.permission.on = form.permitted_on.value_or(form.on);
    act.ministry_no = text_of(form.ministry_no);
    act.quantity = form.quantity;
    act.storage = text_of(form.storage);
    act.method = text_of(form.method);
    act.action = form.action;
    act.verified = form.verified.value_or(false);
    act.destination = text_of(form.destination);
    act.addressee = text_of(form.addressee);
    act.means = text_of(form.means);
    act.protection = form.protection.value_or(std::vector<std::string>{});
    act.key_channel = text_of(form.key_channel);
    act.basis = form.basis;
    act.slip = form.slip.value_or(false);
    act.equipment = text_of(form.target_device);
    act.also = form.also.value_or(std::vector<std::string>{});
    act.scan_after = form.scan_after.value_or(machine::Scan::none);
    act.lost = form.lost.value_or(false);
    act.event_no = text_of(form.event_no);
    act.report_no = text_of(form.report_no);
    act.designation_no = text_of(form.designation_no);
    act.corrects = form.corrects ? std::to_string(*form.corrects) : "";
    act.correction_reason = text_of(form.correction_reason);
    return act;
}

base::Result<Acted> decide(const ActForm& form, const machine::Case& case_of, const RowNumbers& numbers)
{
    if (auto faults = missing(form, case_of)) return faults;
    const auto breaches = TRY(machine::judge(case_of, form.as_found ? machine::Asked::as_found : machine::Asked::beforehand));
    Acted fact{};
    fact.event = form.event;
    fact.state = state_after(case_of);
    fact.row_no = numbers.row;
    fact.person = form.person;
    fact.permitted_by = form.permitted_by;
    fact.witness = form.witness;
    fact.purpose = case_of.act.purpose;
    fact.due = case_of.act.due;
    fact.reading = form.reading;
    fact.action = form.action;
    fact.ministry_no = case_of.act.ministry_no;
    fact.quantity = form.quantity;
    fact.method = case_of.act.method;
    fact.storage = case_of.act.storage;
    fact.verified = case_of.act.verified;
    fact.remarks = case_of.act.remarks;
    fact.as_found = form.as_found;
    fact.breaches = kept(breaches);
    add_details(fact, form, case_of, numbers);
    return fact;
}

}  // namespace custody
