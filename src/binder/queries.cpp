#include "binder/queries.hpp"

#include "binder/bundle.hpp"
#include "binder/tables.hpp"
#include "messages/binder.hpp"
#include "organization/api.hpp"
#include "store/blobs.hpp"

namespace binder {
namespace {

using base::Result;
using service::Paper;
using service::Query;
using store::operator""_sql;

std::string who(const Query& query, const std::string& actor)
{
    const auto person = base::PersonId::parse(actor);
    if (person && organization::person(query.readings, *person, query.day)) return organization::name_of(query.readings, *person);
    return "設定担当者";
}

Result<BinderRow> known(const Query& query, const BinderAsk& ask)
{
    auto row = binder_table.find(query.readings, ask.binder);
    if (!row) return base::Refusal{codes::no_such_binder, "binder"};
    return std::move(*row);
}

std::string name_of(const BinderRow& row) { return "監査用一式_" + base::iso(row.as_of) + "_" + row.version; }

}  // namespace

Result<std::vector<BinderLine>> binders(const Query& query, const service::NoAsk&)
{
    std::vector<BinderLine> lines;
    for (const auto& row : binder_table.where(query.readings, "ORDER BY made_at DESC, subject DESC"_sql))
        lines.push_back({row.subject, row.number, row.version, row.as_of, row.purpose, row.note, row.made_on,
                         base::time_in_japan(row.made_at), who(query, row.made_by), row.entries, row.head, row.pdf, row.bytes});
    return lines;
}

Result<Paper> pdf(const Query& query, const BinderAsk& ask)
{
    const auto row = TRY(known(query, ask));
    auto bytes = query.blobs.get(row.pdf);
    if (!bytes) return base::Refusal{codes::file_lost, "binder", {row.number}};
    return Paper{name_of(row) + ".pdf", service::media::pdf, std::move(*bytes)};
}

Result<Paper> bundle(const Query& query, const BinderAsk& ask)
{
    const auto row = TRY(known(query, ask));
    if (!query.blobs.has(row.pdf)) return base::Refusal{codes::file_lost, "binder", {row.number}};
    return Paper{name_of(row) + ".zip", "application/zip", "", make_bundle(query, row)};
}

}  // namespace binder
