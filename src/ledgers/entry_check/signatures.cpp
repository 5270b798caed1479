#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// Who permits and who checks is somebody else, and beforehand.
namespace ledgers::entry_check {
namespace signatures {
namespace {

struct Permission {
    std::string_view form, actor, permitter;
};
constexpr std::array<Permission, 9> permissions{{{"f03", "performer", "permitted_by"},
                                                 {"f04", "borrower", "permitted_by"},
                                                 {"f05", "applicant", "permitted_by"},
                                                 {"f06", "sender", "permitted_by"},
                                                 {"f07", "performer", "permitted_by"},
                                                 {"f16", "applicant", "permitted_by"},
                                                 {"f25", "user", "permitted_by"},
                                                 {"f30", "applied_by", "approved_by"},
                                                 {"f31", "requested_by", "approved_by"}}};

void self_approval(Records& records, Found& found)
{
    for (const auto& [form, actor, permitter] : permissions)
        for (const auto& row : records.rows(form))
            if (records.same(row[actor], row[permitter])) found.at(row, permitter, {{"person", std::string{row[actor]}}});
}

struct Confirmation {
    std::string_view form, actor, checker;
};
constexpr std::array<Confirmation, 7> confirmations{{{"f04", "borrower", "checked_by"},
                                                     {"f05", "applicant", "taken_check_by"},
                                                     {"f05", "applicant", "return_check_by"},
                                                     {"f18", "borrower", "checked_by"},
                                                     {"f20", "last_person", "checker"},
                                                     {"f23", "user", "log_checked_by"},
                                                     {"f25", "user", "checker"}}};

/// Who made a change: who used the administrator's rights for it, else who asked for it.
std::vector<std::string_view> who_changed(Records& records, const Row& change)
{
    std::vector<std::string_view> users;
    for (const auto& use : records.where("f23", "change_ref", change.number())) users.push_back(use["user"]);
    if (users.empty()) users.push_back(change["requested_by"]);
    return users;
}

void self_check(Records& records, Found& found)
{
    for (const auto& [form, actor, checker] : confirmations)
        for (const auto& row : records.rows(form))
            if (records.same(row[actor], row[checker])) found.at(row, checker, {{"person", std::string{row[actor]}}});
    for (const auto& change : records.rows("f31"))
        for (const auto user : who_changed(records, change))
            if (records.same(user, change["checked_by"])) {
                found.at(change, "checked_by", {{"person", std::string{user}}});
                break;
            }
}

struct Order {
    std::string_view form, permitted, act;
};
constexpr std::array<Order, 5> orders{{{"f03", "permitted_on", "done_on"},
                                       {"f05", "permitted_on", "taken_at"},
                                       {"f07", "permitted_on", "done_on"},
                                       {"f16", "permitted_on", "from_at"},
                                       {"f31", "approved_on", "done_at"}}};

/// The clock of the permission on the day of the act: from the remarks (許可 8:30), else when the row was written that day.
std::optional<int> clock_of_permission(const Row& row, std::string_view day)
{
    const auto remarks = row["remarks"];
    if (const auto word = remarks.find("許可"); word != std::string_view::npos)
        for (auto at = word; at < remarks.size(); ++at)
            for (const std::size_t hour : {2, 1})  // digits of the hour
                if (at + hour + 3 <= remarks.size() && remarks[at + hour] == ':')
                    if (const auto clock = clock_of((hour == 1 ? "0" : "") + std::string{remarks.substr(at, hour + 3)}))
                        return clock;
    return date_of(row["recorded_at"]) == day ? time_in(row["recorded_at"]) : std::nullopt;
}

void permit_after_act(Records& records, Found& found)
{
    for (const auto& [form, permitted, act] : orders)
        for (const auto& row : records.rows(form)) {
            const auto day = date_of(row[act]), permit = row[permitted];
            if (day.empty() || permit.empty() || permit < day) continue;
            const auto acted = time_in(row[act]), asked = clock_of_permission(row, day);
            if (permit > day || (acted && asked && *asked > *acted))
                found.at(row, permitted, {{"permitted", std::string{permit}}, {"act", std::string{row[act]}}});
        }
}

constexpr std::array rules{
    Check{"check.self_approval", self_approval},
    Check{"check.self_check", self_check},
    Check{"check.permit_after_act", permit_after_act},
};

}  // namespace
}  // namespace signatures

std::span<const Check> signature_rules() { return signatures::rules; }

}  // namespace ledgers::entry_check
