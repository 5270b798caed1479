#include "catalog/custody.hpp"
#include "custody/form_rows.hpp"
#include "custody/words.hpp"

#include <algorithm>

/// f01, f02, f03: what there is, and how it came to be.
namespace custody {
namespace {

using service::FormRow;
using service::Query;
using store::operator""_sql;

std::string labels_of(const Query& query, const std::vector<std::string>& restrictions)
{
    std::vector<std::string> labels;
    for (const auto& id : restrictions)
        if (const auto* known = catalog::custody(query.catalog).find_restriction(id)) labels.push_back(known->label.ja);
    return joined(labels);
}

/// 取得の別 and 種別.
std::string origin_word(std::string_view event)
{
    if (event == "create") return "作成";
    if (event == "copy") return "複製";
    if (event == "output") return "出力";
    if (event == "digitise") return "電子化";
    return event == "extract" ? "抜粋" : "接受";
}

}  // namespace

std::vector<FormRow> inventory_rows(const Query& query)
{
    const FormRows make{query};
    const auto& machine = catalog::custody(query.catalog).machine("copy");
    std::vector<FormRow> rows;
    for (const auto& item : item_table.where(query.readings, "ORDER BY number"_sql)) {
        const auto& what = item.what;
        auto row = FormRows::row(item, item.state, item.as_found);
        row.cells = {{"item_no", item.number},
                     {"title", item.shown()},
                     {"grade", word(what.grade)},
                     {"protected_part", what.protected_part.empty() ? "全部" : what.protected_part},
                     {"designation_no", what.designation_no},
                     {"designation_on", day_text(what.designated_on)},
                     {"contract_no", make.contract(what.contract)},
                     {"origin", origin_word(item.origin)},
                     {"source_ref", item.source_ref},
                     {"parent_item", item.parent_no},
                     {"copy_label", what.copy_label},
                     {"medium", word(what.medium)},
                     {"quantity", std::to_string(what.quantity)},
                     {"unit", unit_of(what.medium)},
                     {"restrictions", labels_of(query, what.restrictions)},
                     {"source", item.source},
                     {"acquired_on", base::iso(item.acquired_on)},
                     {"marked_on", day_text(item.marked_on)},
                     {"storage", item.storage},
                     {"manager", make.manager(item.storage)},
                     {"holder", item.holder ? make.name(item.holder) : item.outside},
                     {"keep_until", day_text(what.keep_until)},
                     {"state", machine.state_label(item.state).ja},
                     {"counted_on", day_text(item.counted_on)},
                     {"count_result", item.count_result ? word_of_count(*item.count_result) : ""},
                     {"end_action", item.end_action},
                     {"end_on", day_text(item.ended_on)},
                     {"end_ref", item.end_row},
                     {"confirmed_by", make.name(item.listed_by)},
                     {"confirmed_on", item.listed_by ? base::iso(item.acquired_on) : ""},
                     {"remarks", item.remarks}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> receipt_rows(const Query& query)
{
    const FormRows make{query};
    auto receipts = receipt_table.all(query.readings);
    std::ranges::sort(receipts, {}, [](const ReceiptRow& row) { return row.received.receipt_no; });
    std::vector<FormRow> rows;
    for (const auto& receipt : receipts) {
        const auto item = item_table.find(query.readings, receipt.subject);
        if (!item) continue;
        const auto& what = receipt.received;
        auto row = FormRows::row(*item, what.slip_returned_on && what.checker ? "closed" : "registered", what.as_found);
        row.cells = {{"receipt_no", what.receipt_no},
                     {"received_on", base::iso(receipt.received_on)},
                     {"sender", what.source},
                     {"title", item->shown()},
                     {"grade", word(what.grade)},
                     {"designation_no", what.designation_no},
                     {"contract_no", make.contract(what.contract)},
                     {"quantity", std::to_string(what.quantity)},
                     {"unit", unit_of(what.medium)},
                     {"means", what.means},
                     {"package_state", what.packaging ? word(*what.packaging) : ""},
                     {"receiver", make.name(what.receiver)},
                     {"item_no", item->number},
                     {"slip_returned_on", day_text(what.slip_returned_on)},
                     {"confirm", make.name(what.checker)},
                     {"remarks", what.remarks}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> making_rows(const Query& query)
{
    const FormRows make{query};
    auto all = making_table.all(query.readings);
    std::ranges::sort(all, {}, [](const MakingRow& row) { return row.made.row_no; });
    std::vector<FormRow> rows;
    for (const auto& making : all) {
        const auto source = item_table.find(query.readings, making.source);
        if (!source) continue;
        const auto& made = making.made;
        auto row = FormRows::row(*source, "", made.as_found);
        row.cells = {{"log_no", made.row_no},
                     {"done_on", base::iso(making.made_on)},
                     {"kind", origin_word(made.event)},
                     {"source_item", source->number},
                     {"title", made.title},
                     {"grade", word(made.grade)},
                     {"copies", std::to_string(made.copies)},
                     {"sheets", std::to_string(made.sheets)},
                     {"equipment", made.equipment},
                     {"permit_no", made.permitted_by ? made.row_no : ""},  // the permission is part of the same row
                     {"permitted_by", make.name(made.permitted_by)},
                     {"permitted_on", day_text(made.permitted_on)},
                     {"ministry_permit_no", made.ministry_no},
                     {"performer", make.name(made.performer)},
                     {"reason", made.reason},
                     {"new_items", joined(made.items)},
                     {"marked", made.marked ? "はい" : ""},
                     {"spoiled", word(made.spoiled)},
                     {"remarks", made.remarks}};
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace custody
