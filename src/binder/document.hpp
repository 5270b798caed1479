#pragma once
#include "binder/make.hpp"
#include "service/query.hpp"

namespace documents {
struct Document;
}

namespace binder {

/// The binder as a document: cover, what it is, contents, and a part for each chapter of the slices. `day` is asked of its 基準日.
/// Refused only when the job it is made for was cancelled.
base::Result<documents::Document> document(const service::Query& day, const Make&, const Moment&);

}  // namespace binder
