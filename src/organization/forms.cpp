#include "organization/forms.hpp"

#include "catalog/roles.hpp"
#include "organization/handlers.hpp"
#include "organization/upkeep_tables.hpp"

#include <algorithm>
#include <array>

namespace organization {
namespace {

using service::FormRow;
using service::Query;
using store::operator""_sql;

std::string text_of(const base::Uuid& id) { return std::string{id.text()}; }
std::string text_of(const std::optional<base::Day>& day) { return day ? base::iso(*day) : ""; }

/// The roles of 取扱者名簿.
constexpr std::array<std::string_view, 5> listed_roles{"general_manager", "manager", "system_administrator", "handler",
                                                       "system_user"};

/// What was done when somebody left or was to begin: fitness, what was given back, access taken away, the promise.
void add_upkeep(const Query& query, const base::PersonId& person, const base::AppointmentId& appointment,
                std::map<std::string, std::string, std::less<>>& cells)
{
    for (const auto& checked : suitability_table.where(query.readings, "WHERE person = ? ORDER BY checked_on, subject"_sql, person))
        if (cells["fitness_on"].empty()) cells["fitness_on"] = base::iso(checked.checked_on);
    if (const auto left = leaver_table.find(query.readings, appointment)) {
        cells["items_back_on"] = base::iso(left->returned_on);
        cells["access_removed_at"] = base::iso(left->access_stopped_on);
        cells["leave_pledge_on"] = base::iso(left->closed_on);
    }
}

/// One line a person with one of these roles: roles, the contracts of a handler, since when, and what was done.
class Register {
public:
    Register(const Query& query, const std::function<std::string(const base::ContractId&)>& number_of)
        : query_(query)
        , number_of_(number_of)
        , people_(people_by_id(query.readings))
        , pledges_(pledge_states(query))
    {}

    void add(const AppointmentRow& held, const std::string& role)
    {
        const auto person = people_.find(held.person);
        if (person == people_.end()) return;
        const auto [at, fresh] = at_.try_emplace(held.person, rows_.size());
        if (fresh) begin(held, person->second);
        auto& cells = rows_[at->second].cells;
        append(cells["roles"], role);
        if (held.role == "handler") append(cells["contract_no"], number_of_(base::ContractId{held.scope}));
        // Released when the last of the roles has ended.
        if (!fresh && !held.last_day) cells["released_on"].clear();
        if (held.last_day && (fresh || !cells["released_on"].empty())) cells["released_on"] = base::iso(*held.last_day);
        add_upkeep(query_, held.person, held.subject, cells);
    }
    std::vector<FormRow> rows() && { return std::move(rows_); }

private:
    static void append(std::string& cell, const std::string& word)
    {
        if (cell.find(word) == std::string::npos) (cell += cell.empty() ? "" : "、") += word;
    }
    void begin(const AppointmentRow& held, const PersonRow& person)
    {
        FormRow row{text_of(held.person), {}, "/organization/people/" + text_of(held.person)};
        const auto pledge = pledges_.find(held.person);
        row.cells = {{"handler_no", person.number},
                     {"name", person.name.value_or(disposed)},
                     {"kana", person.kana.value_or("")},
                     {"department", person.department},
                     {"post", person.title},
                     {"employment", person.employment},
                     {"pledge_on", pledge == pledges_.end() ? "" : text_of(pledge->second.signed_on)},
                     {"designated_on", base::iso(held.starts)}};
        rows_.push_back(std::move(row));
    }

    const Query& query_;
    const std::function<std::string(const base::ContractId&)>& number_of_;
    std::map<base::PersonId, PersonRow> people_;
    std::map<base::PersonId, PledgeState> pledges_;
    std::vector<FormRow> rows_;
    std::map<base::PersonId, std::size_t> at_;
};

std::vector<FormRow> pledge_rows(const Query& query)
{
    const auto people = people_by_id(query.readings);
    std::vector<FormRow> rows;
    for (const auto& pledge : pledge_table.where(query.readings, "ORDER BY signed_on, subject"_sql)) {
        const auto person = people.find(pledge.person);
        const bool known = person != people.end();
        FormRow row{text_of(pledge.subject), {}, "/organization/people/" + text_of(pledge.person)};
        row.cells = {{"handler_no", known ? person->second.number : ""},
                     {"name", known ? person->second.name.value_or(disposed) : ""},
                     {"kind", "就任時"},
                     {"text_version", pledge.text_version},
                     {"signed_on", base::iso(pledge.signed_on)},
                     {"valid_from", base::iso(pledge.signed_on)},
                     {"valid_until", "解除後も継続"},
                     {"storage", pledge.scanned_on ? "写しを保存" : ""}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string scope_label(ScopeKind kind)
{
    switch (kind) {
    case ScopeKind::company: return "全社";
    case ScopeKind::facility: return "取扱施設";
    case ScopeKind::system: return "保護システム";
    case ScopeKind::contract: return "契約";
    }
    return "";
}

/// Appointments but those of handlers, who stand in f08.
std::vector<FormRow> appointment_rows(const Query& query)
{
    const auto people = people_by_id(query.readings);
    const auto name = [&](const base::PersonId& id) {
        const auto person = people.find(id);
        return person == people.end() ? std::string{} : person->second.name.value_or(disposed);
    };
    std::vector<FormRow> rows;
    for (const auto& held :
         appointment_table.where(query.readings, "WHERE role <> 'handler' ORDER BY starts, letter, subject"_sql)) {
        const auto* role = query.catalog.find_role(held.role);
        const auto person = people.find(held.person);
        FormRow row{text_of(held.subject), {}, "/organization/appointments"};
        row.cells = {{"appointment_no", held.letter},
                     {"role", role ? role->label("h21") : held.role},  // the form's choices are worded as in the older edition
                     {"person", name(held.person)},
                     {"department", person == people.end() ? "" : person->second.department},
                     {"scope_kind", scope_label(held.scope_kind)},
                     {"scope", held.scope_kind == ScopeKind::company ? "全社" : held.scope_name},
                     {"acting", held.deputy_for ? "代行" : "本務"},
                     {"from_on", base::iso(held.starts)},
                     {"until_on", text_of(held.last_day)},
                     {"appointed_by", held.appointed_by ? name(*held.appointed_by) : ""},
                     {"letter_on", base::iso(held.appointed_on)}};
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

std::vector<FormRow> handler_rows(const Query& query, const std::function<std::string(const base::ContractId&)>& number_of)
{
    Register all{query, number_of};
    for (const auto& held : appointment_table.where(query.readings, "ORDER BY starts, letter, subject"_sql)) {
        const auto* role = query.catalog.find_role(held.role);
        const bool listed = std::ranges::find(listed_roles, held.role) != listed_roles.end();
        if (role && listed) all.add(held, role->label("h21"));  // worded as the choices of the form
    }
    return std::move(all).rows();
}

std::vector<service::Form> forms() { return {{"f09", pledge_rows}, {"f10", appointment_rows}}; }

}  // namespace organization
