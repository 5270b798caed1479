#include "journal/replay_test.hpp"
#include "contracts/tables.hpp"

#include <doctest/doctest.h>

using namespace contracts;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}

Described described(const std::string& title, State state)
{
    Described fact{};
    fact.number = "08-0001";
    fact.title = title;
    fact.orderer = "契約担当官等";
    fact.edition = "r4";
    fact.handles_information = true;
    fact.state = state;
    if (state == State::concluded) {
        fact.concluded_on = day("2026-05-01");
        fact.qualified_operator = true;
    }
    return fact;
}

}  // namespace

TEST_CASE("laws of apply: contracts on any day do not depend on the order of arrival")
{
    const std::vector happenings{
        happened(id(1), day("2026-04-01"), described("入札予定", State::planned)),
        happened(id(1), day("2026-05-01"), described("試験用装置の製造", State::concluded)),
        happened(id(1), day("2026-09-30"),
                 Closed{"履行完了", std::vector{ConditionMet{"media_clean", Met::by_hand, 0, "管理簿", {}}}}),
        happened(id(2), day("2026-04-02"),
                 Assessed{base::ContractId{id(1)}, {{"aq.contract", "yes"}}, "outcome.bid", "入札公告の写し"}),
        happened(id(3), day("2026-04-02"), Assessed{{}, {{"aq.contract", "no"}}, "outcome.out", "引合書"}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
