#include "catalog/custody.hpp"
#include "custody/form_rows.hpp"
#include "custody/medium_records.hpp"
#include "custody/words.hpp"

#include <algorithm>

/// f24 and f25.
namespace custody {

using service::FormRow;
using service::Query;
using store::operator""_sql;

std::vector<FormRow> medium_rows(const Query& query)
{
    const FormRows make{query};
    const auto& machine = catalog::custody(query.catalog).machine("media");
    std::vector<FormRow> rows;
    for (const auto& medium : medium_table.where(query.readings, "ORDER BY number"_sql)) {
        const auto& what = medium.registered;
        std::vector<std::string> contents;
        for (const auto& item : item_table.where(query.readings, "WHERE storage = ? ORDER BY number"_sql, medium.number))
            if (!item.ended()) contents.push_back(item.number);
        auto row = FormRows::row(medium, medium.state, what.as_found);
        row.cells = {{"media_no", medium.number},
                     {"kind", word(what.kind)},
                     {"product", what.product},
                     {"capacity", std::to_string(what.capacity)},
                     {"serial", what.serial},
                     {"encryption", word(what.encryption)},
                     {"label", word(what.label)},
                     {"contract_no", what.contract ? make.contract(*what.contract) : ""},
                     {"registered_on", base::iso(medium.registered_on)},
                     {"registered_by", make.name(what.registered_by)},
                     {"confirmed_by", make.name(what.permitted_by)},
                     {"confirmed_on", what.permitted_by ? base::iso(medium.registered_on) : ""},
                     {"manager", make.manager(medium.storage)},
                     {"storage", medium.storage},
                     {"items", joined(contents)},
                     {"counted_on", day_text(medium.counted_on)},
                     {"count_result", medium.count_result ? word_of_count(*medium.count_result) : ""},
                     {"disposed_on", day_text(medium.disposed_on)},
                     {"dispose_method", medium.dispose_method},
                     {"dispose_ref", medium.dispose_ref},
                     {"state", machine.state_label(medium.state).ja},
                     {"remarks", what.remarks}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> medium_use_rows(const Query& query)
{
    const FormRows make{query};
    std::vector<FormRow> rows;
    for (const auto& use : medium_moves(query.readings, "take_for_use")) {
        const auto& out = use.out.act;
        auto row = FormRows::row(use.medium, use.back ? "checked" : "out", out.as_found);
        row.cells = {{"use_no", use.out.open_row},
                     {"out_at", moment_text(use.out.acted_on, use.out.at)},
                     {"media_no", use.medium.number},
                     {"user", make.name(out.person)},
                     {"purpose", out.purpose},
                     {"permitted_by", make.name(out.permitted_by)},
                     {"direction", out.direction ? word(*out.direction) : ""},
                     {"data", joined(out.items)},
                     {"terminal", out.terminal},
                     {"scan_before", out.scan_before ? word(*out.scan_before) : ""},
                     {"remarks", out.remarks}};
        if (use.back) {
            const auto& back = use.back->act;
            row.cells["scan_after"] = back.scan_after ? word(*back.scan_after) : "";
            row.cells["returned_at"] = moment_text(use.back->acted_on, use.back->at);
            row.cells["erased"] = back.erasure ? word(*back.erasure) : "";
            row.cells["checker"] = make.name(back.witness);
            row.cells["result"] = back.outcome ? word_of_state(*back.outcome) : "";
            if (!back.remarks.empty()) row.cells["remarks"] = joined({out.remarks, back.remarks});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace custody
