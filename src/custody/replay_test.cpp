#include "journal/replay_test.hpp"
#include "custody/medium_facts.hpp"
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
    if (event == "count") fact.outcome = Outcome::in_order;
    if (event == "dispatch")
        fact.carriage = Carriage{{}, {}, {}, "見本精機", "見本 太郎", machine::Basis::subcontract, "下-001", "手交", {}, {}, {}};
    if (event == "regrade") fact.regraded = Regraded{machine::Grade::caution, {"no_copy"}, "指-2", day("2026-05-21")};
    return fact;
}

Made made(const base::Uuid& source)
{
    Made fact{};
    fact.event = "copy";
    fact.row_no = "作-R8-0001";
    fact.source = source;
    fact.copies = 1;
    fact.items = {"保-R8-0003"};
    return fact;
}

Listed listed(const std::string& number, const base::Uuid& parent)
{
    Listed fact{};
    fact.number = number;
    fact.event = "copy";
    fact.row_no = "作-R8-0001";
    fact.parent = parent;
    fact.storage = "庫-01";
    return fact;
}

MediumRegistered registered(const std::string& number)
{
    MediumRegistered fact{};
    fact.number = number;
    fact.storage = "庫-01";
    return fact;
}

MediumActed moved(const std::string& event, const std::string& state, const std::string& row = "")
{
    MediumActed fact{};
    fact.event = event;
    fact.state = state;
    fact.row_no = row;
    if (event == "count") fact.outcome = Outcome::in_order;
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
        happened(id(2), day("2026-05-04"), acted("count", "lent")),
        happened(id(2), day("2026-05-06"), acted("return", "stored")),
        happened(id(2), day("2026-05-08"), acted("dispatch", "in_transit", "送-R8-0001")),
        happened(id(2), day("2026-05-09"), acted("confirm_receipt", "held_outside")),
        happened(id(2), day("2026-05-20"), acted("receive", "stored")),
        happened(id(2), day("2026-05-21"), acted("regrade", "stored")),
        happened(id(4), day("2026-05-03"), made(id(2))),
        happened(id(5), day("2026-05-03"), listed("保-R8-0003", id(2))),
        happened(id(5), day("2026-05-05"), acted("lose", "lost")),
        happened(id(5), day("2026-05-07"), acted("recover", "stored")),
        happened(id(6), day("2026-04-10"), registered("媒-001")),
        happened(id(6), day("2026-04-11"), moved("take_for_use", "in_use", "使-R8-0001")),
        happened(id(6), day("2026-04-11"), moved("put_back", "quarantined")),
        happened(id(6), day("2026-04-12"), moved("release_quarantine", "stored")),
        happened(id(6), day("2026-04-30"), moved("count", "stored")),
        happened(id(6), day("2026-05-30"), moved("dispose", "disposed")),
        happened(id(7), day("2026-04-02"), NothingHeld{{}, "まだ受領がない"}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
