#pragma once
#include "suppliers/standing.hpp"

namespace suppliers {

/// 交付. `as_found`: it has happened already, whatever stood in the way.
struct Hand {
    SupplierId supplier;
    Origin origin;
    std::vector<std::string> items;
    std::string reference;
    base::PersonId person;
    bool as_found;
    std::optional<std::string> reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Hand, (), (supplier, origin, items, reference, person, as_found, reason, on))
/// h21 6(2), r4 B4: nothing is disclosed before the notification, the confirmation where it is asked for, and the look at them.
base::Result<Handed> decide(const Hand&, const std::optional<Standing>&, bool person_known, base::Day on, base::Day today);

struct TakeBack {
    SupplierId supplier;
    Ending ending;
    std::vector<std::string> items;
    std::string proof;
    base::PersonId person;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(TakeBack, (), (supplier, ending, items, proof, person, on))
base::Result<TakenBack> decide(const TakeBack&, const std::optional<Standing>&, bool person_known, base::Day on, base::Day today);

}  // namespace suppliers
