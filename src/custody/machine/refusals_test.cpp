#include "custody/machine/scene_test.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace custody::machine;
using namespace custody::machine::test;

namespace {

/// One thing spoilt, the refusal it must bring, and the clause that refusal rests on.
struct Spoilt {
    std::string_view machine, event, refusal, clause;
    void (*spoil)(Scene&);
};

void restrict_to(Scene& scene, const char* restriction)
{
    scene.act.ministry_no.clear();
    scene.act.basis = Basis::subcontract;
    scene.known.recipient = Recipient{"見本精機株式会社"};
    scene.known.item->restrictions = {restriction};
}

const std::vector<Spoilt>& all_spoilt()
{
    static const std::vector<Spoilt> all{
        {"copy", "receive", "rules_not_in_force", "h21.4", [](Scene& s) { s.known.contract->rules_in_force = false; }},
        {"copy", "receive", "contract_closed", "h21.7.2.i", [](Scene& s) { s.known.contract->closed_on = today; }},
        {"copy", "receive", "designation_missing", "h21.7.1", [](Scene& s) { s.act.designation_no = "　"; }},
        {"copy", "receive", "grade_mismatch", "h21.7.1", [](Scene& s) { s.act.shown = Grade::caution; }},
        {"copy", "receive", "quantity_mismatch", "h21.7.2.a", [](Scene& s) { s.act.quantity = 23; }},
        {"copy", "receive", "not_a_handler_of_this_contract", "h21.8.2", [](Scene& s) { s.known.actor->designation.reset(); }},
        {"copy", "receive", "storage_not_registered", "h21.7.2.u", [](Scene& s) { s.known.storage.reset(); }},
        {"copy", "receive", "storage_grade_too_low", "h21.7.2.u",
         [](Scene& s) {
             s.act.grade = s.act.shown = Grade::caution;
             s.known.storage->most = Grade::internal_only;
         }},
        {"copy", "receive", "self_check", "h21.13.1", [](Scene& s) { s.known.witness->id = s.known.actor->id; }},
        {"copy", "receive", "volume_closed", "h21.13.2", [](Scene& s) { s.known.volume_closed_on = later(-1); }},
        {"copy", "receive", "occurred_in_future", "h21.13.2", [](Scene& s) { s.act.at = clock("2026-10-02T01:00:00.000000Z"); }},
        {"copy", "create", "grade_may_not_fall", "h21.7.1",
         [](Scene& s) {
             s.from("stored");
             s.known.item->state = "none";
             s.known.item->grade = Grade::caution;
         }},
        {"copy", "create", "device_not_registered", "h21.9.2.a", [](Scene& s) { s.known.devices.clear(); }},
        {"copy", "create", "device_not_in_use", "h21.9.2.a", [](Scene& s) { s.known.devices[0].in_use = false; }},
        {"copy", "create", "self_approval", "h21.6.1.i", [](Scene& s) { s.known.approver->id = s.known.actor->id; }},
        {"copy", "create", "approval_after_act", "h21.7.2.i",
         [](Scene& s) {
             s.act.permission = {today, clock("2026-10-01T02:00:00.000000Z")};
         }},
        {"copy", "create", "purpose_required", "h21.7.2.i", [](Scene& s) { s.act.reason.clear(); }},
        {"copy", "create", "no_entry_permit", "h21.9.1.u", [](Scene& s) { s.known.actor->may_enter = false; }},
        {"copy", "copy", "copying_forbidden", "h21.7.2.i", [](Scene& s) { restrict_to(s, "no_copy"); }},
        {"copy", "copy", "ministry_permit_required", "h21.6.3.a",
         [](Scene& s) {
             s.known.item->ministry_condition = true;
             s.act.ministry_no.clear();
         }},
        {"copy", "copy", "item_disposed", "h21.7.2.a", [](Scene& s) { s.from("ended"); }},
        {"copy", "copy", "item_lost", "h21.12.3", [](Scene& s) { s.from("lost"); }},
        {"copy", "copy", "item_not_in_storage", "h21.7.2.a", [](Scene& s) { s.from("taken_out"); }},
        {"copy", "copy", "approval_level_too_low", "h21.6.1.i",
         [](Scene& s) {
             s.known.item->ministry_condition = true;
             s.known.approver->roles = {"manager"};
         }},
        {"copy", "copy", "new_items_count", "h21.7.2.a", [](Scene& s) { s.act.new_items = 1; }},
        {"copy", "digitise", "digitising_forbidden", "h21.7.2.i", [](Scene& s) { restrict_to(s, "no_digitise"); }},
        {"copy", "put_on_medium", "medium_not_registered", "h21.10.4", [](Scene& s) { s.known.media.clear(); }},
        {"copy", "put_on_medium", "medium_not_encrypted", "h21.10.4",
         [](Scene& s) {
             s.known.media[0].encrypted = false;
             s.known.item->grade = Grade::caution;
         }},
        {"copy", "put_on_medium", "medium_scan_missing", "h21.10.2", [](Scene& s) { s.act.scan_after = Scan::none; }},
        {"copy", "put_on_medium", "medium_found_malware", "h21.10.2", [](Scene& s) { s.act.scan_before = Scan::found; }},
        {"copy", "put_on_medium", "private_device", "h21.7.2.i", [](Scene& s) { s.known.media[0].own = false; }},
        {"copy", "lend", "purpose_required", "h21.7.2.i", [](Scene& s) { s.act.purpose.clear(); }},
        {"copy", "lend", "due_required", "h21.7.2.i", [](Scene& s) { s.act.due.reset(); }},
        {"copy", "lend", "due_in_the_past", "h21.7.2.i", [](Scene& s) { s.act.due = later(-1); }},
        {"copy", "lend", "due_too_far", "h21.7.2.i", [](Scene& s) { s.act.due = later(8); }},
        {"copy", "lend", "due_after_contract_end", "h21.7.2.i", [](Scene& s) { s.known.contract->ends_on = later(6); }},
        {"copy", "lend", "item_unknown", "h21.7.2.a", [](Scene& s) { s.known.item.reset(); }},
        {"copy", "lend", "already_lent", "h21.7.2.i", [](Scene& s) { s.from("lent"); }},
        {"copy", "lend", "clearance_ends_before_due", "h21.8.2", [](Scene& s) { s.known.actor->designation->last_day = later(7); }},
        {"copy", "lend", "grade_outside_scope", "h21.8.2",
         [](Scene& s) {
             s.known.actor->scope = Grade::internal_only;
             s.known.item->grade = Grade::caution;
         }},
        {"copy", "lend", "pledge_missing", "h21.6.1.u", [](Scene& s) { s.known.actor->pledged = false; }},
        {"copy", "lend", "education_expired", "h21.8.3", [](Scene& s) { s.known.actor->educated_until = later(-1); }},
        {"copy", "lend", "handler_suspended", "h21.8.2", [](Scene& s) { s.known.actor->suspended = true; }},
        {"copy", "lend", "approver_not_in_office", "h21.6.1.i", [](Scene& s) { s.known.approver->roles.clear(); }},
        {"copy", "lend", "borrower_has_overdue", "h21.7.2.i",
         [](Scene& s) {
             s.known.actor->late_loans = 1;
             s.known.approver->roles = {"manager"};
         }},
        {"copy", "lend", "evidence_hold", "h21.12.3", [](Scene& s) { s.known.item->hold = "事-R8-0002"; }},
        {"copy", "lend", "occurred_before_previous", "h21.13.2",
         [](Scene& s) { s.known.item->before = clock("2026-10-01T01:30:00.000000Z"); }},
        {"copy", "extend_loan", "not_lent", "h21.7.2.i", [](Scene& s) { s.from("stored"); }},
        {"copy", "extend_loan", "extension_after_due", "h21.7.2.i", [](Scene& s) { s.known.item->due = later(-1); }},
        {"copy", "extend_loan", "reason_required", "h21.7.2.i", [](Scene& s) { s.act.remarks.clear(); }},
        {"copy", "return", "witness_required", "h21.7.2.o", [](Scene& s) { s.known.witness.reset(); }},
        {"copy", "take_out", "taking_out_forbidden", "h21.7.2.e", [](Scene& s) { restrict_to(s, "no_take_out"); }},
        {"copy", "take_out", "protection_missing", "h21.10.5", [](Scene& s) { s.act.protection = {"常時携行"}; }},
        {"copy", "take_out", "destination_not_allowed", "h21.7.2.e", [](Scene& s) { s.act.destination = "自宅"; }},
        {"copy", "bring_back", "not_taken_out", "h21.7.2.e", [](Scene& s) { s.from("stored"); }},
        {"copy", "move_storage", "storage_not_in_facility", "h21.9.1.a", [](Scene& s) { s.known.storage->in_facility = false; }},
        {"copy", "move_storage", "facility_not_designated", "h21.9.1.a",
         [](Scene& s) { s.known.storage->facility_designated = false; }},
        {"copy", "count", "witness_same_as_performer", "h21.7.2.o", [](Scene& s) { s.known.witness->id = s.known.actor->id; }},
        {"copy", "dispatch", "dispatch_forbidden", "h21.10.5", [](Scene& s) { restrict_to(s, "no_dispatch"); }},
        {"copy", "dispatch", "recipient_not_notified", "h21.6.2", [](Scene& s) { s.act.basis = Basis::subcontract; }},
        {"copy", "dispatch", "recipient_not_confirmed", "h21.6.2",
         [](Scene& s) {
             s.act.basis = Basis::subcontract;
             s.known.recipient = Recipient{"見本精機株式会社"};
             s.known.recipient->confirmed = false;
         }},
        {"copy", "dispatch", "recipient_check_bad", "h21.6.2",
         [](Scene& s) {
             s.act.basis = Basis::subcontract;
             s.known.recipient = Recipient{"見本精機株式会社"};
             s.known.recipient->check_result = "改善要";
         }},
        {"copy", "dispatch", "disclosure_not_permitted", "h21.6.3.a", [](Scene& s) { s.act.basis = Basis::disclosure; }},
        {"copy", "dispatch", "key_channel_missing", "h21.10.5", [](Scene& s) { s.act.key_channel = "同じメールに記載"; }},
        {"copy", "dispatch", "means_not_allowed", "h21.10.5", [](Scene& s) { s.act.means = "普通郵便"; }},
        {"copy", "confirm_receipt", "not_in_transit", "h21.10.5", [](Scene& s) { s.from("stored"); }},
        {"copy", "confirm_receipt", "receipt_missing", "h21.10.5", [](Scene& s) { s.act.slip = false; }},
        {"copy", "undelivered", "event_required", "h21.12.3",
         [](Scene& s) {
             s.act.lost = true;
             s.act.event_no.clear();
         }},
        {"copy", "order_disposal", "return_required", "h21.7.2.o", [](Scene& s) { restrict_to(s, "must_return"); }},
        {"copy", "submit", "ministry_reference_required", "h21.7.2.o", [](Scene& s) { s.act.ministry_no.clear(); }},
        {"copy", "destroy", "disposal_before_permit", "h21.7.2.o",
         [](Scene& s) { s.known.item->order->action = Disposal::submit; }},
        {"copy", "destroy", "witness_not_a_handler", "h21.7.2.o",
         [](Scene& s) {
             s.known.witness->roles.clear();
             s.known.witness->designation.reset();
         }},
        {"copy", "destroy", "method_not_fit", "h21.7.2.o", [](Scene& s) { s.act.method = "上書き消去"; }},
        {"copy", "destroy", "verification_missing", "h21.7.2.o", [](Scene& s) { s.act.verified = false; }},
        {"copy", "erase", "copies_remain", "h21.7.2.o", [](Scene& s) { s.known.item->kept_also = {"媒-004"}; }},
        {"copy", "erase", "method_not_fit", "h21.7.2.o", [](Scene& s) { s.act.method = "上書き消去"; }},
        {"copy", "write_off", "report_not_closed", "h21.12.3", [](Scene& s) { s.known.report_closed = false; }},
        {"copy", "correct", "correction_reason_required", "h21.13.2", [](Scene& s) { s.act.correction_reason.clear(); }},
        {"copy", "correct", "corrects_unknown", "h21.13.2", [](Scene& s) { s.known.corrects_found = false; }},
        {"copy", "correct", "correction_changes_key", "h21.13.2", [](Scene& s) { s.act.corrects_number = true; }},
        {"copy", "correct", "correction_breaks_sequence", "h21.13.2", [](Scene& s) { s.known.contradicts = "貸-R8-0032"; }},
        {"media", "register", "serial_duplicate", "h21.10.4", [](Scene& s) { s.known.serial_of = "媒-003"; }},
        {"media", "take_for_use", "medium_not_in_storage", "h21.10.4", [](Scene& s) { s.from("in_use"); }},
        {"media", "take_out", "medium_not_encrypted", "h21.10.4", [](Scene& s) { s.known.medium->encrypted = false; }},
        {"media", "dispose", "copies_remain", "h21.7.2.o",
         [](Scene& s) {
             s.known.medium->contents.push_back({});
             s.known.medium->contents[0].number = "保-R8-0012";
         }},
    };
    return all;
}

}  // namespace

