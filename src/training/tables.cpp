#include "training/tables.hpp"

namespace training {

const store::Table<AttendanceRow> attendance_table{"training_attendance", "subject", {"person"}};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Attended& fact, const Entry& entry)
{
    attendance_table.put(tx, {entry.head.subject,
                              fact.session,
                              fact.place_in_list,
                              fact.title,
                              fact.kind,
                              fact.courses,
                              fact.minutes,
                              fact.place,
                              fact.teacher,
                              fact.material,
                              fact.person,
                              fact.department,
                              fact.attendance,
                              fact.remark,
                              entry.head.occurred_on,
                              0,
                              {},
                              {},
                              {},
                              entry.head.seq});
}

static void apply(store::Tx& tx, const Assessed& fact, const Entry& entry)
{
    attendance_table.change(tx, entry.head.subject, [&](AttendanceRow& row) {
        ++row.attempts;
        row.score = fact.score;
        row.method = fact.method;
        if (fact.passed && !row.passed_on) row.passed_on = entry.head.occurred_on;
        row.seq = entry.head.seq;
    });
}

journal::Readings readings()
{
    using journal::kind;
    return {"training", {&attendance_table}, {kind<Attended>(), kind<Assessed>()}};
}

}  // namespace training
