#pragma once
#include "ledgers/tables.hpp"
#include "service/slice.hpp"

#include "approvals/api.hpp"
#include "catalog/ledgers.hpp"
#include "ledgers/dispose.hpp"

/// 記録保管台帳 (f53): every volume with its place, its time and its end. The register is read from the volumes; nothing is typed
/// twice.
namespace ledgers {

BOOST_DEFINE_ENUM_CLASS(KeepingState, open, closing, closed, due, asked, disposed)

/// A volume in the register, on the day.
struct KeepingLine {
    base::Uuid id;
    std::string number, form;  // no number: not registered yet
    service::Text title;
    int year;
    std::string year_mark;  // R8, 通年
    base::Day opened_on;
    std::optional<base::Day> closed_on;
    std::string closed_by, sha256;
    std::int64_t rows, open_rows;
    std::optional<KeptAs> kept_as;
    std::string place;
    int keep_years, rule_years;
    std::optional<base::Day> dispose_from;
    std::string hold, remarks;
    KeepingState state;
    std::optional<base::Day> disposed_on;
    std::string disposal, manner, carried_by, witness;
};
BOOST_DESCRIBE_STRUCT(KeepingLine, (),
                      (id, number, form, title, year, year_mark, opened_on, closed_on, closed_by, sha256, rows, open_rows, kept_as,
                       place, keep_years, rule_years, dispose_from, hold, remarks, state, disposed_on, disposal, manner, carried_by,
                       witness))

struct DisposalLine {
    base::Uuid id;
    std::string number;
    std::vector<std::string> titles;
    std::string reason, asked_by;
    base::Day asked_on;
    DisposalState state;
    std::optional<base::Day> approved_on;
    std::string return_reason;
    std::optional<base::Day> carried_on;
    std::string manner, carried_by, witness;
};
BOOST_DESCRIBE_STRUCT(DisposalLine, (),
                      (id, number, titles, reason, asked_by, asked_on, state, approved_on, return_reason, carried_on, manner,
                       carried_by, witness))

base::Result<std::vector<KeepingLine>> keeping(const service::Query&, const service::NoAsk&);
/// The latest first.
base::Result<std::vector<DisposalLine>> disposals(const service::Query&, const service::NoAsk&);

/// The rows of f53.
std::vector<service::FormRow> register_rows(const service::Query&);
/// records.retention_set
service::Finding retention_set(const service::Query&);
/// Volumes whose time is over, and approved disposals that wait to be carried out.
std::vector<service::Task> keeping_tasks(const service::Query&);

/// Years that the company's rule gives the volumes of a form.
int rule_years(const service::Query&, const catalog::Ledger&);
/// What a disposal must know of this volume.
ExpiringVolume expiring(const service::Query&, const base::Uuid& volume);

/// The hash of what is approved.
std::string content_sha(const DisposalAsked&);
approvals::Approvable disposal_approvable();

}  // namespace ledgers
