#pragma once
#include "service/slice.hpp"

namespace home {

/// Tasks in the order people work: 期限超過, 承認待ち, 期限のあるもの, 進行中, 周知; the nearest day first, those without a day
/// last.
void put_in_order(std::vector<service::Task>&, base::Day today);

}  // namespace home
