#pragma once
#include "contracts/facts.hpp"
#include "journal/model.hpp"

/// The contracts' reading of the journal. apply() is the only writer of these tables.
namespace contracts {

struct ContractRow {
    base::ContractId subject;
    std::string number, title, alias, orderer, contact;
    int tier;
    std::string prime, edition;
    bool handles_information;
    std::string designation;
    std::optional<base::Day> designated_on;
    State state;
    std::optional<base::Day> concluded_on, starts, ends, closed_on;
    std::string close_reason;
    std::vector<ConditionMet> close_out;
    base::Day registered_on;
    std::int64_t seq;
    bool qualified_operator;  // 適合事業者としての契約

    /// The title, or what is shown in its place.
    const std::string& shown() const { return alias.empty() ? title : alias; }
    /// Binds the company on this day.
    bool in_force(base::Day day) const { return concluded_on && *concluded_on <= day && (!closed_on || day <= *closed_on); }
};
BOOST_DESCRIBE_STRUCT(ContractRow, (),
                      (subject, number, title, alias, orderer, contact, tier, prime, edition, handles_information, designation,
                       designated_on, state, concluded_on, starts, ends, closed_on, close_reason, close_out, registered_on, seq,
                       qualified_operator))

struct AssessmentRow {
    base::Uuid subject;
    std::optional<base::ContractId> contract;
    std::vector<Reply> replies;
    std::string outcome, grounds, assessed_by;
    base::Day assessed_on;
};
BOOST_DESCRIBE_STRUCT(AssessmentRow, (), (subject, contract, replies, outcome, grounds, assessed_by, assessed_on))

extern const store::Table<ContractRow> contract_table;
extern const store::Table<AssessmentRow> assessment_table;

journal::Readings readings();

}  // namespace contracts
