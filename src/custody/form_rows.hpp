#pragma once
#include "custody/medium_tables.hpp"
#include "custody/tables.hpp"
#include "facilities/api.hpp"
#include "service/query.hpp"
#include "service/slice.hpp"

/// What the rows of custody's forms share: names, contracts, days and where things lie.
namespace custody {

std::string day_text(const std::optional<base::Day>&);
/// The day, with the time in Japan where it is known.
std::string moment_text(base::Day, const std::optional<base::Instant>&);
/// Pieces of paper, files, or pieces of the thing.
std::string unit_of(machine::Medium);

class FormRows {
public:
    explicit FormRows(const service::Query&);

    /// Empty for nobody.
    std::string name(const std::optional<base::PersonId>&) const;
    /// The number of the contract; empty where it is unknown.
    std::string contract(const base::ContractId&) const;
    /// Nothing for what is no container.
    const facilities::ContainerCard* container(const std::string& number) const;
    /// The 管理責任者 of the facility in which the container stands; empty where there is none.
    std::string manager(const std::string& storage) const;
    /// A row of this item, led to its page.
    static service::FormRow row(const ItemRow&, const std::string& state, bool as_found);
    /// A row of this medium, led to its page.
    static service::FormRow row(const MediumRow&, const std::string& state, bool as_found);

private:
    const service::Query& query_;
    std::vector<facilities::ContainerCard> containers_;
};

/// The rows of one form each, by their numbers.
std::vector<service::FormRow> inventory_rows(const service::Query&);   // f01
std::vector<service::FormRow> receipt_rows(const service::Query&);     // f02
std::vector<service::FormRow> making_rows(const service::Query&);      // f03
std::vector<service::FormRow> loan_rows(const service::Query&);        // f04
std::vector<service::FormRow> take_out_rows(const service::Query&);    // f05
std::vector<service::FormRow> dispatch_rows(const service::Query&);    // f06
std::vector<service::FormRow> disposal_rows(const service::Query&);    // f07
std::vector<service::FormRow> medium_rows(const service::Query&);      // f24
std::vector<service::FormRow> medium_use_rows(const service::Query&);  // f25

}  // namespace custody
