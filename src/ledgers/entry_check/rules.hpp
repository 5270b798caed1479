#pragma once
#include "ledgers/entry_check/checks.hpp"

/// The rules by what they look at; each list is at the end of the file of its name (loans.cpp, ...).
namespace ledgers::entry_check {

std::span<const Check> loan_rules();
std::span<const Check> take_out_rules();
std::span<const Check> signature_rules();
std::span<const Check> custody_rules();
std::span<const Check> receipt_rules();
std::span<const Check> storage_rules();
std::span<const Check> outside_rules();
std::span<const Check> disposal_rules();
std::span<const Check> handler_rules();
std::span<const Check> name_rules();
std::span<const Check> entry_rules();
std::span<const Check> closing_rules();
std::span<const Check> key_rules();
std::span<const Check> scan_rules();
std::span<const Check> log_rules();
std::span<const Check> account_rules();
std::span<const Check> media_rules();
std::span<const Check> system_rules();
std::span<const Check> event_rules();
std::span<const Check> organisation_rules();
std::span<const Check> notice_rules();
std::span<const Check> numbering_rules();
std::span<const Check> date_rules();
std::span<const Check> correction_rules();
std::span<const Check> confirmation_rules();
std::span<const Check> volume_rules();
std::span<const Check> wording_rules();
std::span<const Check> ending_rules();

std::span<const Check> person_register_rules();
std::span<const Check> person_leaving_rules();
std::span<const Check> person_sample_rules();

}  // namespace ledgers::entry_check
