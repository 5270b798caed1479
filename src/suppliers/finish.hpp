#pragma once
#include "suppliers/standing.hpp"

namespace suppliers {

struct Suspend {
    SupplierId supplier;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Suspend, (), (supplier, reason, on))
base::Result<Suspended> decide(const Suspend&, const std::optional<Standing>&, base::Day on, base::Day today);

struct Resume {
    SupplierId supplier;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Resume, (), (supplier, reason, on))
base::Result<Resumed> decide(const Resume&, const std::optional<Standing>&, base::Day on, base::Day today);

struct End {
    SupplierId supplier;
    std::string reason;
    bool lasting_told;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(End, (), (supplier, reason, lasting_told, on))
/// Procedure 9.8: nothing is left there, nor with anybody below it; whoever had information knows which duties go on.
base::Result<Ended> decide(const End&, const std::optional<Standing>&, base::Day on, base::Day today);

/// 下請負者に取り扱わせないことの宣言, or its end.
struct Declare {
    bool none;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Declare, (), (none, reason))
/// `going_on`: subcontractors that have not ended.
base::Result<Declared> decide(const Declare&, int going_on);

}  // namespace suppliers
