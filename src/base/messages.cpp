#include "base/messages.hpp"

#include <algorithm>
#include <stdexcept>

namespace base {

const Message& message(std::string_view id)
{
    const auto& all = messages();
    const auto found = std::ranges::lower_bound(all, id, {}, [](const Message& m) { return m.code.id; });
    if (found == all.end() || found->code.id != id) throw std::logic_error("no message " + std::string{id});
    return *found;
}

std::string text(const Fault& fault, Language language)
{
    const auto& row = message(fault.code.id);
    const std::string_view pattern = language == Language::ja ? row.ja : row.en;
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place =
            pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        if (!place) {
            out += pattern[i];
            continue;
        }
        const auto n = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (n < fault.args.size()) out += fault.args[n];
        i += 2;
    }
    return out;
}

}  // namespace base
