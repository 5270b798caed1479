#pragma once
#include "catalog/duties.hpp"
#include "duties/occurrences.hpp"

/// Words for screens and paper.
namespace duties {

service::Text role_label(const service::Query&, const std::string& role);
service::Text label(State);
/// Whether the duty's cycle was not checked against a source for the company's edition.
bool unverified(const service::Query&, const catalog::Duty&);
/// Who recorded: a person's name, or 設定担当者.
std::string actor_name(const service::Query&, const std::string& actor);
std::string name_or_empty(const service::Query&, const std::optional<base::PersonId>&);
/// The forms of a duty's evidence: F26, F27.
std::string form_numbers(const catalog::Duty&);

}  // namespace duties
