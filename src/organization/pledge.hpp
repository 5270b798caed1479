#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// 誓約書の署名を記録する; `signed_on` is the day the person signed, not the day the paper was received.
struct Pledge {
    base::PersonId person;
    base::Day signed_on;
    std::optional<std::string> text_version;     // nothing: the present one
    std::optional<bool> confirmed_marking = {};  // of the scan that comes with it
};
BOOST_DESCRIBE_STRUCT(Pledge, (), (person, signed_on, text_version, confirmed_marking))

/// What the rule must know of the person.
struct Signatory {
    bool known = false;
    std::optional<base::Day> left;
};

/// The recorded signature (h21 6(1)ウ, r4 B3). Pure.
base::Result<Pledged> decide(const Pledge&, const Signatory&);

/// The wording people sign: ours, not an official form. A new wording gets a new version and stays here with the old ones.
struct PledgeText {
    std::string version;
    base::Day from;  // 施行日
    std::vector<std::string> paragraphs;
};
const std::vector<PledgeText>& pledge_texts();
/// The wording in force on the day; the first one before there was any.
const PledgeText& pledge_text(base::Day);

}  // namespace organization
