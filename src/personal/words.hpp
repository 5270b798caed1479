#pragma once
#include "personal/standing.hpp"
#include "service/query.hpp"

/// The words of lists and papers.
namespace personal {

service::Text word(Kind);
service::Text word(Outcome);
service::Text word(State);

}  // namespace personal
