#include "base/text.hpp"
#include "custody/machine/rules.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

/// Where it is kept, and the devices and media it is handled with.
namespace custody::machine {
namespace {

constexpr auto nothing_named = "（記入なし）";

std::string named(const std::string& text) { return base::trimmed(text).empty() ? nothing_named : text; }

void storage_not_registered(const Case& c, Found& found)
{
    const auto& storage = c.known.storage;
    found.add_if(!storage || !storage->registered, codes::storage_not_registered, "storage", {named(c.act.storage)});
}

void storage_grade_too_low(const Case& c, Found& found)
{
    const auto& storage = c.known.storage;
    const auto grade = c.grade();
    if (storage && grade && storage->most < *grade)
        found.add(codes::storage_grade_too_low, "storage", {storage->number, c.label(storage->most) + "まで"});
}

void storage_not_in_facility(const Case& c, Found& found)
{
    const auto& storage = c.known.storage;
    if (storage && !storage->in_facility) found.add(codes::storage_not_in_facility, "storage", {storage->number});
}

void facility_not_designated(const Case& c, Found& found)
{
    const auto& storage = c.known.storage;
    if (storage && storage->in_facility && !storage->facility_designated)
        found.add(codes::facility_not_designated, "storage", {storage->facility, base::iso(c.on())});
}

/// The column of the form that names the device; 抹消 names what is erased, be it a device or a medium.
std::string_view device_column(const Case& c)
{
    for (const char* column : {"equipment", "terminal", "target_device"})
        if (c.records(column)) return column;
    return "";
}

void device_not_registered(const Case& c, Found& found)
{
    const std::string column{device_column(c)};
    const bool medium_instead = column == "target_device" && !c.known.media.empty();
    if (c.known.devices.empty() && !column.empty() && !medium_instead)
        found.add(codes::device_not_registered, column, {named(c.act.equipment)});
    for (const auto& device : c.known.devices)
        if (!device.registered) found.add(codes::device_not_registered, column, {device.number});
}

void device_not_in_use(const Case& c, Found& found)
{
    for (const auto& device : c.known.devices)
        if (device.registered && !device.in_use)
            found.add(codes::device_not_in_use, std::string{device_column(c)}, {device.number, device.state});
}

/// The media of the act: the one it is about, or those an item is put on.
std::vector<MediumCard> media_of(const Case& c)
{
    if (c.about_item() || !c.known.medium) return c.known.media;
    return {*c.known.medium};
}

void private_device(const Case& c, Found& found)
{
    const auto own = [](const auto& thing) { return thing.own; };
    const auto media = media_of(c);
    found.add_if(!std::ranges::all_of(c.known.devices, own) || !std::ranges::all_of(media, own), codes::private_device,
                 c.about_item() ? "equipment" : "item");
}

void serial_duplicate(const Case& c, Found& found)
{
    if (!c.known.serial_of.empty()) found.add(codes::serial_duplicate, "serial", {c.act.serial, c.known.serial_of});
}

void medium_not_registered(const Case& c, Found& found)
{
    if (c.is("put_on_medium") && c.known.media.empty()) found.add(codes::medium_not_registered, "medium", {nothing_named});
    for (const auto& medium : media_of(c))
        if (!medium.registered) found.add(codes::medium_not_registered, "medium", {medium.number});
}

void medium_not_in_storage(const Case& c, Found& found)
{
    const auto& medium = c.known.medium;
    if (medium && !c.event.possible_from(medium->state))
        found.add(codes::medium_not_in_storage, "item", {medium->number, c.machine.state_label(medium->state).ja});
}

/// grades.internal_only.medium: an exception with its reason, for what stays inside. Nothing leaves unencrypted.
void medium_not_encrypted(const Case& c, Found& found)
{
    const auto grade = c.grade().value_or(Grade::internal_only);
    const bool excepted = c.is("put_on_medium") && grade == Grade::internal_only && !base::trimmed(c.act.remarks).empty();
    if (excepted) return;
    for (const auto& medium : media_of(c))
        if (!medium.encrypted) found.add(codes::medium_not_encrypted, "medium", {medium.number, c.label(grade)});
    for (const auto& device : c.known.devices)
        if (c.is("take_out") && !device.encrypted)
            found.add(codes::medium_not_encrypted, "equipment", {device.number, c.label(grade)});
}

struct Scans {
    bool before, after;
};

/// Which scans the event asks for; 持帰り of paper asks for none.
Scans scans_of(const Case& c)
{
    const bool carries = !c.about_item() || !c.known.media.empty() || !c.known.devices.empty();
    const bool before = c.is("put_on_medium") || c.is("take_for_use") || c.is("register");
    const bool after = c.is("put_on_medium") || c.is("put_back") || (c.is("bring_back") && carries) ||
                       (c.is("come_back") && !c.act.given_for_good) || c.is("release_quarantine") || c.is("recover");
    return {before, after};
}

/// The numbers of what is scanned, for the message.
std::string scanned(const Case& c)
{
    std::string all;
    for (const auto& medium : media_of(c)) (all += all.empty() ? "" : "、") += medium.number;
    for (const auto& device : c.known.devices)
        if (c.about_item()) (all += all.empty() ? "" : "、") += device.number;
    return all.empty() ? named(c.known.asked_for) : all;
}

void medium_scan_missing(const Case& c, Found& found)
{
    const auto asked = scans_of(c);
    const auto missing = [](Scan scan) { return scan == Scan::none || scan == Scan::not_applicable; };
    found.add_if(asked.before && missing(c.act.scan_before), codes::medium_scan_missing, "scan_before", {scanned(c)});
    found.add_if(asked.after && missing(c.act.scan_after), codes::medium_scan_missing, "scan_after", {scanned(c)});
}

void medium_found_malware(const Case& c, Found& found)
{
    const auto asked = scans_of(c);
    found.add_if(asked.before && c.act.scan_before == Scan::found, codes::medium_found_malware, "scan_before", {scanned(c)});
    found.add_if(asked.after && c.act.scan_after == Scan::found, codes::medium_found_malware, "scan_after", {scanned(c)});
}

constexpr std::array storage{
    Rule{"ledgers.storage_not_registered", storage_not_registered},
    Rule{"ledgers.storage_grade_too_low", storage_grade_too_low},
    Rule{"ledgers.storage_not_in_facility", storage_not_in_facility},
    Rule{"ledgers.facility_not_designated", facility_not_designated},
    Rule{"ledgers.device_not_registered", device_not_registered},
    Rule{"ledgers.device_not_in_use", device_not_in_use},
    Rule{"ledgers.private_device", private_device},
    Rule{"ledgers.serial_duplicate", serial_duplicate},
    Rule{"ledgers.medium_not_registered", medium_not_registered},
    Rule{"ledgers.medium_not_in_storage", medium_not_in_storage, true},
    Rule{"ledgers.medium_not_encrypted", medium_not_encrypted},
    Rule{"ledgers.medium_scan_missing", medium_scan_missing},
    Rule{"ledgers.medium_found_malware", medium_found_malware},
};

}  // namespace

std::span<const Rule> storage_rules() { return storage; }

}  // namespace custody::machine
