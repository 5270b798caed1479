#pragma once
#include "catalog/programme.hpp"
#include "programme/schedule.hpp"
#include "programme/tables.hpp"
#include "service/slice.hpp"

/// The programme on the day asked for: plans as days, progress from the readiness checks.
namespace programme {

struct ItemLine {
    std::string id;
    int number;
    service::Text title;
    int start_week, weeks;
    bool moved;  // other weeks than the standard
    std::optional<base::Day> from, until;
    Progress progress;
    int percent;
    State state;
    std::string person;  // who sees to it; empty: nobody named
    int remarks;
};
BOOST_DESCRIBE_STRUCT(ItemLine, (),
                      (id, number, title, start_week, weeks, moved, from, until, progress, percent, state, person, remarks))

/// A step of programme A, a group of programme B.
struct PartLine {
    std::string id;
    int number;
    service::Text title, gate;
    std::optional<base::Day> from, until;
    Progress progress;
    int percent;
    State state;
    std::vector<ItemLine> items;
};
BOOST_DESCRIBE_STRUCT(PartLine, (), (id, number, title, gate, from, until, progress, percent, state, items))

struct Roadmap {
    std::string programme;
    service::Text title;
    std::optional<base::Uuid> run;  // nothing before it was started
    std::optional<base::Day> start, until;
    int weeks;  // to the end of the last item
    int week;   // of the day asked for; 0 before it begins
    base::Day day;
    int percent;
    std::int64_t last_seq;
    std::vector<PartLine> parts;
};
BOOST_DESCRIBE_STRUCT(Roadmap, (), (programme, title, run, start, until, weeks, week, day, percent, last_seq, parts))

/// The programme by its id; nothing when the catalogue has none.
std::optional<Roadmap> roadmap(const service::Query&, const std::string& programme);

/// The programme an item belongs to.
const catalog::WorkItem* find_item(const catalog::Catalog&, std::string_view id);

}  // namespace programme
