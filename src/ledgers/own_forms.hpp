#pragma once
#include "catalog/ledgers.hpp"
#include "ledgers/entry_check/form.hpp"
#include "ledgers/tables.hpp"
#include "service/query.hpp"

/// The forms as the company has them on the day: those of the catalogue with its own columns, then its own forms.
namespace ledgers {

using FormPtr = std::shared_ptr<const catalog::Ledger>;

/// Hidden ones too: what was written in them stays.
std::shared_ptr<const std::vector<catalog::Ledger>> all_forms(const service::Query&);
/// The form, or nothing when neither the catalogue nor the company has one of this id.
FormPtr find_form(const service::Query&, const std::string& id);
/// The time in which the company does not need the form, if it is such a day.
std::optional<HiddenRow> hidden(const store::Snapshot&, const std::string& form);

/// What a column of this type is called in the catalogue's forms.
std::string_view type_name(CellType);

/// The forms of the entry check with what the company added; a column asks nothing of rows before its first day.
std::vector<entry_check::Form> with_own(const service::Query&, std::vector<entry_check::Form>);

}  // namespace ledgers
