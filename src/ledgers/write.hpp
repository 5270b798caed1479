#pragma once
#include "ledgers/cells.hpp"

/// 記入: one row of a form that no other slice keeps.
namespace ledgers {

struct Write {
    std::string form;
    Cells cells;
    std::optional<base::Day> on;  // when it was written; nothing: today
};
BOOST_DESCRIBE_STRUCT(Write, (), (form, cells, on))

/// What a rule must know of the volume a row belongs to.
struct Volume {
    int year = 0;
    bool opened = false, closed = false;
};

struct WriteKnown {
    const catalog::Ledger* form = nullptr;
    Volume volume;
    std::int64_t next = 1;  // place of the next row in the volume
    base::Day today;        // the day the row is written
};

/// The year of the volume in which a row with these cells belongs: of its act, else of the day it is written; 0 where numbers run
/// on.
int year_of(const catalog::Ledger&, const Cells& typed, base::Day today);

/// The volume must be open, the act in its year and not in the future, required columns filled.
base::Result<RowWritten> decide(const Write&, const WriteKnown&);

/// The same of a row of an old ledger, as found: what is missing stays missing. `number` as it stands there, or empty.
base::Result<RowWritten> take_over(const Cells& typed, const std::string& number, const WriteKnown&);

/// What is wrong with the volume, or nothing.
base::Faults faults_of(const catalog::Ledger&, const Volume&);

}  // namespace ledgers
