#include "app/reactions.hpp"

#include <array>

namespace app {
namespace {

struct Reaction {
    std::string_view fact;
    base::Checked (*answer)(journal::Recording&, const journal::Entry&);
};

/// One row for each fact that calls for something elsewhere.
constexpr std::array<Reaction, 0> reactions{};

}  // namespace

base::Checked react(journal::Recording& recording, const journal::Entry& cause)
{
    for (const auto& reaction : reactions)
        if (reaction.fact == cause.head.fact) TRY(reaction.answer(recording, cause));
    return base::Nothing{};
}

}  // namespace app
