#include "ledgers/change.hpp"

#include "base/text.hpp"
#include "messages/ledgers.hpp"

namespace ledgers {
namespace {

constexpr std::size_t shortest_reason = 5;  // characters: 「誤記」 alone says nothing (entry-checks.yaml correction_reason)

base::Faults of_row(const RowKnown& known)
{
    auto faults = faults_of(*known.form, known.volume);
    faults.add_if(known.struck, codes::row_struck, "row");
    return faults;
}

void check_reason(base::Faults& faults, const std::string& reason)
{
    faults.add_if(base::length(base::trim(reason)) < shortest_reason, codes::reason_too_short, "reason");
}

std::string text_in(const Cells& cells, const std::string& column)
{
    const auto cell = cells.find(column);
    return cell == cells.end() ? "" : cell->second;
}

Cells after(Cells cells, const Parts& parts)
{
    for (const auto* part : {&parts.open, &parts.personal})
        for (const auto& [column, text] : *part)
            if (text.empty())
                cells.erase(column);
            else
                cells[column] = text;
    return cells;
}

/// The cells that were typed and differ from what stands there.
base::Result<Parts> changed(const Cells& typed, const RowKnown& known)
{
    auto parts = TRY(read_cells(*known.form, typed));
    const auto same = [&](const auto& cell) { return text_in(known.cells, cell.first) == cell.second; };
    std::erase_if(parts.open, same);
    std::erase_if(parts.personal, same);
    if (parts.open.empty() && parts.personal.empty()) return base::Refusal{codes::nothing_changes, "cells"};
    return parts;
}

}  // namespace

base::Result<RowFilled> decide(const Fill& ask, const RowKnown& known)
{
    auto faults = of_row(known);
    auto parts = changed(ask.cells, known);
    if (!parts) {
        faults.add(parts.refusal());
        return faults;
    }
    for (const auto* part : {&parts.value().open, &parts.value().personal})
        for (const auto& [column, text] : *part)
            faults.add_if(!text_in(known.cells, column).empty(), codes::already_written, "cells." + column,
                          {known.form->find(column)->label.ja});
    if (faults) return faults;
    auto state = state_of(*known.form, after(known.cells, parts.value()));
    return RowFilled{std::move(parts.value().open), std::move(parts.value().personal), std::move(state)};
}

base::Result<RowCorrected> decide(const Correct& ask, const RowKnown& known)
{
    auto faults = of_row(known);
    check_reason(faults, ask.reason);
    auto parts = changed(ask.cells, known);
    if (!parts) {
        faults.add(parts.refusal());
        return faults;
    }
    const auto all = after(known.cells, parts.value());
    const auto lacking = missing(*known.form, all);
    for (const auto& fault : lacking.all())
        if (!text_in(known.cells, fault.path.substr(6)).empty()) faults.add(fault.code, fault.path, fault.args);
    const auto column = day_column(*known.form);
    const auto act = day_in(all, column);
    faults.add_if(act && *act > known.today, codes::act_in_future, "cells." + column, {act ? base::iso(*act) : ""});
    faults.add_if(act && known.volume.year != 0 && base::fiscal_year(*act) != known.volume.year, codes::outside_volume,
                  "cells." + column,
                  {act ? base::iso(*act) : "", known.volume.year ? base::fiscal_year_name(known.volume.year) : ""});
    if (faults) return faults;
    return RowCorrected{std::move(parts.value().open), std::move(parts.value().personal), state_of(*known.form, all),
                        act_of(*known.form, all), base::trimmed(ask.reason)};
}

base::Result<RowStruck> decide(const Strike& ask, const RowKnown& known)
{
    auto faults = of_row(known);
    check_reason(faults, ask.reason);
    if (faults) return faults;
    return RowStruck{base::trimmed(ask.reason)};
}

base::Result<RowConfirmed> decide(const ConfirmKnown& known)
{
    auto faults = faults_of(*known.form, known.volume);
    faults.add_if(known.struck, codes::row_struck, "rows", {known.number});
    faults.add_if(known.confirmed, codes::already_confirmed, "rows", {known.number});
    faults.add_if(!known.confirmer, codes::no_person, "rows");
    faults.add_if(known.confirmer && !known.in_office, codes::not_who_signs, "rows", {known.role});
    faults.add_if(known.confirmer && known.writer == known.confirmer, codes::self_check, "rows", {known.number});
    if (faults) return faults;
    return RowConfirmed{*known.confirmer};
}

}  // namespace ledgers
