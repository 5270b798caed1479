#pragma once
#include "approvals/facts.hpp"
#include "service/slice.hpp"

/// What the screens of the approvals ask for.
namespace approvals {

struct RequestLine {
    base::ApprovalId id;
    std::string title, kind, drafter;
    base::Day requested_on;
    std::string state;     // pending, approved, returned, withdrawn
    std::string progress;  // 「総括者の確認待ち」
    std::optional<base::Day> closed_on;
    bool waits_for_me;
};
BOOST_DESCRIBE_STRUCT(RequestLine, (), (id, title, kind, drafter, requested_on, state, progress, closed_on, waits_for_me))
base::Result<std::vector<RequestLine>> requests(const service::Query&, const service::NoAsk&);

/// A place of 決裁欄: 起案 first, then each step; `result` is empty before it is done.
struct Place {
    std::string label;   // 起案, 総括者, 経営者等
    std::string act;     // draft, confirm, approve
    std::string result;  // done, returned
    std::string name, stamp_name;
    std::optional<base::Day> day;
    bool deputy;
    std::string comment;
    bool waits;                        // this step's turn
    std::vector<std::string> waiting;  // names of those who may do it
};
BOOST_DESCRIBE_STRUCT(Place, (), (label, act, result, name, stamp_name, day, deputy, comment, waits, waiting))

/// What the caller may do to the step that waits.
struct Turn {
    std::string act;         // confirm, approve
    std::string role_label;  // as what
    bool deputy;             // then a comment is needed
};
BOOST_DESCRIBE_STRUCT(Turn, (), (act, role_label, deputy))

struct RequestAnswer {
    base::ApprovalId id;
    std::string title, slice, kind, kind_label, summary, content_sha, link, drafter;
    base::Uuid about;
    base::Day requested_on;
    std::string state, reason, closed_by;
    std::optional<base::Day> closed_on;
    std::vector<Place> row;
    std::optional<Turn> turn;  // the caller's
    bool may_withdraw;
    bool nobody;  // the step that waits has nobody who may do it
    std::string four_eyes;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(RequestAnswer, (),
                      (id, title, slice, kind, kind_label, summary, content_sha, link, drafter, about, requested_on, state, reason,
                       closed_by, closed_on, row, turn, may_withdraw, nobody, four_eyes, last_seq))

struct RequestAsk {
    base::ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(RequestAsk, (), (approval))
base::Result<RequestAnswer> request_answer(const service::Query&, const RequestAsk&);
base::Result<service::Paper> sheet(const service::Query&, const RequestAsk&);

struct RequestsAnswer {
    std::vector<RequestAnswer> requests;
};
BOOST_DESCRIBE_STRUCT(RequestsAnswer, (), (requests))
/// Those whose step is the caller's turn, the oldest first.
base::Result<RequestsAnswer> waiting(const service::Query&, const service::NoAsk&);

struct AboutAsk {
    base::Uuid about;
};
BOOST_DESCRIBE_STRUCT(AboutAsk, (), (about))
/// Every request about a subject of another slice, the newest first.
base::Result<RequestsAnswer> requests_of(const service::Query&, const AboutAsk&);

struct RouteStep {
    std::string act, label;
};
BOOST_DESCRIBE_STRUCT(RouteStep, (), (act, label))
struct RouteLine {
    std::string id, label, four_eyes;
    bool drafted_here;  // on the screen of the approvals
    std::vector<RouteStep> steps;
};
BOOST_DESCRIBE_STRUCT(RouteLine, (), (id, label, four_eyes, drafted_here, steps))
struct RoutesAnswer {
    std::vector<RouteLine> routes;
};
BOOST_DESCRIBE_STRUCT(RoutesAnswer, (), (routes))
base::Result<RoutesAnswer> approval_routes(const service::Query&, const service::NoAsk&);

std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);
std::vector<documents::block::Any> chapter(const service::Query&);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace approvals
