#pragma once
#include "base/result.hpp"
#include "training/facts.hpp"

#include <set>

namespace training {

/// One line of the attendance list as it is typed. Without a score, `passed` says what was found orally; nothing: not asked.
struct Attendee {
    base::PersonId person;
    bool present;
    std::optional<int> score;
    std::optional<bool> passed;
    std::optional<std::string> remark;
};
BOOST_DESCRIBE_STRUCT(Attendee, (), (person, present, score, passed, remark))

/// A session with its attendance list. `make_up`: held for those who were absent or had failed.
struct RecordSession {
    std::string title;
    Kind kind;
    std::vector<std::string> courses;
    base::Day held_on;
    int minutes;
    std::string place, teacher, material;
    bool make_up;
    std::vector<Attendee> people;
};
BOOST_DESCRIBE_STRUCT(RecordSession, (), (title, kind, courses, held_on, minutes, place, teacher, material, make_up, people))

/// What the rule must know.
struct SessionKnown {
    std::string number;                                 // the session's, taken from the list
    std::set<std::string> courses;                      // of the catalogue
    std::map<base::PersonId, std::string> departments;  // of the people of the company on the day of the session
    int pass_score = 0;
    base::Day today;
};

/// An attendance, and its assessment where there was one.
struct ListedPerson {
    Attended attended;
    std::optional<Assessed> assessed;
};

/// h21 8(3): who was taught what, by whom and with which material, one record a person.
base::Result<std::vector<ListedPerson>> decide(const RecordSession&, const SessionKnown&);

}  // namespace training
