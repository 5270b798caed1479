#include "custody/medium_act.hpp"

#include "base/text.hpp"
#include "custody/act.hpp"
#include "custody/receive.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

namespace custody {
namespace {

std::string said_of(const std::optional<std::string>& text) { return base::trimmed(text); }

/// 収納, 持帰り and 戻り: what the scan found decides where it goes.
std::string medium_state_after(const machine::Case& case_of)
{
    const auto targets = case_of.event.targets();
    if (targets.empty()) return std::string{case_of.state()};
    if (targets.size() == 1) return targets.front();
    if (case_of.is("come_back") && case_of.act.given_for_good) return "disposed";
    return case_of.act.scan_after == machine::Scan::found ? "quarantined" : "stored";
}

base::Faults missing_of_medium(const MediumForm& form, const machine::Case& case_of)
{
    base::Faults faults;
    const bool used = case_of.is("take_for_use"), back = case_of.is("put_back"), out = case_of.is("take_out");
    faults.add_if(used && !form.direction, codes::direction_required, "direction");
    faults.add_if(back && !form.erasure, codes::erasure_required, "erasure");
    faults.add_if(back && form.erasure == Erasure::kept && said_of(form.remarks).empty(), codes::kept_untold, "remarks");
    faults.add_if((back || case_of.is("count") || case_of.is("bring_back")) && !form.outcome, codes::outcome_required, "outcome");
    faults.add_if(out && said_of(form.destination).empty(), codes::destination_not_allowed, "destination", {""});
    faults.add_if(out && said_of(form.route).empty(), codes::route_required, "route");
    faults.add_if(out && !form.due, codes::due_required, "due");
    const bool sent = case_of.is("dispatch");
    faults.add_if(sent && !form.basis, codes::basis_required, "basis");
    faults.add_if(sent && said_of(form.addressee).empty(), codes::addressee_required, "addressee");
    faults.add_if(sent && said_of(form.addressee_person).empty(), codes::addressee_person_required, "addressee_person");
    faults.add_if((case_of.is("lose") || case_of.is("recover")) && said_of(form.place).empty(), codes::place_required, "place");
    return faults;
}

Carriage medium_carriage(const MediumForm& form)
{
    return {"",
            said_of(form.destination),
            said_of(form.route),
            said_of(form.addressee),
            said_of(form.addressee_person),
            form.basis,
            said_of(form.basis_ref),
            said_of(form.means),
            form.protection.value_or(std::vector<std::string>{}),
            said_of(form.key_channel),
            said_of(form.tracking_no)};
}

void add_medium_details(MediumActed& fact, const MediumForm& form, const machine::Case& case_of)
{
    if (case_of.is("take_out") || case_of.is("dispatch")) fact.carriage = medium_carriage(form);
    if (case_of.is("come_back")) fact.slip = Slip{form.slip.value_or(false), said_of(form.received_by), ""};
    if (!said_of(form.event_no).empty() || !said_of(form.report_no).empty())
        fact.loss = Loss{said_of(form.event_no), said_of(form.report_no), said_of(form.place)};
}

}  // namespace

base::Result<machine::Act> act_of(const RegisterForm& form)
{
    base::Faults faults;
    faults.add_if(base::trimmed(form.product).empty(), codes::product_required, "product");
    faults.add_if(base::trimmed(form.serial).empty(), codes::serial_required, "serial");
    const bool drive = form.kind == MediumKind::external_drive;
    faults.add_if(drive && !form.store, codes::store_required, "store");
    faults.add_if(!form.capacity || *form.capacity < 1, codes::capacity_required, "capacity");
    if (faults) return faults;
    machine::Act act{};
    act.at = base::Instant{form.on} + std::chrono::hours{3};  // noon in Japan: the form keeps the day alone
    act.permission.on = form.on;
    act.serial = base::trimmed(form.serial);
    act.storage = said_of(form.storage);
    act.remarks = said_of(form.remarks);
    act.scan_before = form.scan_before.value_or(machine::Scan::none);
    return act;
}

base::Result<MediumRegistered> decide(const RegisterForm& form, const machine::Case& case_of, const std::string& number)
{
    const auto breaches = TRY(machine::judge(case_of, form.as_found ? machine::Asked::as_found : machine::Asked::beforehand));
    MediumRegistered fact{};
    fact.number = number;
    fact.kind = form.kind;
    fact.product = base::trimmed(form.product);
    fact.capacity = form.capacity.value_or(0);
    fact.serial = case_of.act.serial;
    fact.encryption = form.encryption;
    fact.label = form.label;
    fact.contract = form.contract;
    fact.store = form.store;
    fact.storage = case_of.act.storage;
    fact.registered_by = form.registered_by;
    fact.permitted_by = form.permitted_by;
    fact.scan = case_of.act.scan_before;
    fact.remarks = case_of.act.remarks;
    fact.as_found = form.as_found;
    fact.breaches = kept(breaches);
    return fact;
}

bool medium_recorded(std::string_view event)
{
    constexpr std::array events{"take_for_use", "put_back",           "take_out", "bring_back", "dispatch", "come_back",
                                "count",        "release_quarantine", "dispose",  "lose",       "recover",  "write_off"};
    return std::ranges::find(events, event) != events.end();
}

base::Result<machine::Act> act_of(const MediumForm& form)
{
    const auto at = moment(form.on, form.time);
    if (!at) return base::Refusal{codes::no_such_time, "time"};
    machine::Act act{};
    act.at = *at;
    if (!said_of(form.permitted_time).empty()) {
        act.permission.at = moment(form.permitted_on.value_or(form.on), said_of(form.permitted_time));
        if (!act.permission.at) return base::Refusal{codes::no_such_time, "permitted_time"};
    }
    act.permission.on = form.permitted_on.value_or(form.on);
    act.purpose = act.reason = said_of(form.purpose);
    act.remarks = said_of(form.remarks);
    act.from = form.from;
    act.due = form.due;
    act.equipment = said_of(form.terminal);
    act.scan_before = form.scan_before.value_or(machine::Scan::none);
    act.scan_after = form.scan_after.value_or(machine::Scan::none);
    act.destination = said_of(form.destination);
    act.addressee = said_of(form.addressee);
    act.basis = form.basis;
    act.means = said_of(form.means);
    act.protection = form.protection.value_or(std::vector<std::string>{});
    act.key_channel = said_of(form.key_channel);
    act.given_for_good = form.given_for_good.value_or(false);
    act.kept_on_medium = form.erasure == Erasure::kept;
    act.slip = form.slip.value_or(false);
    act.event_no = said_of(form.event_no);
    act.report_no = said_of(form.report_no);
    act.method = said_of(form.method);
    act.ministry_no = said_of(form.ministry_no);
    act.verified = form.verified.value_or(false);
    act.storage = said_of(form.storage);
    return act;
}

base::Result<MediumActed> decide(const MediumForm& form, const machine::Case& case_of, const std::string& row_no,
                                 const std::vector<std::string>& items)
{
    if (auto faults = missing_of_medium(form, case_of)) return faults;
    const auto breaches = TRY(machine::judge(case_of, form.as_found ? machine::Asked::as_found : machine::Asked::beforehand));
    MediumActed fact{};
    fact.event = form.event;
    fact.state = medium_state_after(case_of);
    fact.row_no = row_no;
    fact.person = form.person;
    fact.permitted_by = form.permitted_by;
    fact.witness = form.witness;
    fact.permitted_on = form.permitted_on;
    fact.from = form.from;
    fact.due = case_of.is("take_for_use") ? std::optional{form.on} : form.due;  // 当日中に戻す
    fact.purpose = case_of.act.purpose;
    fact.terminal = case_of.act.equipment;
    fact.direction = form.direction;
    fact.items = items;
    fact.scan_before = form.scan_before;
    fact.scan_after = form.scan_after;
    fact.erasure = form.erasure;
    fact.outcome = form.outcome;
    fact.method = case_of.act.method;
    fact.reference = said_of(form.reference);
    fact.ministry_no = case_of.act.ministry_no;
    fact.verified = case_of.act.verified;
    fact.storage = case_of.act.storage;
    fact.remarks = case_of.act.remarks;
    fact.as_found = form.as_found;
    fact.breaches = kept(breaches);
    add_medium_details(fact, form, case_of);
    return fact;
}

}  // namespace custody
