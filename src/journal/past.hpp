#pragma once
#include "journal/readings.hpp"
#include "journal/view.hpp"

#include <list>
#include <mutex>

namespace journal {

/// The readings of a few past days, each in a database in memory: made from the journal when first asked for, advanced when new
/// entries come, dropped at a disposal.
class PastDays {
public:
    explicit PastDays(std::shared_ptr<const Model> model) : model_(std::move(model)) {}
    /// The readings as of then, up to the last entry (`head`) that `live` shows.
    std::shared_ptr<const View> view(const AsOf&, const store::Snapshot& live, std::int64_t head);
    void drop();

private:
    struct Database;
    struct Day {
        explicit Day(const AsOf& when) : as_of(when) {}
        AsOf as_of;
        std::mutex mutex;  // held while the day is filled or advanced, not while it is looked at
        std::shared_ptr<Database> database;
    };
    std::shared_ptr<Day> day(const AsOf&);
    std::shared_ptr<Database> advanced(const Day&, const store::Snapshot& live, std::int64_t head) const;

    std::shared_ptr<const Model> model_;
    std::mutex mutex_;
    std::list<std::shared_ptr<Day>> days_;  // most recently used first
};

}  // namespace journal