TEST_CASE("when all is in order, every event is possible from every state it starts from")
{
    for (const auto* machine : {"copy", "media"})
        for (const auto& event : book().machine(machine).events)
            for (const auto& state : event.from) {
                CAPTURE(machine);
                CAPTURE(event.id);
                CAPTURE(state);
                for (const auto& code : Scene{machine, event.id}.from(state).refused()) FAIL_CHECK(code);
            }
}

TEST_CASE("every refusal of custody.yaml, with its clause: refused beforehand, recorded as found afterwards")
{
    const std::set<std::string> of_form{"custody.item_unknown",           "custody.occurred_in_future",
                                        "custody.corrects_unknown",       "custody.correction_reason_required",
                                        "custody.correction_changes_key", "custody.correction_breaks_sequence",
                                        "custody.serial_duplicate"};
    for (const auto& one : all_spoilt()) {
        CAPTURE(one.event);
        CAPTURE(one.refusal);
        Scene scene{one.machine, one.event};
        one.spoil(scene);
        const auto code = "custody." + std::string{one.refusal};
        const auto* row = book().find_refusal("ledgers." + std::string{one.refusal});
        REQUIRE(row);
        CHECK(std::ranges::find(row->requirements, one.clause) != row->requirements.end());
        const auto refused = scene.refused();
        CHECK_MESSAGE(std::ranges::find(refused, code) != refused.end(), refused.size(), " others");
        scene.act.remarks = "当日は記入できなかった";
        const auto found = scene.judged(Asked::as_found);
        CHECK(static_cast<bool>(found) == !of_form.contains(code));
        if (found && one.refusal != "reason_required")
            CHECK(std::ranges::any_of(found.value(), [&](const Breach& breach) {
                return breach.fault.code.id == code && breach.requirements == row->requirements;
            }));
    }
}

TEST_CASE("each refusal of the two machines has its function and its test")
{
    std::set<std::string_view> functions, tested;
    for (const auto& rule : all_rules()) CHECK(functions.insert(rule.refusal).second);
    for (const auto& one : all_spoilt()) tested.insert(one.refusal);
    for (const auto* machine : {"copy", "media"})
        for (const auto& event : book().machine(machine).events)
            for (const auto& refusal : book().refusals_of(event)) {
                CAPTURE(refusal);
                CHECK(functions.contains(refusal));
                CHECK(tested.contains(std::string_view{refusal}.substr(8)));
            }
}
