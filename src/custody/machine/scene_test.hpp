#pragma once
#include "catalog/catalog.hpp"
#include "custody/machine/judge.hpp"

#include <algorithm>
#include <chrono>

/// An act with which everything is in order, for every event of custody.yaml; a test spoils one thing of it.
namespace custody::machine::test {

inline const catalog::Custody& book() { return catalog::custody(*catalog::built_in()); }

inline constexpr base::Day today{std::chrono::sys_days{std::chrono::year{2026} / 10 / 1}};
inline constexpr base::Day later(int days) { return today + std::chrono::days{days}; }
inline base::Instant clock(std::string_view text) { return base::parse_instant(text).value(); }

inline base::PersonId person(char last)
{
    std::string text = "00000000-0000-7000-8000-00000000000";
    return *base::PersonId::parse(text + last);
}

inline PersonCard handler(char last, std::string name, std::vector<std::string> roles)
{
    PersonCard card{};
    card.id = person(last);
    card.name = std::move(name);
    card.roles = std::move(roles);
    card.designation = Designation{later(-100), std::nullopt};
    card.pledged = true;
    card.wording = "第2版";
    card.educated_until = later(90);
    card.may_enter = true;
    return card;
}

struct Scene {
    const catalog::CustodyMachine& machine;
    const catalog::CustodyEvent& event;
    Act act{};
    Known known{};

    Scene(std::string_view of, std::string_view id) : machine(book().machine(of)), event(*machine.find(id))
    {
        known.today = today;
        known.actor = handler('1', "鈴木 花子", {});
        known.approver = handler('2', "田中 浩", {"manager", "general_manager"});
        known.witness = handler('3', "高橋 誠", {"manager", "general_manager"});
        known.contract = ContractCard{"見-R8-012", true, std::nullopt, later(180)};
        known.place = "第1設計室";
        known.general_manager = "総括責任者";
        known.report_closed = true;
        known.storage = StorageCard{"庫-01", true, Grade::caution, true, "第1設計室", true};
        known.devices = {DeviceCard{"機-001", true, true, true, true, "使用中", Store::semiconductor}};
        known.asked_for = "保-R8-0012";
        fill_act();
        from(event.from.front());
    }

    /// The thing in this state, with the open row that the state means.
    Scene& from(const std::string& state)
    {
        known.item.reset();
        known.medium.reset();
        if (machine.id == "copy") {
            known.media = {medium("stored")};
            if (state != "none") known.item = item(state);
        } else if (state != "none") {
            known.medium = medium(state);
            if (event.id == "take_out" || event.id == "dispatch" || event.id == "take_for_use")
                known.medium->contents = {item("stored")};
        }
        return *this;
    }

    Case as_case() const { return {book(), machine, event, act, known}; }
    base::Result<std::vector<Breach>> judged(Asked asked = Asked::beforehand) const { return judge(as_case(), asked); }

    /// The codes of what is refused, in order; empty: it may be done.
    std::vector<std::string> refused(Asked asked = Asked::beforehand) const
    {
        std::vector<std::string> codes;
        const auto result = judged(asked);
        if (!result)
            for (const auto& fault : result.refusal().faults()) codes.emplace_back(fault.code.id);
        return codes;
    }

private:
    Item item(const std::string& state) const
    {
        Item one{};
        one.number = "保-R8-0012";
        one.state = state;
        one.grade = Grade::internal_only;
        one.medium = event.id == "erase" || event.id == "put_on_medium" || event.id == "output" ? Medium::data : Medium::paper;
        one.quantity = 24;
        one.holder = "鈴木 花子";
        one.open_row = "貸-R8-0031";
        if (state == "lent" || state == "taken_out" || state == "in_transit") one.held_by = person('1');
        if (state == "lent") one.due = later(1);
        if (state == "awaiting_disposal") one.order = DisposalOrder{disposal(), later(-2)};
        if (state == "ended") one.ended_on = later(-3);
        one.before = clock("2026-09-20T01:00:00.000000Z");
        return one;
    }

    MediumCard medium(const std::string& state) const
    {
        MediumCard one{};
        one.number = "媒-001";
        one.state = state;
        one.store = Store::semiconductor;
        if (state == "in_use" || state == "taken_out" || state == "in_transit") one.held_by = person('1');
        one.before = clock("2026-09-20T01:00:00.000000Z");
        return one;
    }

    Disposal disposal() const
    {
        if (event.id == "give_back") return Disposal::give_back;
        if (event.id == "submit") return Disposal::submit;
        return event.id == "erase" ? Disposal::erase : Disposal::destroy;
    }

    void fill_act()
    {
        act.at = clock("2026-10-01T01:00:00.000000Z");
        act.purpose = "取付図の照合";
        act.reason = "製造の準備";
        act.remarks = "現物を確かめた";
        act.from = today;
        act.due = later(event.id == "lend" ? 7 : 3);
        act.permission = {today, clock("2026-10-01T00:30:00.000000Z")};
        act.ministry_no = "官-見本-7";
        act.quantity = 24;
        act.listed = 24;
        if (event.id == "receive" || event.id == "create" || event.id == "regrade") act.grade = Grade::internal_only;
        if (event.id == "receive") act.shown = Grade::internal_only;
        act.designation_no = "指-見本-R8-03";
        act.storage = "庫-01";
        act.equipment = "機-001";
        act.destination = "発注機関の会議室";
        act.addressee = "見本精機株式会社";
        act.means = "書留郵便";
        act.method = event.id == "give_back" || event.id == "submit" ? "手交" : event.id == "destroy" ? "細断" : "物理破壊";
        act.key_channel = "電話で名宛人本人へ";
        act.protection = {"施錠かばん", "二重封筒・封印", "媒体暗号化", "常時携行"};
        act.basis = Basis::submission;
        act.action = Disposal::destroy;
        act.slip = act.verified = true;
        act.scan_before = act.scan_after = Scan::clean;
        act.event_no = "事-R8-0004";
        act.report_no = "報-R8-0001";
        act.copies = act.new_items = 2;
        act.corrects = "貸-R8-0031";
        act.correction_reason = "日付の写し誤り";
    }
};

}  // namespace custody::machine::test
