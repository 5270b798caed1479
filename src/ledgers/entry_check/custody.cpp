#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// Who may handle an item on the day, and what its restrictions, its grade and its number of copies forbid.
namespace ledgers::entry_check {
namespace custody {
namespace {

struct Handling {
    std::string_view form, on, person, number;  // number: of the handler, where the form has it
};
constexpr std::array<Handling, 6> handlings{{{"f02", "received_on", "receiver", ""},
                                             {"f03", "done_on", "performer", ""},
                                             {"f04", "lent_at", "borrower", "borrower_no"},
                                             {"f05", "taken_at", "applicant", ""},
                                             {"f06", "sent_on", "sender", ""},
                                             {"f07", "done_on", "performer", ""}}};

/// The day of his release still counts: things are given back on it.
bool may_handle(Records& records, const Handling& act, const Row& row, base::Day day, std::string_view contract)
{
    for (const auto& handler : records.handlers(row[act.person], row[act.number]))
        if (designated(handler, day) &&
            (contract.empty() || handler.blank("contract_no") || lists(handler["contract_no"], contract)))
            return true;
    return false;
}

void not_designated(Records& records, Found& found)
{
    for (const auto& act : handlings)
        for (const auto& row : records.rows(act.form)) {
            const auto day = day_of(row[act.on]);
            if (!day || row.blank(act.person)) continue;
            const auto contract = records.contract_of(row, act.form == "f03" ? "source_item" : "item_no");
            if (!may_handle(records, act, row, *day, contract))
                found.at(row, act.person,
                         {{"person", std::string{row[act.person]}},
                          {"on", std::string{date_of(row[act.on])}},
                          {"contract", std::string{contract}}});
        }
}

/// The last pass (f37) up to that day.
std::optional<base::Day> educated_by(Records& records, std::string_view name, base::Day day)
{
    std::optional<base::Day> last;
    for (const auto& row : records.of_person("f37", "person", records.person(name)))
        if (const auto held = day_of(row["held_on"]); held && *held <= day && row["passed"] == "合格")
            last = std::max(last.value_or(*held), *held);
    return last;
}

void not_educated(Records& records, Found& found)
{
    const int cycle = records.parameter("edu_cycle_months");
    for (const auto& act : handlings) {
        if (act.form == "f02" || act.form == "f07") continue;  // taking in and giving back may not wait for a course
        for (const auto& row : records.rows(act.form)) {
            const auto day = day_of(row[act.on]);
            if (!day || row.blank(act.person)) continue;
            const auto last = educated_by(records, row[act.person], *day);
            if (!last || base::add_months(*last, cycle) < *day)
                found.at(row, act.person,
                         {{"person", std::string{row[act.person]}},
                          {"expired_on", last ? base::iso(base::add_months(*last, cycle)) : ""}});
        }
    }
}

bool permitted_by_ministry(std::string_view number) { return !number.empty() && number != "不要"; }

/// The restriction that this act breaks, if the item has it.
std::string_view broken_by(const Row& row)
{
    const auto form = row.form().id;
    if (form == "f03") return row["kind"] == "電子化" ? "電子化禁止" : row["kind"] == "作成" ? "" : "複製禁止";
    if (form == "f05") return "持出し禁止";
    if (form == "f06") return row["basis"] == "返却" || row["basis"] == "契約による提出" ? "" : "送達禁止";
    return row["action"] == "破棄" || row["action"] == "抹消" ? "要返却" : "";
}

/// An item that may not be copied may not be made electronic either: 複製禁止 includes scans.
void restriction_broken(Records& records, Found& found)
{
    constexpr std::array<std::array<std::string_view, 3>, 4> acts{{{"f03", "source_item", "ministry_permit_no"},
                                                                   {"f05", "item_no", "ministry_permit_no"},
                                                                   {"f06", "item_no", ""},
                                                                   {"f07", "item_no", "ministry_ref"}}};
    for (const auto& [form, item_column, permit] : acts)
        for (const auto& row : records.rows(form)) {
            const auto broken = broken_by(row);
            if (broken.empty() || permitted_by_ministry(row[permit])) continue;
            const auto item = records.numbered("f01", row[item_column]);
            if (!item) continue;
            const auto restrictions = (*item)["restrictions"];
            const bool copied = broken == "電子化禁止" && lists(restrictions, "複製禁止");
            if (copied || lists(restrictions, broken))
                found.at(row, permit.empty() ? item_column : permit,
                         {{"item_no", std::string{item->number()}}, {"restriction", std::string{copied ? "複製禁止" : broken}}});
        }
}

void copy_count(Records& records, Found& found)
{
    for (const auto& row : records.rows("f03"))
        if (const auto copies = count_of(row["copies"])) {
            const auto count = records.where("f01", "source_ref", row.number()).size();
            if (static_cast<std::size_t>(*copies) != count) found.at(row, "new_items", {{"count", std::to_string(count)}});
        }
}

/// Whether a document of the Ministry about the change is named in the row.
bool grade_changed_by_ministry(const Row& row) { return contains(row["remarks"], "区分変更"); }

void lowered(const Row& row, const std::optional<Row>& source, std::string_view number, Found& found)
{
    if (source && row["grade"] == "部内限り" && (*source)["grade"] == "注意" && !grade_changed_by_ministry(row))
        found.at(row, "grade",
                 {{"item_no", std::string{number}},
                  {"grade", std::string{row["grade"]}},
                  {"parent", std::string{source->number()}},
                  {"parent_grade", std::string{(*source)["grade"]}}});
}

void grade_lowered(Records& records, Found& found)
{
    for (const auto& item : records.rows("f01")) lowered(item, records.numbered("f01", item["parent_item"]), item.number(), found);
    for (const auto& copy : records.rows("f03")) lowered(copy, records.numbered("f01", copy["source_item"]), copy.number(), found);
}

constexpr std::array rules{
    Check{"check.holder_not_designated", not_designated},  Check{"check.holder_not_educated", not_educated},
    Check{"check.restriction_broken", restriction_broken}, Check{"check.copy_count", copy_count},
    Check{"check.grade_lowered", grade_lowered},
};

}  // namespace
}  // namespace custody

std::span<const Check> custody_rules() { return custody::rules; }

}  // namespace ledgers::entry_check
