#pragma once
#include "submissions/draft.hpp"
#include "submissions/send.hpp"
#include "submissions/tables.hpp"

namespace catalog {
class Catalog;
}

/// A submission as the rules must know it.
namespace submissions {

KnownLife life_of(const catalog::Catalog&, const SubmissionRow&);
KnownDraft draft_of(const catalog::Catalog&, const SubmissionRow&);

}  // namespace submissions
