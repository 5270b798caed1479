#pragma once
#include "binder/make.hpp"
#include "service/routes.hpp"

namespace binder {

/// A binder that was set and kept, not yet recorded.
struct Prepared {
    Make ask;
    Moment moment;
    Kept kept;
};

/// Whether this binder can be made at all: what a job refuses before it begins.
base::Checked makeable(const service::Query&, const Make&);
/// Sets the PDF and keeps it: the slow part, outside the company's transaction.
base::Result<Prepared> prepare(const service::Query&, const Make&, const std::vector<http::Upload>&);
/// Records it.
base::Result<base::Uuid> make(service::Command&, const Prepared&);

}  // namespace binder
