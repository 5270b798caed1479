#pragma once
#include "suppliers/standing.hpp"

namespace suppliers {

/// The Ministry, or the prime above us, was told of it.
struct Notify {
    SupplierId supplier;
    std::string reference;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Notify, (), (supplier, reference, on))
base::Result<Notified> decide(const Notify&, const std::optional<Standing>&, base::Day on, base::Day today);

/// The Ministry's confirmation came.
struct Confirm {
    SupplierId supplier;
    std::string reference;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (supplier, reference, on))
base::Result<Confirmed> decide(const Confirm&, const std::optional<Standing>&, base::Day on, base::Day today);

}  // namespace suppliers
