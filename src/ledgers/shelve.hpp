#pragma once
#include "base/result.hpp"
#include "ledgers/facts.hpp"

/// 記録保管台帳への登録: where a volume is kept, and for how long.
namespace ledgers {

/// Volumes of several forms that stand in one place. `year` is not asked of forms whose numbers run on.
struct ShelveVolumes {
    std::vector<std::string> forms;
    int year = 0;
    KeptAs kept_as = KeptAs::both;
    std::string place;
    std::optional<int> keep_years;    // nothing: as the company's rule says
    std::optional<std::string> hold;  // why it is not disposed of although its time is over
    std::optional<std::string> remarks;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ShelveVolumes, (), (forms, year, kept_as, place, keep_years, hold, remarks, on))

struct ShelveKnown {
    std::string title;   // of the form
    std::string year;    // 令和8年度, 通年
    bool there = false;  // the volume was opened
    bool disposed = false;
    std::optional<std::string> number;  // of the register, if it has one
    int register_year = 0;              // fiscal year of the registration
    int next = 1;                       // in the register of that year
    int rule_years = 0;                 // what the company's rule says of this form
};
/// h21 13, r4 I1: never shorter than the company's rule; longer says why.
base::Result<VolumeShelved> decide(const ShelveVolumes&, const ShelveKnown&);

}  // namespace ledgers
