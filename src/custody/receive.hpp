#pragma once
#include "base/result.hpp"
#include "custody/facts.hpp"
#include "custody/machine/judge.hpp"

namespace custody {

/// 接受 as it is typed.
struct ReceiveForm {
    std::string title;
    std::optional<std::string> alias, protected_part;
    std::string grade;                 // as it is marked: 注意, 部内限り
    std::optional<std::string> shown;  // the marking on the thing, where it differs
    machine::Medium medium;
    std::optional<int> quantity, listed;  // counted; as the slip says
    std::optional<std::string> copy_label;
    std::vector<std::string> restrictions;
    std::optional<std::string> designation_no;
    std::optional<base::Day> designated_on;
    base::ContractId contract;
    std::string source;
    std::optional<std::string> means;
    std::optional<Packaging> packaging;
    std::optional<std::string> storage;
    base::PersonId receiver;
    std::optional<base::PersonId> checker;
    std::optional<base::Day> slip_returned_on, keep_until;
    std::optional<std::string> remarks;
    bool as_found;
    base::Day on;
};
BOOST_DESCRIBE_STRUCT(ReceiveForm, (),
                      (title, alias, protected_part, grade, shown, medium, quantity, listed, copy_label, restrictions,
                       designation_no, designated_on, contract, source, means, packaging, storage, receiver, checker,
                       slip_returned_on, keep_until, remarks, as_found, on))

/// What is typed, as the rules of custody.yaml look at it.
base::Result<machine::Act> act_of(const ReceiveForm&);

/// The numbers the entry gets.
struct ReceiptNumbers {
    std::string item, receipt;
};
/// Whether it may be received, or what was wrong about it. Pure; `case_of` is judged by every refusal of 接受.
base::Result<Received> decide(const ReceiveForm&, const machine::Case& case_of, const ReceiptNumbers&);

/// The refusals that were found, as they are kept.
std::vector<Breach> kept(const std::vector<machine::Breach>&);

}  // namespace custody
