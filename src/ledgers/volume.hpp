#pragma once
#include "ledgers/write.hpp"

/// 簿冊の開設と閉鎖.
namespace ledgers {

/// 開設: volumes of several forms at once, as at the beginning of a fiscal year. `year` is not asked of forms whose numbers run on.
struct OpenVolumes {
    std::vector<std::string> forms;
    int year = 0;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(OpenVolumes, (), (forms, year, on))

/// 閉鎖: after it the volume is frozen.
struct CloseVolume {
    base::Uuid volume;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CloseVolume, (), (volume, on))

struct OpenKnown {
    const catalog::Ledger* form = nullptr;
    bool kept_here = true;  // no other slice keeps the form
    bool opened = false;    // this volume already is
    bool hidden = false;    // the company does not need the form
    base::Day today;
};
base::Result<VolumeOpened> decide(const OpenKnown&, int year);

struct CloseKnown {
    const catalog::Ledger* form = nullptr;
    Volume volume;
    std::int64_t rows = 0, open_rows = 0, unconfirmed = 0, unanswered = 0;  // unanswered: errors of the entry check nobody answered
    std::string sha256;
    std::optional<base::PersonId> closer;
    base::Day today;
};
/// The year must be over, every row finished and confirmed.
base::Result<VolumeClosed> decide(const CloseKnown&);

}  // namespace ledgers
