#pragma once
#include "ledgers/own_forms.hpp"
#include "ledgers/tables.hpp"
#include "ledgers/write.hpp"
#include "service/slice.hpp"

/// What the commands and queries look up of forms and volumes.
namespace ledgers {

/// The form as the company has it; refused where there is none of this id.
base::Result<FormPtr> form_of(const service::Query&, const std::string& id);
/// The same of a form whose rows are kept here; others are refused with where they are kept.
base::Result<FormPtr> kept_here(const service::Query&, const std::string& id);
/// The slice's view of a form; nothing when no slice offers it.
const service::Form* offered(const service::Query&, const std::string& form);

std::optional<VolumeRow> volume_row(const store::Snapshot&, const std::string& form, int year);
Volume volume(const store::Snapshot&, const std::string& form, int year);
/// The place of the next row of this volume.
std::int64_t next_place(const store::Snapshot&, const std::string& form, int year);

/// Whether the caller is one of those who fill the form in, keep it or sign it.
bool may_write(const service::Caller&, const catalog::Ledger&);
/// Labels of roles, joined.
std::string labels(const catalog::Catalog&, const std::vector<std::string>& roles, const std::string& edition);
/// The person behind an actor of the journal; nothing for the shell and for accounts that are no person.
std::optional<base::PersonId> person_behind(const store::Snapshot&, const std::string& actor, base::Day);
/// The name a row shows for who wrote it.
std::string writer_name(const store::Snapshot&, const std::string& actor, base::Day);

/// 2026-11-12 10:05 in Japan.
std::string moment_in_japan(base::Instant);

/// Names of actors, each looked up once.
class Names {
public:
    explicit Names(const service::Query& query) : query_(query) {}
    const std::string& of(const std::string& actor);

private:
    const service::Query& query_;
    std::map<std::string, std::string> names_;
};

/// How many rows of a volume there are that are not struck out, still wait for something, or for their confirmation.
struct Counts {
    std::int64_t rows = 0, open = 0, unconfirmed = 0;
};
Counts counts(const service::Query&, const catalog::Ledger&, int year);
/// The volume that is looked at when no year is asked for: that of the day, else the latest there is.
int usual_year(const service::Query&, const catalog::Ledger&);

/// SHA-256 over the rows of a volume in their order: their numbers and the entries they rest on. What the entries say is proved by
/// the chain, so a disposal changes nothing.
std::string digest_of(const store::Snapshot&, const std::string& form, int year);

}  // namespace ledgers
