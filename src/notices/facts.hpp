#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the notices slice can record: what was made known to whom, and who acknowledged exactly which text.
namespace notices {

/// Who a notice is for. everyone: all who hold an appointment.
BOOST_DEFINE_ENUM_CLASS(GroupKind, everyone, roles, contract, persons)

struct Group {
    GroupKind kind = GroupKind::everyone;
    std::vector<std::string> roles = {};       // roles: holders of one of them, and their deputies
    base::Uuid contract = {};                  // contract: its handlers
    std::vector<base::PersonId> persons = {};  // persons
};
BOOST_DESCRIBE_STRUCT(Group, (), (kind, roles, contract, persons))

/// 周知: exactly this text, to these people, to be read by that day. Who joins the group later gets it by Extended.
struct Issued {
    static constexpr auto fact = "notices.issued.v1";
    static constexpr bool founding = true;
    std::string slice, kind;  // "rules", "procedure": whose text it is
    base::Uuid about;         // its subject there
    std::string title, version, text;
    std::string content_sha;  // SHA-256 of what is to be read
    std::string link;         // the screen that shows it
    Group group;
    std::vector<base::PersonId> recipients;
    base::Day due;
    std::optional<base::PersonId> issuer;
};
BOOST_DESCRIBE_STRUCT(Issued, (), (slice, kind, about, title, version, text, content_sha, link, group, recipients, due, issuer))

/// The same text to more people.
struct Extended {
    static constexpr auto fact = "notices.extended.v1";
    std::vector<base::PersonId> recipients;
    base::Day due;
};
BOOST_DESCRIBE_STRUCT(Extended, (), (recipients, due))

/// on_screen: by the person. on_paper: a signed list, recorded by somebody else.
BOOST_DEFINE_ENUM_CLASS(Way, on_screen, on_paper)

/// 既読: this person has read exactly this text.
struct Acknowledged {
    static constexpr auto fact = "notices.acknowledged.v1";
    base::PersonId person;
    std::string content_sha;
    Way way;
};
BOOST_DESCRIBE_STRUCT(Acknowledged, (), (person, content_sha, way))

/// 督促 of those who had not read it.
struct Reminded {
    static constexpr auto fact = "notices.reminded.v1";
    std::vector<base::PersonId> persons;
};
BOOST_DESCRIBE_STRUCT(Reminded, (), (persons))

/// The notice asks nobody any more: a newer text took its place, or it was a mistake.
struct Closed {
    static constexpr auto fact = "notices.closed.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (reason))

}  // namespace notices
