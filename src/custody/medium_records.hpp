#pragma once
#include "custody/medium_tables.hpp"

/// Acts with media as the rows of the forms they fill in.
namespace custody {

/// From leaving its container to coming back: a use (f25), a 持出し (f05) or a 送達 (f06).
struct MediumMove {
    MediumRow medium;
    MediumActRow out;
    std::optional<MediumActRow> back;
};
/// Moves that began with this event (take_for_use, take_out, dispatch), by the numbers of their rows.
std::vector<MediumMove> medium_moves(const store::Snapshot&, std::string_view event);

}  // namespace custody
