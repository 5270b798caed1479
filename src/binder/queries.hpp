#pragma once
#include "binder/facts.hpp"
#include "service/slice.hpp"

/// What the screens ask of the binders that were made, and the files.
namespace binder {

struct BinderLine {
    base::Uuid id;
    std::string number, version;
    base::Day as_of;
    Purpose purpose;
    std::string note;
    base::Day made_on;
    std::string made_at;  // 14:05 in Japan
    std::string made_by;
    std::int64_t entries;
    std::string head, pdf;
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(BinderLine, (),
                      (id, number, version, as_of, purpose, note, made_on, made_at, made_by, entries, head, pdf, bytes))

/// Binders by the day asked for, the newest first.
base::Result<std::vector<BinderLine>> binders(const service::Query&, const service::NoAsk&);

struct BinderAsk {
    base::Uuid binder;
};
BOOST_DESCRIBE_STRUCT(BinderAsk, (), (binder))

/// The PDF, byte for byte as it was made.
base::Result<service::Paper> pdf(const service::Query&, const BinderAsk&);
/// The same with the journal and the evidence of now, to be checked elsewhere.
base::Result<service::Paper> bundle(const service::Query&, const BinderAsk&);

}  // namespace binder
