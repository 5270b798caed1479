#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the approvals slice can record. Who drafted, confirmed and approved is named by id; the text that was approved by its hash.
namespace approvals {

/// 確認 or 承認.
BOOST_DEFINE_ENUM_CLASS(Act, confirm, approve)

/// One place of the way: whoever holds one of the roles, or one person.
struct Step {
    Act act = Act::approve;
    std::vector<std::string> roles;
    bool scoped = false;  // only those appointed for the facility or contract the request is about
    std::optional<base::PersonId> person;
};
BOOST_DESCRIBE_STRUCT(Step, (), (act, roles, scoped, person))

/// 起案: exactly this text shall be approved, on this way. The way is copied here: a later change of routes does not move it.
struct Requested {
    static constexpr auto fact = "approvals.requested.v1";
    static constexpr bool founding = true;
    std::string slice, kind;  // "rules", "policy": whose matter it is
    base::Uuid about;         // its subject there
    base::Uuid scope;         // the facility or contract it belongs to, or nil
    std::string title, summary;
    std::string content_sha;                // SHA-256 of what is approved
    std::string link;                       // the screen that shows it: "/rules/0190…"
    std::optional<base::PersonId> drafter;  // nothing: an account that was no person yet
    std::vector<Step> steps;
    std::string four_eyes;  // the act of roles.yaml it falls under, if any
};
BOOST_DESCRIBE_STRUCT(Requested, (), (slice, kind, about, scope, title, summary, content_sha, link, drafter, steps, four_eyes))

/// 押印: the step is done.
struct Stamped {
    static constexpr auto fact = "approvals.stamped.v1";
    int step;
    Act act;
    base::PersonId person;
    std::string role;  // held on the day; empty when the step names the person
    bool deputy;       // 代理
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(Stamped, (), (step, act, person, role, deputy, comment))

/// The last step was approved: the asking slice answers to this.
struct Completed {
    static constexpr auto fact = "approvals.completed.v1";
    std::string slice, kind;
    base::Uuid about;
    std::string content_sha;
};
BOOST_DESCRIBE_STRUCT(Completed, (), (slice, kind, about, content_sha))

/// 差し戻し: the drafter may draft anew, which is another request.
struct Returned {
    static constexpr auto fact = "approvals.returned.v1";
    std::string slice, kind;
    base::Uuid about;
    std::string content_sha;
    int step;
    base::PersonId person;
    std::string role;
    bool deputy;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Returned, (), (slice, kind, about, content_sha, step, person, role, deputy, reason))

/// 取り下げ by the drafter.
struct Withdrawn {
    static constexpr auto fact = "approvals.withdrawn.v1";
    std::string slice, kind;
    base::Uuid about;
    std::string content_sha;
    std::optional<base::PersonId> person;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), (slice, kind, about, content_sha, person, reason))

}  // namespace approvals
