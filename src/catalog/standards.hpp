#pragma once
#include "catalog/text.hpp"

#include <optional>

namespace catalog {

/// Which standard: h21 (2009) and r4 (2022) bind companies, nist171r2 is only a reference.
struct Edition {
    std::string id;
    Text title, short_title;
    std::string number;                   // of the Ministry's instrument; empty for a reference
    std::string valid_from;               // a day; empty for a reference
    std::optional<std::string> valid_to;  // nothing when not fixed
    bool assessable = true;               // said only of those that are not
    std::vector<Named> rule_documents;    // policy, standard, procedure, ssp, plan
};
BOOST_DESCRIBE_STRUCT(Edition, (), (id, title, short_title, number, valid_from, valid_to, assessable, rule_documents))

/// How often a requirement comes round, as far as the edition says so.
struct Cycle {
    std::string ja;
    std::vector<std::string> events;
    std::optional<int> days;
    Confidence confidence = Confidence::unverified;
};
BOOST_DESCRIBE_STRUCT(Cycle, (), (ja, events, days, confidence))

/// A clause, a group of items or one assessable item of an edition, in the order of the edition.
struct Requirement {
    std::string id, edition;
    std::string parent;                       // id of the clause or group above; empty for a clause
    int depth = 0;                            // 0 for a clause
    std::string kind;                         // clause, group, requirement
    std::optional<std::string> official_ref;  // 6(1)エ; nothing when not known
    std::string topic;                        // N-A1 of the 2022 edition
    Text title;
    Text requirement;  // what must be done, our own words
    Text intent;
    bool assessable = false;
    std::vector<std::string> responsible;  // roles
    std::vector<std::string> records;      // forms
    std::optional<Cycle> cycle;
    std::vector<std::string> parameters;
    std::vector<Text> what_auditor_looks_for, typical_gaps;
    Confidence confidence = Confidence::unverified, official_ref_confidence = Confidence::unverified;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Requirement, (),
                      (id, edition, parent, depth, kind, official_ref, topic, title, requirement, intent, assessable, responsible,
                       records, cycle, parameters, what_auditor_looks_for, typical_gaps, confidence, official_ref_confidence,
                       source))

enum class Relation { equivalent, broader, narrower, related };  // seen from `from`
BOOST_DESCRIBE_ENUM(Relation, equivalent, broader, narrower, related)

/// One pair of the mapping between editions; our own, never a proof of conformity.
struct Mapping {
    std::string from, to;
    Relation relation = Relation::related;
    Confidence confidence = Confidence::unverified;
};
BOOST_DESCRIBE_STRUCT(Mapping, (), (from, to, relation, confidence))

}  // namespace catalog
