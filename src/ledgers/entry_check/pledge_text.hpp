#pragma once
#include "ledgers/entry_check/records.hpp"

/// Versions of the pledge's text (第2版) and which one a person signed.
namespace ledgers::entry_check {

struct CurrentText {
    std::string version;            // "" when no version is known
    std::optional<base::Day> from;  // known only where the rules say it
};
/// The version in force today: of the rules, else the newest that anybody has signed.
CurrentText current_pledge_text(Records&);
/// Whether a version came before another: in the rules' order, else by its number.
bool older_text(const Records&, std::string_view version, std::string_view than);
/// What a handler signed last, other than on leaving.
std::optional<Row> latest_pledge(Records&, const Row& handler);

}  // namespace ledgers::entry_check
