#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// What must be empty when a contract has ended or a facility was released.
namespace ledgers::entry_check {
namespace endings {
namespace {

/// Whether a row is not at its end (custody.yaml close_out).
bool open_row(const Row& row)
{
    const auto form = row.form().id;
    if (form == "f01") return item_open(row);
    if (form == "f04") return row.blank("returned_at");
    if (form == "f05") return !row.blank("taken_at") && row.blank("returned_at");
    if (form == "f06") return row.blank("received_on") && row["receipt_slip"] != "不要";
    if (form == "f07") return row.blank("done_on");
    if (form == "f08") return row.blank("released_on");
    return row["state"] != "終了";  // f47
}

/// One fault a contract and form, at its first open row.
void contract_closed(Records& records, Found& found)
{
    constexpr std::array<std::string_view, 7> forms{"f01", "f04", "f05", "f06", "f07", "f08", "f47"};
    std::map<std::string_view, std::string> closed;
    for (const auto& contract : records.books().contracts)
        if (contract.closed_on && *contract.closed_on < records.today()) closed[contract.number] = base::iso(*contract.closed_on);
    if (closed.empty()) return;
    for (const auto form : forms) {
        std::map<std::string_view, std::pair<Row, int>> open;  // by contract
        for (const auto& row : records.rows(form)) {
            if (!open_row(row)) continue;
            const auto contracts = parts_of(records.contract_of(row));
            for (const auto contract : contracts)  // a handler of another contract too stays on the register
                if (closed.contains(contract) && (form != "f08" || contracts.size() == 1))
                    ++open.try_emplace(contract, row, 0).first->second.second;
        }
        for (const auto& [contract, rows] : open)
            found.at(rows.first, rows.first.form().find("contract_no") ? "contract_no" : "item_no",
                     {{"contract", std::string{contract}}, {"closed", closed[contract]}, {"count", std::to_string(rows.second)}});
    }
}

void facility_released(Records& records, Found& found)
{
    for (const auto& facility : records.rows("f13")) {
        if (facility.blank("released_on") || facility["released_on"] > records.today_text()) continue;
        std::size_t left = 0;
        const auto look = [&](const Row& container, std::string_view ended) {
            left += container.blank(ended);
            for (const auto& item : records.where("f01", "storage", container.number())) left += item_open(item);
        };
        for (const auto& cabinet : records.where("f19", "facility", facility.number())) look(cabinet, "ended_on");
        for (const auto& system : records.where("f21", "facility", facility.number())) look(system, "retired_on");
        if (left > 0)
            found.at(facility, "released_on", {{"facility", std::string{facility.number()}}, {"count", std::to_string(left)}});
    }
}

constexpr std::array rules{
    Check{"check.contract_closed_open", contract_closed},
    Check{"check.facility_released_items", facility_released},
};

}  // namespace
}  // namespace endings

std::span<const Check> ending_rules() { return endings::rules; }

}  // namespace ledgers::entry_check
