#include "ledgers/checks.hpp"

#include "ledgers/own_forms.hpp"
#include "ledgers/tables.hpp"
#include "parameters/api.hpp"

namespace ledgers {
namespace {

using service::Verdict;
using store::operator""_sql;

struct Waiting {
    std::string form;
    std::int64_t rows, unconfirmed;
    std::optional<base::Day> oldest;  // day on which the oldest unconfirmed row was written
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (form, rows, unconfirmed, oldest))

std::string said(const Waiting& form)
{
    return form.unconfirmed == 0 ? "全" + std::to_string(form.rows) + "行が確認済み"
                                 : "未確認 " + std::to_string(form.unconfirmed) + "行";
}

}  // namespace

service::Finding entries_confirmed(const service::Query& query)
{
    service::Finding finding;
    const auto allowed = std::chrono::days{parameters::number(query, "entry_confirm_days")};
    bool expired = false;
    for (
        const auto& form : query.readings.all<Waiting>(
            "SELECT form, count(*), sum(CASE WHEN confirmed_on IS NULL THEN 1 ELSE 0 END), "
            "min(CASE WHEN confirmed_on IS NULL THEN written_on END) FROM ledgers_entry WHERE struck_on IS NULL GROUP BY form ORDER BY form"_sql)) {
        const auto due = form.oldest ? std::optional{*form.oldest + allowed} : std::nullopt;
        const bool late = due && *due < query.day;
        const auto known = find_form(query, form.form);
        const auto title = known ? known->title.ja : form.form;
        finding.evidence.push_back({{title + ": " + said(form), (known ? known->title.en : form.form) + ": " +
                                                                    std::to_string(form.unconfirmed) + " unconfirmed"},
                                    "/ledgers/" + form.form,
                                    {},
                                    due,
                                    !late});
        expired = expired || late;
        if (due && (!finding.due || *due < *finding.due)) finding.due = due;
    }
    const bool any = query.readings.value<std::int64_t>("SELECT count(*) FROM ledgers_volume"_sql).value_or(0) > 0;
    finding.verdict = expired ? Verdict::expired : any ? Verdict::satisfied : Verdict::not_started;
    if (expired)
        finding.next = {"期限を過ぎた行を、記入した人とは別の確認者が確認してください。",
                        "Have the overdue rows confirmed by somebody else than their writers."};
    if (!any) finding.next = {"今年度の簿冊を開設し、記入を始めてください。", "Open this year's volumes and begin to write."};
    return finding;
}

}  // namespace ledgers
