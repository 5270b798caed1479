#include "ledgers/volumes.hpp"

#include "catalog/roles.hpp"
#include "crypto/digest.hpp"
#include "ledgers/cells.hpp"
#include "messages/ledgers.hpp"
#include "organization/api.hpp"
#include "service/kept.hpp"
#include "service/slice.hpp"

#include <algorithm>

namespace ledgers {
namespace {

using store::operator""_sql;

struct StateCount {
    std::string state;
    std::int64_t rows, unconfirmed;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, rows, unconfirmed))

Counts counted(const service::Query& query, const catalog::Ledger& form, int year)
{
    Counts all;
    for (const auto& count : query.readings.all<StateCount>(
             "SELECT state, count(*), sum(CASE WHEN confirmed_on IS NULL THEN 1 ELSE 0 END) FROM ledgers_entry "
             "WHERE form = ? AND year = ? AND struck_on IS NULL GROUP BY state"_sql,
             form.id, year)) {
        all.rows += count.rows;
        all.unconfirmed += count.unconfirmed;
        if (is_open(form, count.state)) all.open += count.rows;
    }
    return all;
}

}  // namespace

using base::Result;
using catalog::Ledger;
using store::operator""_sql;

Result<FormPtr> form_of(const service::Query& query, const std::string& id)
{
    auto form = find_form(query, id);
    if (!form) return base::Refusal{codes::no_such_form, "form", {id}};
    return form;
}

const service::Form* offered(const service::Query& query, const std::string& form)
{
    if (query.slices)
        for (const auto& slice : *query.slices)
            for (const auto& kept : slice.forms)
                if (kept.id == form) return &kept;
    return nullptr;
}

Result<FormPtr> kept_here(const service::Query& query, const std::string& id)
{
    auto form = TRY(form_of(query, id));
    if (!form->view_of) return form;
    return base::Refusal{offered(query, id) ? codes::kept_elsewhere : codes::form_not_kept_yet, "form", {form->title.ja}};
}

std::optional<VolumeRow> volume_row(const store::Snapshot& readings, const std::string& form, int year)
{
    auto rows = volume_table.where(readings, "WHERE form = ? AND year = ?"_sql, form, year);
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

Volume volume(const store::Snapshot& readings, const std::string& form, int year)
{
    const auto row = volume_row(readings, form, year);
    return {year, row.has_value(), row && row->closed_on.has_value()};
}

std::int64_t next_place(const store::Snapshot& readings, const std::string& form, int year)
{
    return 1 + readings.value<std::int64_t>("SELECT max(place) FROM ledgers_entry WHERE form = ? AND year = ?"_sql, form, year)
                   .value_or(0);
}

bool may_write(const service::Caller& caller, const Ledger& form)
{
    const auto holds = [&](const std::string& role) { return std::ranges::find(caller.roles, role) != caller.roles.end(); };
    return caller.shell || holds(form.kept_by) || holds(form.signed_by) || std::ranges::any_of(form.filled_by, holds);
}

std::string labels(const catalog::Catalog& catalog, const std::vector<std::string>& roles, const std::string& edition)
{
    std::string text;
    for (const auto& role : roles) (text += text.empty() ? "" : "、") += catalog.role(role).label(edition);
    return text;
}

std::optional<base::PersonId> person_behind(const store::Snapshot& readings, const std::string& actor, base::Day day)
{
    const auto id = base::Uuid::parse(actor);
    if (!id) return std::nullopt;
    if (organization::person(readings, base::PersonId{*id}, day)) return base::PersonId{*id};
    return organization::person_of(readings, base::AccountId{*id});
}

std::string writer_name(const store::Snapshot& readings, const std::string& actor, base::Day day)
{
    const auto person = person_behind(readings, actor, day);
    return person ? organization::name_of(readings, *person) : "";
}

std::string moment_in_japan(base::Instant at) { return base::iso(base::day_in_japan(at)) + ' ' + base::time_in_japan(at); }

const std::string& Names::of(const std::string& actor)
{
    const auto [found, fresh] = names_.try_emplace(actor);
    if (fresh) found->second = writer_name(query_.readings, actor, query_.day);
    return found->second;
}

Counts counts(const service::Query& query, const Ledger& form, int year)
{
    return *service::kept<Counts>(query, "ledgers.counts|" + form.id + '|' + std::to_string(year),
                                  [&] { return counted(query, form, year); });
}

int usual_year(const service::Query& query, const Ledger& form)
{
    if (!form.yearly()) return 0;
    const int now = base::fiscal_year(query.day);
    if (volume_row(query.readings, form.id, now)) return now;
    return query.readings.value<int>("SELECT max(year) FROM ledgers_volume WHERE form = ?"_sql, form.id).value_or(now);
}

std::string digest_of(const store::Snapshot& readings, const std::string& form, int year)
{
    crypto::Sha256 digest;
    for (const auto& row : entry_table.where(readings, "WHERE form = ? AND year = ? ORDER BY place, subject"_sql, form, year)) {
        digest.add(row.number);
        digest.add("\t" + std::to_string(row.seq) + "\n");
    }
    return crypto::hex(digest.finish());
}

}  // namespace ledgers
