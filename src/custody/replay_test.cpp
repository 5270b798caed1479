#include "journal/replay_test.hpp"
#include "custody/tables.hpp"

#include <doctest/doctest.h>

using namespace custody;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}

Received received(const std::string& number)
{
    Received fact{};
    fact.number = number;
    fact.title = "見本装置A型 取付図";
    fact.quantity = 24;
    fact.storage = "庫-01";
    return fact;
}

Acted acted(const std::string& event, const std::string& state, const std::string& row = "")
{
    Acted fact{};
    fact.event = event;
    fact.state = state;
    fact.row_no = row;
    if (event == "lend") fact.due = day("2026-05-10");
    if (event == "order_disposal") fact.action = machine::Disposal::destroy;
    return fact;
}

}  // namespace

TEST_CASE("laws of apply: the life of an item does not depend on the order of arrival")
{
    const std::vector happenings{
        happened(id(1), day("2026-04-24"), received("保-R8-0001")),
        happened(id(1), day("2026-05-02"), acted("lend", "lent", "貸-R8-0001")),
        happened(id(1), day("2026-05-12"), acted("return", "stored")),
        happened(id(1), day("2026-06-01"), acted("order_disposal", "awaiting_disposal", "処-R8-0001")),
        happened(id(1), day("2026-06-05"), acted("destroy", "ended")),
        happened(id(2), day("2026-04-25"), received("保-R8-0002")),
        happened(id(2), day("2026-05-03"), acted("lend", "lent", "貸-R8-0002")),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
