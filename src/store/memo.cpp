#include "store/memo.hpp"

#include <algorithm>

namespace store {

Memo::Kept Memo::find(std::int64_t mark, const std::string& name) const
{
    const std::lock_guard lock{mutex_};
    if (mark != mark_) return nullptr;
    const auto found = kept_.find(name);
    return found == kept_.end() ? nullptr : found->second;
}

void Memo::keep(std::int64_t mark, const std::string& name, Kept value)
{
    const std::lock_guard lock{mutex_};
    if (mark < mark_) return;  // read before what has happened since
    if (mark > mark_ || kept_.size() >= most_) kept_.clear();
    mark_ = mark;
    kept_[name] = std::move(value);
}

void Memo::drop(std::int64_t mark)
{
    const std::lock_guard lock{mutex_};
    kept_.clear();
    mark_ = std::max(mark_, mark);
}

}  // namespace store
