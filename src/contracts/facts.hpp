#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the contracts slice can record. Facts about protected information only, never the information.
namespace contracts {

/// planned: we mean to bid or to sign. signed_: in force from its day. (The word alone is taken by the language.)
BOOST_DEFINE_ENUM_CLASS(State, planned, concluded, closed)

/// A contract with the special clause as known from this day on; the latest counts.
struct Described {
    static constexpr auto fact = "contracts.described.v1";
    std::string number, title;
    std::string alias;         // shown in place of the title; empty: the title itself
    std::string orderer;       // 契約担当官等, or the prime or subcontractor above
    std::string contact;       // 発注者の窓口
    int tier;                  // 0: with the Ministry; n: n-th tier below it
    std::string prime;         // the prime contractor, for tiers below
    std::string edition;       // h21, r4
    bool handles_information;  // receives, makes, keeps or sees protected information
    std::string designation;   // 情報セキュリティ指定書の番号
    std::optional<base::Day> designated_on;
    State state;  // planned or concluded
    std::optional<base::Day> concluded_on, from, until;
    std::optional<bool> qualified_operator = {};  // 適合事業者としての契約 (r4 G4); nothing in journals from before it was asked
};
BOOST_DESCRIBE_STRUCT(Described, (),
                      (number, title, alias, orderer, contact, tier, prime, edition, handles_information, designation,
                       designated_on, state, concluded_on, from, until, qualified_operator))

/// How a condition of the close-out was met. by_records: the records show it. by_hand: whoever closed it made sure. by_consent: the
/// Ministry let what is left stay. left: it was not met, and only warns.
BOOST_DEFINE_ENUM_CLASS(Met, by_records, by_hand, by_consent, left)

/// A condition of custody.yaml close_out on the day of the closing.
struct ConditionMet {
    std::string condition;
    Met met;
    int open;          // how many things were left
    std::string note;  // how it was made sure of; of a consent its number
    std::optional<base::Day> until;
};
BOOST_DESCRIBE_STRUCT(ConditionMet, (), (condition, met, open, note, until))

/// 契約終結 (履行完了・解除): 守秘 and the duty to report incidents outlive it.
struct Closed {
    static constexpr auto fact = "contracts.closed.v1";
    std::string reason;
    std::optional<std::vector<ConditionMet>> close_out = {};  // nothing in journals from before it was asked
};
BOOST_DESCRIBE_STRUCT(Closed, (), (reason, close_out))

/// One answer of the flow.
struct Reply {
    std::string question, answer;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (question, answer))

/// 対象判定: the answers, what they came to, and on which papers it rests.
struct Assessed {
    static constexpr auto fact = "contracts.assessed.v1";
    static constexpr bool founding = true;
    std::optional<base::ContractId> contract;  // nothing: the company without a contract
    std::vector<Reply> replies;
    std::string outcome;  // applicability.yaml
    std::string grounds;  // 根拠とした文書
};
BOOST_DESCRIBE_STRUCT(Assessed, (), (contract, replies, outcome, grounds))

}  // namespace contracts
