#pragma once
#include "home/digest.hpp"
#include "mail/settings.hpp"
#include "service/dispatch.hpp"

namespace app {

class Installation;

/// A person's mail of the day and where it goes.
struct Addressed {
    base::PersonId person;
    std::string name, address;  // empty: nothing can be sent
    home::Digest digest;
};

/// The mails of the company's business day, those of the superiors with what is a week late below them: of what has come to a rung
/// of the ladder after `since`.
std::vector<Addressed> digests(Installation&, const service::Dispatch&, const journal::Book&, base::Day since,
                               const std::string& site);

/// Puts them into the outbox, one a person and day; how many were put. Nothing for the sample company, on a day that is no business
/// day, and for whom no address is known. What a server that was off has missed is made up for, up to seven days.
int put_digests(Installation&, const service::Dispatch&, const std::string& company, const mail::Settings&);

}  // namespace app
