#pragma once
#include "submissions/facts.hpp"

namespace catalog {
struct Submission;
}
namespace service {
struct Query;
}

namespace submissions {

/// The fields of a kind, each with what the records of the day give for it; empty where they have nothing.
std::vector<FieldText> drawn_fields(const service::Query&, const catalog::Submission&, const std::optional<base::ContractId>&);

}  // namespace submissions
