#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// What is known of a person; also one row of the import. Absent fields of a known person stay as they are.
struct PersonForm {
    std::string number;
    std::string name, kana;
    std::optional<std::string> department, title, employment, mail, telephone, night_telephone;
    std::optional<bool> outside;
    std::optional<base::Day> on;  // since when it holds; nothing: today
};
BOOST_DESCRIBE_STRUCT(PersonForm, (),
                      (number, name, kana, department, title, employment, mail, telephone, night_telephone, outside, on))

/// What the rule must know: whom the number belongs to, and the person's own fields so far.
struct KnownPerson {
    bool number_taken = false;  // by somebody else
    std::optional<PersonDescribed> before;
};

/// The fact of a person as typed or imported: kana as full-width katakana, number and telephone in half width, the name untouched.
base::Result<PersonDescribed> decide(const PersonForm&, const KnownPerson&);

}  // namespace organization
