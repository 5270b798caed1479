#include "binder/make.hpp"
#include "binder/tables.hpp"
#include "journal/replay_test.hpp"
#include "messages/binder.hpp"

#include <doctest/doctest.h>

using namespace binder;
using namespace std::chrono;

namespace {

constexpr base::Day april{sys_days{2026y / 4 / 1}}, october{sys_days{2026y / 10 / 1}};

Moment moment() { return {october, april, 412, base::Instant{october}, std::string(64, 'a'), 0}; }

std::string_view refusal(const Make& ask)
{
    const auto day = day_of(ask, moment());
    return day ? std::string_view{} : day.refusal().first().code.id;
}

}  // namespace

TEST_CASE("h21 13(4), r4 I2: a binder shows any day on record, today when none is named")
{
    CHECK(day_of({}, moment()).value() == october);
    CHECK(day_of({april, {}, {}}, moment()).value() == april);
    CHECK(refusal({october + days{1}, {}, {}}) == codes::day_to_come.id);
    CHECK(refusal({april - days{1}, {}, {}}) == codes::day_before_records.id);
    CHECK(refusal({{}, {}, std::string(201, 'x')}) == codes::note_too_long.id);
}

TEST_CASE("the record of a binder names the day, the entry and the bytes")
{
    auto second = moment();
    second.earlier = 1;
    const auto made = decide({april, Purpose::trial, " 上期 "}, second, {"f00d", 1234}).value();
    CHECK(made.number == "監査-2026-04-01-412");
    CHECK(made.version == "第2版");
    CHECK(made.note == "上期");
    CHECK(made.head == second.head);
    CHECK(made.pdf == "f00d");
    CHECK(decide({}, moment(), {}).value().purpose == Purpose::other);
    CHECK_FALSE(decide({october + days{1}, {}, {}}, moment(), {}));
}

TEST_CASE("the laws of apply hold for binders")
{
    using journal::replay::happened;
    const auto made = [](int n) { return decide({}, moment(), {std::to_string(n), n}).value(); };
    const auto subject = [](unsigned char n) { return base::Uuid::make(base::Instant{}, {0, n}); };
    CHECK(journal::replay::fault(readings(), {happened(subject(1), april, made(1)), happened(subject(2), april, made(2)),
                                              happened(subject(3), october, made(3))}) == "");
}
