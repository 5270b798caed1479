#include "ledgers/write.hpp"

#include "messages/ledgers.hpp"

namespace ledgers {
namespace {

Cells whole(const Parts& parts)
{
    auto all = parts.open;
    all.insert(parts.personal.begin(), parts.personal.end());
    return all;
}

/// h21 7(2)イ, r4 C2: an act is entered when it has happened, in the volume of its year.
void check_act(base::Faults& faults, const catalog::Ledger& form, const Cells& cells, const WriteKnown& known)
{
    const auto column = day_column(form);
    const auto act = day_in(cells, column);
    if (!act) return;
    const auto path = "cells." + column;
    faults.add_if(*act > known.today, codes::act_in_future, path, {base::iso(*act)});
    faults.add_if(known.volume.year != 0 && base::fiscal_year(*act) != known.volume.year, codes::outside_volume, path,
                  {base::iso(*act), base::fiscal_year_name(known.volume.year)});
}

RowWritten row(const catalog::Ledger& form, const Parts& parts, const WriteKnown& known, bool imported)
{
    const auto all = whole(parts);
    return {form.id,
            known.volume.year,
            known.next,
            numbered(form.numbering, known.volume.year == 0 ? base::fiscal_year(known.today) : known.volume.year, known.next),
            parts.open,
            parts.personal,
            state_of(form, all),
            act_of(form, all),
            imported};
}

/// Cells that were left empty are not written.
void drop_empty(Parts& parts)
{
    std::erase_if(parts.open, [](const auto& cell) { return cell.second.empty(); });
    std::erase_if(parts.personal, [](const auto& cell) { return cell.second.empty(); });
}

}  // namespace

int year_of(const catalog::Ledger& form, const Cells& typed, base::Day today)
{
    if (!form.yearly()) return 0;
    const auto* column = form.find(day_column(form));
    const auto cell = column ? typed.find(column->id) : typed.end();
    if (cell == typed.end()) return base::fiscal_year(today);
    const auto text = canonical(*column, cell->second);
    const auto act = text ? base::parse_day(std::string_view{text.value()}.substr(0, 10)) : std::nullopt;
    return base::fiscal_year(act.value_or(today));
}

base::Faults faults_of(const catalog::Ledger& form, const Volume& volume)
{
    base::Faults faults;
    const auto year = volume.year == 0 ? std::string{"通年"} : base::fiscal_year_name(volume.year);
    faults.add_if(!volume.opened, codes::volume_not_open, "form", {form.title.ja, year});
    faults.add_if(volume.closed, codes::volume_closed, "form", {form.title.ja, year});
    return faults;
}

base::Result<RowWritten> decide(const Write& ask, const WriteKnown& known)
{
    const auto& form = *known.form;
    auto faults = faults_of(form, known.volume);
    auto parts = read_cells(form, ask.cells);
    if (!parts) {
        faults.add(parts.refusal());
        return faults;
    }
    drop_empty(parts.value());
    const auto all = whole(parts.value());
    const auto lacking = missing(form, all);
    for (const auto& fault : lacking.all()) faults.add(fault.code, fault.path, fault.args);
    check_act(faults, form, all, known);
    if (faults) return faults;
    return row(form, parts.value(), known, false);
}

base::Result<RowWritten> take_over(const Cells& typed, const std::string& number, const WriteKnown& known)
{
    const auto& form = *known.form;
    auto faults = faults_of(form, known.volume);
    auto parts = read_cells(form, typed);
    if (!parts) {
        faults.add(parts.refusal());
        return faults;
    }
    drop_empty(parts.value());
    check_act(faults, form, whole(parts.value()), known);
    if (faults) return faults;
    auto taken = row(form, parts.value(), known, true);
    if (!number.empty()) taken.number = number;
    return taken;
}

}  // namespace ledgers
