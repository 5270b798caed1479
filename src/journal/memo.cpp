#include "journal/memo.hpp"

#include <algorithm>

namespace journal {
namespace {

constexpr std::size_t most = 64;  // a few days, editions and languages

}  // namespace

Memo::Kept Memo::find(std::int64_t head, const std::string& name) const
{
    const std::lock_guard lock{mutex_};
    if (head != head_) return nullptr;
    const auto found = kept_.find(name);
    return found == kept_.end() ? nullptr : found->second;
}

void Memo::keep(std::int64_t head, const std::string& name, Kept value)
{
    const std::lock_guard lock{mutex_};
    if (head < head_) return;  // computed from a view that has been overtaken
    if (head > head_ || kept_.size() >= most) kept_.clear();
    head_ = head;
    kept_[name] = std::move(value);
}

void Memo::drop(std::int64_t head)
{
    const std::lock_guard lock{mutex_};
    kept_.clear();
    head_ = std::max(head_, head);
}

}  // namespace journal
