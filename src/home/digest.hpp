#pragma once
#include "home/ladder.hpp"

namespace home {

/// The one mail of a day to a person.
struct Digest {
    std::string subject, body;
};
BOOST_DESCRIBE_STRUCT(Digest, (), (subject, body))

/// A task that the superior of those who leave it undone is told of.
struct OfSomebody {
    std::string name;  // or names
    service::Task task;
};

/// In Japanese; `site` begins the links, without it there are none. Nothing where there is nothing to say.
std::optional<Digest> digest(const std::string& company, const std::string& name, const Reminders&,
                             const std::vector<OfSomebody>& below, const std::string& site, base::Day today);

/// Everything the caller has to do, in the order to work.
std::vector<service::Task> all_tasks(const service::Query&);

}  // namespace home
