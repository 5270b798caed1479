#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace journal {

/// What was computed from a book's readings, kept as long as no entry comes after it. Small: what is kept is a company's overview,
/// not its rows.
class Memo {
public:
    using Kept = std::shared_ptr<const void>;
    /// What was kept under this name when the last entry was `head`; nothing otherwise.
    Kept find(std::int64_t head, const std::string& name) const;
    /// Keeps it; what rests on earlier entries goes.
    void keep(std::int64_t head, const std::string& name, Kept);
    /// Forgets everything (a disposal); what rests on entries before `head` is not kept any more.
    void drop(std::int64_t head);

private:
    mutable std::mutex mutex_;
    std::int64_t head_ = -1;
    std::map<std::string, Kept> kept_;
};

}  // namespace journal
