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

/// Whether it is with the Ministry or the prime and was not given back; of one that is closed, whether it was when it was closed.
bool stands(const store::Snapshot&, const SubmissionRow&);

}  // namespace submissions
