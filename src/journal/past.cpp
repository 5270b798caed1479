#include "journal/past.hpp"

#include <algorithm>
#include <atomic>

namespace journal {
namespace {

constexpr std::size_t days_kept = 4;

std::string new_name()
{
    static std::atomic<std::uint64_t> made{0};
    return "past-" + std::to_string(++made);
}

}  // namespace

struct PastDays::Database {
    std::string name = new_name();
    store::Connection writer = store::Connection::in_memory(name);
    std::shared_ptr<Readers> readers = std::make_shared<Readers>([file = name] { return store::Connection::in_memory(file); });
    std::int64_t read_to = -1;  // nothing is there yet
};

std::shared_ptr<const View> PastDays::view(const AsOf& as_of, const store::Snapshot& live, std::int64_t head)
{
    const auto wanted = day(as_of);
    const std::lock_guard lock{wanted->mutex};
    if (!wanted->database || wanted->database->read_to < head) wanted->database = advanced(*wanted, live, head);
    return wanted->database->readers->view(wanted->database->read_to);
}

std::shared_ptr<PastDays::Day> PastDays::day(const AsOf& as_of)
{
    const std::lock_guard lock{mutex_};
    const auto found = std::ranges::find(days_, as_of, [](const auto& day) { return day->as_of; });
    if (found != days_.end())
        days_.splice(days_.begin(), days_, found);
    else
        days_.push_front(std::make_shared<Day>(as_of));
    if (days_.size() > days_kept) days_.pop_back();
    return days_.front();
}

/// The day's database with the new entries in it; a copy when somebody looks at the old one.
std::shared_ptr<PastDays::Database> PastDays::advanced(const Day& day, const store::Snapshot& live, std::int64_t head) const
{
    auto database = day.database;
    if (!database || database->readers->busy() != 0) database = std::make_shared<Database>();
    if (day.database && database != day.database) {
        day.database->writer.copy_to(database->writer);
        database->read_to = day.database->read_to;
    }
    store::Transaction transaction{database->writer, store::Transaction::Kind::write};
    store::Tx tx{database->writer};
    if (database->read_to < 0) {
        create_tables(tx, *model_);
        fill(live, tx, *model_, day.as_of);
    } else {
        advance(live, tx, *model_, day.as_of, database->read_to);
    }
    transaction.commit();
    database->read_to = head;
    return database;
}

void PastDays::drop()
{
    const std::lock_guard lock{mutex_};
    days_.clear();
}

}  // namespace journal
