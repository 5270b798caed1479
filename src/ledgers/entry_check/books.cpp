#include "ledgers/entry_check/books.hpp"

#include <algorithm>
#include <cstring>

namespace ledgers::entry_check {
namespace {

constexpr std::size_t block_size = 1 << 16;

}  // namespace

std::string_view Row::operator[](std::string_view column) const
{
    const auto& columns = sheet_->form().columns;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (columns[at].id == column) return sheet_->cell(index_, at);
    return {};
}

std::string_view Row::number() const { return sheet_->cell(index_, 0); }

const Form& Row::form() const { return sheet_->form(); }

std::size_t Sheet::append(bool struck, bool imported, std::string_view state)
{
    cells_.resize(cells_.size() + form_.columns.size());
    standings_.push_back({struck, imported, keep(state)});
    return standings_.size() - 1;
}

void Sheet::set(std::string_view column, std::string_view text)
{
    const auto found = std::ranges::find(form_.columns, column, &Column::id);
    if (found == form_.columns.end()) return;
    const auto first = (standings_.size() - 1) * form_.columns.size();
    cells_[first + static_cast<std::size_t>(found - form_.columns.begin())] = keep(text);
}

std::string_view Sheet::keep(std::string_view text)
{
    if (text.empty()) return {};
    if (left_ < text.size()) {
        left_ = std::max(block_size, text.size());
        blocks_.push_back(std::make_unique<char[]>(left_));
        used_ = 0;
    }
    char* const at = blocks_.back().get() + used_;
    std::memcpy(at, text.data(), text.size());
    used_ += text.size();
    left_ -= text.size();
    return {at, text.size()};
}

Sheet& Books::open(const Form& form)
{
    auto& sheet = sheets_[form.id];
    if (!sheet) sheet = std::make_unique<Sheet>(form);
    return *sheet;
}

const Sheet* Books::find(std::string_view form) const
{
    const auto found = sheets_.find(form);
    return found == sheets_.end() ? nullptr : found->second.get();
}

}  // namespace ledgers::entry_check
