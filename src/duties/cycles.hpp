#pragma once
#include "catalog/duties.hpp"
#include "schedule/cycle.hpp"

namespace catalog {
class Catalog;
}

namespace duties {

/// A duty's cycle as dates are made of it. Values that name a parameter come from there (duties.yaml conventions.parameter).
struct Cycle {
    schedule::Cycle turns;
    schedule::Shift shift = schedule::Shift::none;
};
Cycle cycle_of(const catalog::Catalog&, const catalog::Duty&);

/// 毎月 第5業務日, 毎年度 9月30日・3月31日: for screens and paper.
catalog::Text words(const catalog::Catalog&, const catalog::Duty&);

}  // namespace duties
