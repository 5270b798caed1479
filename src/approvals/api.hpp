#pragma once
#include "approvals/request.hpp"
#include "approvals/standing.hpp"
#include "documents/document.hpp"
#include "store/tx.hpp"

namespace catalog {
class Catalog;
}
namespace journal {
class Recording;
struct Entry;
}  // namespace journal
namespace service {
struct Query;
}

/// What other slices may ask of the approvals, and how a slice has its own facts approved.
namespace approvals {

/// How a request ended. `reason` is empty when it was approved.
struct Outcome {
    base::ApprovalId approval;
    std::string slice, kind;
    base::Uuid about;
    std::string content_sha;
    base::Day day;
    std::string reason;
};

/// A slice's fact that asks for approval, and what the slice records of the outcome. A slice gives one of these for each such
/// fact; app/reactions.cpp lists them. Everything happens under one command: after `fact`, approvals records its request; after
/// the last stamp, the slice its own answer.
struct Approvable {
    std::string_view fact;         // "rules.submitted.v1"
    std::string_view slice, kind;  // as in approvals.yaml; an empty kind stands for every kind of the slice
    base::Result<Request> (*request)(const store::Snapshot&, const journal::Entry&);
    base::Checked (*approved)(journal::Recording&, const Outcome&);
    base::Checked (*returned)(journal::Recording&, const Outcome&);  // returned or withdrawn; may be null
};

/// Records the request of a submitted fact. Called by app/reactions.cpp only.
base::Checked start(journal::Recording&, const catalog::Catalog&, const Request&, base::Day on);
/// The outcome in an entry of this slice, and whether it was approved; nothing for other entries. Called by app/reactions.cpp only.
struct Ending {
    Outcome outcome;
    bool approved;
};
std::optional<Ending> ending(const journal::Entry&);

/// A request as other slices see it.
struct Card {
    base::ApprovalId id;
    std::string slice, kind;
    base::Uuid about;
    std::string title, content_sha;
    State state;
    base::Day requested_on;
    std::optional<base::Day> closed_on;
    std::string reason;  // of a return or a withdrawal
};
/// The newest one of a kind about a subject.
std::optional<Card> newest(const store::Snapshot&, std::string_view kind, const base::Uuid& about);

/// 決裁欄 of a request for paper: 起案, then each step, with the stamps there are on the query's day.
documents::block::Approval approval_row(const service::Query&, const base::ApprovalId&);

}  // namespace approvals
