#include "base/text.hpp"
#include "custody/machine/rules.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

/// What leaves the facilities: how it is protected, by what means, and to whom.
namespace custody::machine {
namespace {

constexpr auto by_hand = "手交", registered_mail = "書留郵便", gateway = "防衛セキュリティゲートウェイ";

bool taken(const Act& act, std::string_view protection)
{
    return std::ranges::find(act.protection, protection) != act.protection.end();
}

bool encrypted(const Act& act)
{
    return std::ranges::any_of(act.protection, [](const std::string& one) { return one.find("暗号化") != std::string::npos; });
}

/// Whether what leaves is data, on a medium or over a line.
bool leaves_as_data(const Case& c) { return !c.about_item() || (c.known.item && c.known.item->medium == Medium::data); }

/// 返却 and 提出 are written by 方法, 送達 by 手段.
const std::string& means_of(const Case& c) { return c.records("method") ? c.act.method : c.act.means; }

/// 持出し of 注意 is carried by two or never left alone (grades.caution.take_out_approval).
void protection_of_take_out(const Case& c, Found& found)
{
    if (leaves_as_data(c)) {
        const bool medium = taken(c.act, "媒体暗号化"), device = c.about_item() && taken(c.act, "機器暗号化");
        const auto* missing = c.about_item() ? "媒体暗号化又は機器暗号化" : "媒体暗号化";
        found.add_if(!medium && !device, codes::protection_missing, "protection", {missing});
    } else {
        const bool enclosed = taken(c.act, "施錠かばん") || taken(c.act, "二重封筒・封印");
        found.add_if(!enclosed, codes::protection_missing, "protection", {"施錠かばん又は二重封筒・封印"});
    }
    const bool watched = taken(c.act, "2名行動") || taken(c.act, "常時携行");
    found.add_if(c.grade() == Grade::caution && !watched, codes::protection_missing, "protection", {"2名行動又は常時携行"});
}

void protection_of_dispatch(const Case& c, Found& found)
{
    if (!c.about_item()) {
        found.add_if(!taken(c.act, "媒体暗号化"), codes::protection_missing, "protection", {"媒体暗号化"});
    } else if (leaves_as_data(c)) {
        found.add_if(!encrypted(c.act), codes::protection_missing, "protection", {"ファイル暗号化、通信路暗号化又は媒体暗号化"});
    } else {
        const bool enclosed = taken(c.act, "二重封筒・封印") || taken(c.act, "施錠容器");
        found.add_if(!enclosed, codes::protection_missing, "protection", {"二重封筒・封印又は施錠容器"});
    }
}

void protection_missing(const Case& c, Found& found)
{
    return c.is("take_out") ? protection_of_take_out(c, found) : protection_of_dispatch(c, found);
}

/// A key that travels with the thing protects nothing.
void key_channel_missing(const Case& c, Found& found)
{
    constexpr std::array same{"同じメール", "同封", "同じ経路", "同一"};
    if (!leaves_as_data(c) && !encrypted(c.act)) return;
    const auto channel = base::trimmed(c.act.key_channel);
    const bool same_way = std::ranges::any_of(same, [&](const char* way) { return channel.find(way) != std::string::npos; });
    found.add_if(channel.empty() || same_way, codes::key_channel_missing, "key_channel");
}

/// grades.*.dispatch_means.
void means_not_allowed(const Case& c, Found& found)
{
    constexpr std::array for_caution{by_hand, registered_mail, gateway};
    constexpr std::array for_internal{by_hand, registered_mail, gateway, "運送便", "暗号メール", "可搬記憶媒体"};
    const auto grade = c.grade();
    const auto& means = means_of(c);
    if (!grade) return;
    const bool allowed = *grade == Grade::caution ? std::ranges::find(for_caution, means) != for_caution.end()
                                                  : std::ranges::find(for_internal, means) != for_internal.end();
    found.add_if(!allowed, codes::means_not_allowed, c.records("method") ? "method" : "means", {means, c.label(*grade)});
}

/// Places nobody can control (take_out.conditions).
void destination_not_allowed(const Case& c, Found& found)
{
    constexpr std::array places{"自宅", "宿泊先", "宿舎", "ホテル", "旅館"};
    const auto& to = c.act.destination;
    const bool home = std::ranges::any_of(places, [&](const char* place) { return to.find(place) != std::string::npos; });
    found.add_if(home || base::trimmed(to).empty(), codes::destination_not_allowed, "destination", {to});
}

/// The 下請負者 it goes to; one that is in no register has not been notified.
Recipient subcontractor(const Case& c)
{
    if (c.known.recipient) return *c.known.recipient;
    Recipient unknown{};
    unknown.name = c.act.addressee;
    unknown.notified = false;
    return unknown;
}

void recipient_not_notified(const Case& c, Found& found)
{
    if (c.act.basis != Basis::subcontract) return;
    const auto to = subcontractor(c);
    found.add_if(!to.notified, codes::recipient_not_notified, "addressee", {to.name});
}

void recipient_not_confirmed(const Case& c, Found& found)
{
    if (c.act.basis != Basis::subcontract) return;
    const auto to = subcontractor(c);
    found.add_if(!to.confirmed, codes::recipient_not_confirmed, "addressee", {to.name});
}

void recipient_check_bad(const Case& c, Found& found)
{
    if (c.act.basis != Basis::subcontract || !c.known.recipient) return;
    const auto& to = *c.known.recipient;
    found.add_if(to.check_result != "良好", codes::recipient_check_bad, "addressee", {to.name, to.check_result});
}

void disclosure_not_permitted(const Case& c, Found& found)
{
    if (c.act.basis != Basis::disclosure) return;
    const auto& to = c.known.recipient;
    if (!to || !to->disclosure_permitted)
        found.add(codes::disclosure_not_permitted, "addressee", {to ? to->name : c.act.addressee, to ? to->application : "—"});
}

/// A medium that comes back needs no receipt; one that was handed over for good does.
void receipt_missing(const Case& c, Found& found)
{
    const bool came_back = c.is("come_back") && !c.act.given_for_good;
    found.add_if(!c.act.slip && !came_back, codes::receipt_missing, "slip");
}

constexpr std::array transport{
    Rule{"ledgers.protection_missing", protection_missing},
    Rule{"ledgers.key_channel_missing", key_channel_missing},
    Rule{"ledgers.means_not_allowed", means_not_allowed},
    Rule{"ledgers.destination_not_allowed", destination_not_allowed},
    Rule{"ledgers.recipient_not_notified", recipient_not_notified},
    Rule{"ledgers.recipient_not_confirmed", recipient_not_confirmed},
    Rule{"ledgers.recipient_check_bad", recipient_check_bad},
    Rule{"ledgers.disclosure_not_permitted", disclosure_not_permitted},
    Rule{"ledgers.receipt_missing", receipt_missing},
};

}  // namespace

std::span<const Rule> transport_rules() { return transport; }

}  // namespace custody::machine
