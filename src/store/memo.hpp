#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace store {

/// What was read or computed from a database and still stands: kept under a name until the database's mark (the seq of the last
/// entry, a count of changes) moves on. Small things: an overview, a session, not rows.
class Memo {
public:
    using Kept = std::shared_ptr<const void>;
    /// Forgets everything when more than `most` are kept.
    explicit Memo(std::size_t most) : most_(most) {}

    /// What was kept under this name at this mark; nothing otherwise.
    Kept find(std::int64_t mark, const std::string& name) const;
    /// Keeps it; what rests on earlier marks goes. `mark` is read before what is kept.
    void keep(std::int64_t mark, const std::string& name, Kept);
    /// Forgets everything (a disposal); what rests on marks before this one is not kept any more.
    void drop(std::int64_t mark);

    /// What is kept under this name at this mark, made now when it is not.
    template <class Value, class Make>
    std::shared_ptr<const Value> get(std::int64_t mark, const std::string& name, Make&& make)
    {
        if (auto found = find(mark, name)) return std::static_pointer_cast<const Value>(found);
        auto made = std::make_shared<const Value>(make());
        keep(mark, name, made);
        return made;
    }

private:
    const std::size_t most_;
    mutable std::mutex mutex_;
    std::int64_t mark_ = -1;
    std::map<std::string, Kept> kept_;
};

}  // namespace store
