#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the actions slice can record: what was found, what is done about it, and whether it worked.
namespace actions {

BOOST_DEFINE_ENUM_CLASS(Severity, major, minor)

/// 処置・是正: something was found that must be put right by a day. Other slices' findings name their record by `about`.
struct Opened {
    static constexpr auto fact = "actions.opened.v1";
    static constexpr bool founding = true;
    std::string number;       // 管理番号: 2026-001
    std::string slice, kind;  // "audits", "finding": where it was found; "actions", "general" when it was entered here
    base::Uuid about;         // the record it is about, or nil
    std::string title, detail;
    Severity severity;
    base::Day found_on, due;
    base::PersonId responsible;
    std::string link;  // the screen of the record
};
BOOST_DESCRIBE_STRUCT(Opened, (), (number, slice, kind, about, title, detail, severity, found_on, due, responsible, link))

/// 原因と是正の計画.
struct Planned {
    static constexpr auto fact = "actions.planned.v1";
    std::string cause, plan;
};
BOOST_DESCRIBE_STRUCT(Planned, (), (cause, plan))

/// 担当者・期限の変更.
struct Reassigned {
    static constexpr auto fact = "actions.reassigned.v1";
    base::PersonId responsible;
    base::Day due;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reassigned, (), (responsible, due, reason))

/// 経過.
struct Noted {
    static constexpr auto fact = "actions.noted.v1";
    std::string text;
    std::optional<base::PersonId> person;
};
BOOST_DESCRIBE_STRUCT(Noted, (), (text, person))

/// 実施済み: the effect is to be checked by `effect_due`.
struct Done {
    static constexpr auto fact = "actions.done.v1";
    std::string result;
    std::optional<base::PersonId> person;
    base::Day effect_due;
};
BOOST_DESCRIBE_STRUCT(Done, (), (result, person, effect_due))

/// 効果確認 by somebody else: it worked, and the action is closed; or it did not, and is to be done anew by `due`.
struct EffectChecked {
    static constexpr auto fact = "actions.effect_checked.v1";
    bool effective;
    std::string finding;
    base::PersonId person;
    std::optional<base::Day> due;  // when it did not work
};
BOOST_DESCRIBE_STRUCT(EffectChecked, (), (effective, finding, person, due))

/// 再開: it came up again after it was closed.
struct Reopened {
    static constexpr auto fact = "actions.reopened.v1";
    std::string reason;
    base::Day due;
};
BOOST_DESCRIBE_STRUCT(Reopened, (), (reason, due))

}  // namespace actions
