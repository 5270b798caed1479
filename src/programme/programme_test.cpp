#include "journal/replay_test.hpp"
#include "programme/plan.hpp"
#include "programme/schedule.hpp"
#include "programme/tables.hpp"

#include <doctest/doctest.h>

using namespace programme;
using namespace std::chrono;

namespace {

constexpr base::Day april{sys_days{2026y / 4 / 1}};

template <class T>
std::vector<std::string> codes_of(const base::Result<T>& result)
{
    std::vector<std::string> all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(fault.code.id);
    return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("programme.yaml weeks: week 1 begins on the first day, a span ends on its last day")
{
    CHECK(days_of(april, 1, 4) == Span{april, april + days{27}});
    CHECK(days_of(april, 23, 2) == Span{april + days{154}, april + days{167}});
    CHECK(week_on(april, april - days{1}) == 0);
    CHECK(week_on(april, april) == 1);
    CHECK(week_on(april, april + days{6}) == 1);
    CHECK(week_on(april, april + days{7}) == 2);
}

TEST_CASE("an item is done by its checks alone, late the day after its last one")
{
    const Span span{april, april + days{27}};
    CHECK(state_of({3, 3}, span, april + days{99}) == State::done);
    CHECK(state_of({2, 3}, span, april + days{27}) == State::progress);
    CHECK(state_of({2, 3}, span, april + days{28}) == State::late);
    CHECK(state_of({0, 3}, span, april - days{1}) == State::coming);
    CHECK(state_of({1, 3}, span, april - days{1}) == State::progress);
    CHECK(state_of({0, 0}, span, april + days{99}) == State::late);  // nothing to judge by is not done
    CHECK(state_of({0, 3}) == State::coming);
    CHECK(Progress{1, 3}.percent() == 33);
    CHECK(Progress{}.percent() == 0);
}

TEST_CASE("a programme is started once, within two years before and one after")
{
    CHECK(decide(Start{"programme.a", april, {}}, Known{}, april));
    CHECK(codes_of(decide(Start{"programme.x", april + days{400}, {}}, Known{false}, april)) ==
          Codes{"programme.no_such_programme", "programme.start_out_of_reach"});
    CHECK(codes_of(decide(Start{"programme.a", april, {}}, Known{true, true}, april)) == Codes{"programme.started_already"});
}

TEST_CASE("other weeks need a reason; every fault at once")
{
    Known known{true, true};
    CHECK(decide(Plan{"work.1.1", 1, 4, {}, {}, {}}, known));
    known.moved = true;
    CHECK(codes_of(decide(Plan{"work.1.1", 2, 4, {}, " ", {}}, known)) == Codes{"programme.reason_required"});
    CHECK(decide(Plan{"work.1.1", 2, 4, {}, "工事の遅れのため", {}}, known).value().reason == "工事の遅れのため");
    known.person_known = false;
    CHECK(codes_of(decide(Plan{"work.1.1", 0, 105, {}, "工事の遅れのため", {}}, known)) ==
          Codes{"programme.week_out_of_range", "programme.week_out_of_range", "programme.no_such_person"});
    CHECK(codes_of(decide(Plan{"work.1.1", 1, 1, {}, {}, {}}, Known{})) == Codes{"programme.not_started"});
}

TEST_CASE("a remark has words, and not too many")
{
    CHECK(codes_of(decide(Remark{"work.1.1", "　", {}}, Known{})) == Codes{"programme.remark_required"});
    CHECK(codes_of(decide(Remark{"x", std::string(2001, 'a'), {}}, Known{false})) ==
          Codes{"programme.no_such_item", "programme.remark_too_long"});
    CHECK(decide(Remark{"work.1.1", " 代行者を置くこと。 ", {}}, Known{}).value().text == "代行者を置くこと。");
}

TEST_CASE("laws of apply: any order of arrival gives the same readings")
{
    using journal::replay::happened;
    const auto run = base::Uuid::make(base::Instant{}, {1}), said = base::Uuid::make(base::Instant{}, {2});
    CHECK(journal::replay::fault(readings(), {happened(run, april, Started{"programme.a", april}),
                                              happened(run, april + days{9}, Planned{"work.1.1", 2, 5, {}, "採用の遅れ"}),
                                              happened(run, april + days{20}, Planned{"work.1.1", 3, 5, {}, "再度の遅れ"}),
                                              happened(run, april + days{12}, Planned{"work.1.2", 3, 8, {}, "一部の前倒し"}),
                                              happened(said, april + days{3}, Remarked{"work.1.1", "代行者を置くこと。", {}})}) ==
          "");
}
