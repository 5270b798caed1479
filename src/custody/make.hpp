#pragma once
#include "base/result.hpp"
#include "custody/facts.hpp"
#include "custody/machine/judge.hpp"

namespace custody {

/// 作成, 複製, 出力, 電子化 or 抜粋 as it is typed.
struct MakeForm {
    base::Uuid source;  // the item it is made of
    std::string event;  // of custody.yaml
    std::optional<std::string> title, alias, protected_part;
    std::optional<std::string> grade;            // where it is raised; else that of the source
    std::optional<bool> without_protected_part;  // 抜粋: the manager has seen that no protected part is in it
    machine::Medium medium;
    std::optional<int> copies, sheets;  // sheets: of one copy
    std::string equipment;
    base::PersonId performer;
    std::optional<base::PersonId> permitted_by;
    std::optional<base::Day> permitted_on;
    std::optional<std::string> permitted_time;
    std::string reason;
    std::optional<std::string> ministry_no;
    std::optional<bool> marked;
    std::optional<Spoiled> spoiled;
    std::optional<std::string> storage, remarks;
    bool as_found;
    base::Day on;
    std::string time;  // 10:05 in Japan
};
BOOST_DESCRIBE_STRUCT(MakeForm, (),
                      (source, event, title, alias, protected_part, grade, without_protected_part, medium, copies, sheets,
                       equipment, performer, permitted_by, permitted_on, permitted_time, reason, ministry_no, marked, spoiled,
                       storage, remarks, as_found, on, time))

/// The events by which something new comes to be.
bool makes(std::string_view event);

/// What is typed, as the rules of custody.yaml look at it.
base::Result<machine::Act> act_of(const MakeForm&);

/// The source as it is listed, and the numbers that are free.
struct Making {
    Particulars source;
    std::string source_no, row_no, department;  // department: of who makes it
    std::vector<std::string> items;             // one for each copy
};
/// The row of f03 and what is listed by it (f01).
struct MadeThings {
    Made made;
    std::vector<Listed> listed;
};
/// Whether it may be made, or what was wrong about it. Pure.
base::Result<MadeThings> decide(const MakeForm&, const machine::Case&, const Making&);

/// How many 1部 come of it: an extract without a protected part is listed nowhere.
int new_items(const MakeForm&);

}  // namespace custody
