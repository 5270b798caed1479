#include "messages/organization.hpp"
#include "organization/import_people.hpp"

#include <doctest/doctest.h>

using namespace organization;
using State = PlannedPerson::State;

namespace {

const std::string csv = "所属部署,フリガナ,氏　名,社員番号（半角）,備考\n"
                        "製造部,ﾀｶｻｷ ﾘｮｳ,髙﨑 亮,１０１,よく読む\n"
                        ",,葛\U000E0100城 花,102,\n"
                        "設計部,abc,山田 太郎,103,\n"
                        "設計部,,二人目,101,\n";

std::vector<ListedPerson> people() { return read_people(csv, "名簿.csv").value().people; }

OnRecord known(const std::string& number, const std::string& name, const std::string& department)
{
    PersonDescribed now{};
    now.number = number;
    now.name = name;
    now.kana = std::string{"カナ"};
    now.department = department;
    now.night_telephone = std::string{"090-0000-0000"};
    now.mail = now.telephone = std::string{};
    return {base::PersonId{}, now, {}};
}

}  // namespace

TEST_CASE("h21 6(1)イ: a list of people in any order of columns; names as they are written")
{
    const auto list = read_people(csv, "名簿.csv").value();
    REQUIRE(list.people.size() == 4);
    CHECK(list.people[0].form.name == "髙﨑 亮");
    CHECK(list.people[1].form.name == "葛\U000E0100城 花");
    CHECK(list.people[0].form.department == "製造部");
    CHECK(!list.people[0].form.mail);
    CHECK(list.people[0].at.at("number") == "D2");
    CHECK(list.others == std::vector<std::string>{"備考"});
}

TEST_CASE("a list without the number or the name is refused")
{
    CHECK(!read_people("氏名,所属\n山田,製造部\n", "a.csv"));
    CHECK(!read_people("%PDF-1.7", "a.pdf"));
}

TEST_CASE("faults stand at their cells; what is right is planned")
{
    const auto plans = decide(people(), {});
    REQUIRE(plans.size() == 4);
    CHECK(plans[0].state == State::added);
    CHECK(plans[0].after.number == "101");
    CHECK(plans[0].after.kana.value_or("") == "タカサキ リョウ");
    CHECK(plans[1].state == State::added);
    CHECK(plans[2].state == State::faulty);
    CHECK(plans[2].faults.all().front().path == "B4");
    CHECK(plans[2].faults.all().front().code == codes::kana_only);
    CHECK(plans[3].state == State::faulty);
    CHECK(plans[3].faults.all().front().path == "D5");
    CHECK(plans[3].faults.all().front().code == codes::number_twice);
}

TEST_CASE("an update by number keeps what the list does not say")
{
    const std::map<std::string, OnRecord> record{{"101", known("101", "髙﨑 亮", "設計部")},
                                                 {"102", known("102", "葛\U000E0100城 花", "総務部")}};
    const auto plans = decide(people(), record);
    CHECK(plans[0].state == State::changed);
    CHECK(plans[0].after.department == "製造部");
    CHECK(plans[0].after.night_telephone.value_or("") == "090-0000-0000");
    CHECK(plans[1].state == State::same);  // empty cells change nothing
    CHECK(plans[1].after.department == "総務部");
}

TEST_CASE("who has left is not changed by a list")
{
    auto left = known("101", "髙﨑 亮", "設計部");
    left.left = base::parse_day("2026-08-31");
    const auto plans = decide(people(), {{"101", left}});
    CHECK(plans[0].state == State::faulty);
    CHECK(plans[0].faults.all().front().code == codes::has_left);
}
