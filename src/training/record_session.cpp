#include "training/record_session.hpp"

#include "base/text.hpp"
#include "messages/training.hpp"

namespace training {
namespace {

constexpr int longest_session = 24 * 60;
constexpr int full_score = 100;

void check_session(const RecordSession& ask, const SessionKnown& known, base::Faults& faults)
{
    faults.add_if(base::trim(ask.title).empty(), codes::title_required, "title");
    faults.add_if(ask.courses.empty(), codes::course_required, "courses");
    for (std::size_t i = 0; i < ask.courses.size(); ++i)
        faults.add_if(!known.courses.contains(ask.courses[i]), codes::no_such_course, "courses[" + std::to_string(i) + "]",
                      {ask.courses[i]});
    faults.add_if(ask.held_on > known.today, codes::held_in_future, "held_on");
    faults.add_if(ask.minutes < 1 || ask.minutes > longest_session, codes::minutes_out_of_range, "minutes",
                  {std::to_string(longest_session)});
    faults.add_if(base::trim(ask.place).empty(), codes::place_required, "place");
    faults.add_if(base::trim(ask.teacher).empty(), codes::teacher_required, "teacher");
    faults.add_if(base::trim(ask.material).empty(), codes::material_required, "material");
    faults.add_if(ask.people.empty(), codes::nobody_listed, "people");
}

void check_person(const Attendee& one, const std::string& at, const SessionKnown& known, base::Faults& faults)
{
    faults.add_if(!known.departments.contains(one.person), codes::not_of_the_company, at + ".person");
    faults.add_if(one.score && (*one.score < 0 || *one.score > full_score), codes::score_out_of_range, at + ".score");
    faults.add_if(!one.present && (one.score || one.passed), codes::absent_has_no_result, at + ".score");
    faults.add_if(one.score && one.passed, codes::score_says_it, at + ".passed");
}

std::optional<Assessed> assessed(const Attendee& one, const SessionKnown& known)
{
    if (one.score) return Assessed{one.score, known.pass_score, *one.score >= known.pass_score, ""};
    if (one.passed) return Assessed{{}, {}, *one.passed, "口頭"};
    return std::nullopt;
}

}  // namespace

base::Result<std::vector<ListedPerson>> decide(const RecordSession& ask, const SessionKnown& known)
{
    base::Faults faults;
    check_session(ask, known, faults);
    std::set<base::PersonId> listed;
    for (std::size_t i = 0; i < ask.people.size(); ++i) {
        const auto at = "people[" + std::to_string(i) + "]";
        check_person(ask.people[i], at, known, faults);
        faults.add_if(!listed.insert(ask.people[i].person).second, codes::listed_twice, at + ".person");
    }
    if (faults) return faults;

    std::vector<ListedPerson> list;
    for (const auto& one : ask.people) {
        const auto attendance = !one.present ? Attendance::absent : ask.make_up ? Attendance::made_up : Attendance::present;
        list.push_back({Attended{known.number, int(list.size()) + 1, base::trimmed(ask.title), ask.kind, ask.courses, ask.minutes,
                                 base::trimmed(ask.place), base::trimmed(ask.teacher), base::trimmed(ask.material), one.person,
                                 known.departments.at(one.person), attendance, base::trimmed(one.remark)},
                        assessed(one, known)});
    }
    return list;
}

}  // namespace training
