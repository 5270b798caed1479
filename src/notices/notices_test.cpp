#include "journal/replay_test.hpp"
#include "messages/notices.hpp"
#include "notices/acknowledge.hpp"
#include "notices/issue.hpp"
#include "notices/remind.hpp"
#include "notices/tables.hpp"

#include <doctest/doctest.h>

using namespace notices;
using namespace std::chrono;
using base::Day;

namespace {

constexpr Day may{sys_days{2026y / 5 / 11}};

template <class Id>
Id id(unsigned char n)
{
    return Id{base::Uuid::make(base::Instant{}, {n})};
}

const auto sato = id<base::PersonId>(1), suzuki = id<base::PersonId>(2), tanaka = id<base::PersonId>(3);
const auto notice = id<base::NoticeId>(9);
const std::string text(64, 'a'), other_text(64, 'b');

Announcement procedure() { return {"rules", "procedure", id<base::Uuid>(40), "実施手順", "第2版", text, {}}; }

Audience people() { return {{sato, suzuki}, may + days{14}, tanaka, true}; }

template <class T>
std::string first_code(const base::Result<T>& result)
{
    return result ? "" : std::string{result.refusal().first().code.id};
}

}  // namespace

TEST_CASE("h21 5(1), r4 A2: a notice names its text by hash, its people and its day")
{
    const auto fact = decide(procedure(), people(), may);
    REQUIRE(fact);
    CHECK(fact.value().recipients == std::vector{sato, suzuki});
    CHECK(fact.value().due == may + days{14});
    auto ask = procedure();
    ask.due = may + days{3};
    CHECK(decide(ask, people(), may).value().due == may + days{3});
}

TEST_CASE("all faults at once: no title, no text, nobody, a day before the notice")
{
    auto ask = procedure();
    ask.title = "";
    ask.content_sha = "zz";
    ask.due = may - days{1};
    const auto refused = decide(ask, Audience{{}, may, {}, true}, may);
    REQUIRE_FALSE(refused);
    std::vector<std::string> codes;
    for (const auto& fault : refused.refusal().faults()) codes.emplace_back(fault.code.id);
    CHECK(codes == std::vector<std::string>{"notices.title_required", "notices.no_content", "notices.nobody_to_tell",
                                            "notices.due_before_the_notice"});
    CHECK(first_code(decide(procedure(), Audience{{sato}, may, {}, false}, may)) == "notices.no_such_person");
}

TEST_CASE("who joins the group later is told then, once")
{
    const auto more = decide(people(), {sato}, false);
    REQUIRE(more);
    CHECK(more.value().recipients == std::vector{suzuki});
    CHECK(first_code(decide(people(), {sato, suzuki}, false)) == "notices.everyone_was_told");
    CHECK(first_code(decide(people(), {sato}, true)) == "notices.closed");
}

TEST_CASE("a reading is of exactly the text of the notice, by a recipient, once, not before the telling")
{
    const Reading known{text, false, may, {}, sato, false};
    CHECK(decide(Acknowledge{notice, text, {}, {}}, known, may).value().way == Way::on_screen);
    CHECK(first_code(decide(Acknowledge{notice, other_text, {}, {}}, known, may)) == "notices.another_text");
    CHECK(first_code(decide(Acknowledge{notice, text, {}, may - days{1}}, known, may)) == "notices.read_before_told");
    CHECK(first_code(decide(Acknowledge{notice, text, {}, {}}, Reading{text, false, {}, {}, sato, false}, may)) ==
          "notices.not_a_recipient");
    CHECK(first_code(decide(Acknowledge{notice, text, {}, {}}, Reading{text, false, may, may, sato, false}, may)) ==
          "notices.already_read");
    CHECK(first_code(decide(Acknowledge{notice, text, {}, {}}, Reading{text, true, may, {}, sato, false}, may)) ==
          "notices.closed");
    CHECK(first_code(decide(Acknowledge{notice, text, {}, {}}, Reading{text, false, {}, {}, {}, true}, may)) ==
          "notices.no_person");
}

TEST_CASE("a signed list is recorded by who issues notices, and shows as paper")
{
    Reading known{text, false, may, {}, tanaka, true};
    CHECK(decide(Acknowledge{notice, text, sato, {}}, known, may).value().way == Way::on_paper);
    known.may_record_others = false;
    CHECK(first_code(decide(Acknowledge{notice, text, sato, {}}, known, may)) == "notices.others_not_permitted");
}

TEST_CASE("a reminder is for those who have not read; an end has a reason")
{
    CHECK(decide(Remind{notice, {}}, {suzuki}, false).value().persons == std::vector{suzuki});
    CHECK(first_code(decide(Remind{notice, {}}, {}, false)) == "notices.everyone_has_read");
    CHECK(first_code(decide(Close{notice, " ", {}}, false)) == "notices.reason_required");
    CHECK(first_code(decide(Close{notice, "誤り", {}}, true)) == "notices.closed");
}

TEST_CASE("DESIGN 2: the same facts in another order of arrival give the same readings")
{
    using journal::replay::happened;
    const Issued issued = decide(procedure(), people(), may).value();
    CHECK(journal::replay::fault(readings(), {happened(notice, may, issued),
                                              happened(notice, may + days{2}, Extended{{tanaka, sato}, may + days{20}}),
                                              happened(notice, may + days{3}, Acknowledged{sato, text, Way::on_screen}),
                                              happened(notice, may + days{5}, Reminded{{suzuki, tanaka}}),
                                              happened(notice, may + days{6}, Acknowledged{tanaka, text, Way::on_paper}),
                                              happened(notice, may + days{30}, Closed{"新しい版"})}) == "");
}
