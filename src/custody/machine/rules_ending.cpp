#include "base/text.hpp"
#include "custody/machine/rules.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

/// How it ends: 返却, 提出, 破棄, 抹消, 亡失.
namespace custody::machine {
namespace {

/// The permission must be for this very 処置, and earlier.
void disposal_before_permit(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (!item) return;
    const bool permitted = item->order && boost::describe::enum_to_string(item->order->action, "") == c.event.id;
    if (permitted && item->order->permitted_on <= c.on()) return;
    found.add(codes::disposal_before_permit, "done_on",
              {base::iso(c.on()), permitted ? base::iso(item->order->permitted_on) : "—"});
}

constexpr auto crushed = "物理破壊", key_erased = "暗号消去", overwritten = "上書き消去", demagnetised = "消磁";

/// What can be kept of a method, by how the thing stores (erase.conditions): overwriting alone leaves a semiconductor readable,
/// and an unknown kind is only safe when it is destroyed.
bool fits(std::string_view method, Store store, bool encrypted)
{
    if (method == crushed) return true;
    if (method == key_erased) return encrypted && (store == Store::semiconductor || store == Store::magnetic);
    return store == Store::magnetic && (method == overwritten || method == demagnetised);
}

std::string_view label_of(Store store)
{
    switch (store) {
    case Store::semiconductor: return "半導体";
    case Store::magnetic: return "磁気";
    case Store::optical: return "光ディスク";
    case Store::unknown: break;
    }
    return "種類の分からない記憶装置";
}

std::string_view label_of(Medium medium)
{
    switch (medium) {
    case Medium::paper: return "紙";
    case Medium::data: return "データ";
    case Medium::object: break;
    }
    return "物件";
}

/// destroy.conditions: 紙 is shredded, dissolved or burned; what is solid is crushed.
void unfit_to_destroy(const Case& c, Found& found)
{
    constexpr std::array for_paper{"細断", "溶解", "焼却"};
    const auto& item = c.known.item;
    if (!item) return;
    const bool fit =
        item->medium == Medium::paper ? std::ranges::find(for_paper, c.act.method) != for_paper.end() : c.act.method == crushed;
    found.add_if(!fit, codes::method_not_fit, "method", {c.act.method, std::string{label_of(item->medium)}});
}

void method_not_fit(const Case& c, Found& found)
{
    if (c.is("destroy")) return unfit_to_destroy(c, found);
    const auto look = [&](const auto& thing) {
        if (!fits(c.act.method, thing.store, thing.encrypted))
            found.add(codes::method_not_fit, "method", {c.act.method, thing.number + " " + std::string{label_of(thing.store)}});
    };
    if (!c.about_item()) {
        if (c.known.medium) look(*c.known.medium);
        return;
    }
    if (c.known.item && c.known.item->medium != Medium::data)
        found.add(codes::method_not_fit, "method", {c.act.method, std::string{label_of(c.known.item->medium)}});
    for (const auto& medium : c.known.media) look(medium);
    for (const auto& device : c.known.devices) look(device);
}

void verification_missing(const Case& c, Found& found) { found.add_if(!c.act.verified, codes::verification_missing, "verified"); }

/// 不達 that came back whole is no event.
void event_required(const Case& c, Found& found)
{
    if (c.is("undelivered") && !c.act.lost) return;
    found.add_if(base::trimmed(c.act.event_no).empty(), codes::event_required, "event_no");
}

void report_not_closed(const Case& c, Found& found)
{
    const auto number = base::trimmed(c.act.report_no);
    found.add_if(!c.known.report_closed, codes::report_not_closed, "report_no", {number.empty() ? "（記入なし）" : number});
}

constexpr std::array endings{
    Rule{"ledgers.disposal_before_permit", disposal_before_permit}, Rule{"ledgers.method_not_fit", method_not_fit},
    Rule{"ledgers.verification_missing", verification_missing},     Rule{"ledgers.event_required", event_required},
    Rule{"ledgers.report_not_closed", report_not_closed},
};

}  // namespace

std::span<const Rule> ending_rules() { return endings; }

}  // namespace custody::machine
