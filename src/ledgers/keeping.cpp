#include "ledgers/keeping.hpp"

#include "ledgers/cells.hpp"
#include "ledgers/volumes.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>
#include <set>

namespace ledgers {
namespace {

using service::Query;
using store::operator""_sql;

constexpr int months_of_year = 12;

std::string year_mark(int year) { return year == 0 ? "通年" : numbered("{fy}", year, 0); }

/// The volumes a disposal that is under way is about.
std::set<base::Uuid> asked_volumes(const store::Snapshot& readings)
{
    std::set<base::Uuid> asked;
    for (const auto& disposal : disposal_table.all(readings))
        if (disposal.state == DisposalState::asked || disposal.state == DisposalState::approved)
            asked.insert(disposal.volumes.begin(), disposal.volumes.end());
    return asked;
}

std::string person_name(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "";
}

void add_shelf(const Query& query, const ShelfRow& shelf, KeepingLine& line)
{
    line.number = shelf.number;
    if (!shelf.number.empty()) line.kept_as = shelf.kept_as;
    line.place = shelf.place;
    line.keep_years = std::max(line.rule_years, shelf.keep_years);
    line.hold = shelf.hold;
    line.remarks = shelf.remarks;
    line.disposed_on = shelf.disposed_on;
    line.disposal = shelf.disposal;
    line.manner = shelf.manner;
    line.carried_by = person_name(query, shelf.carried_by);
    line.witness = person_name(query, shelf.witness);
}

KeepingState keeping_state(const KeepingLine& line, bool asked, base::Day day)
{
    if (line.disposed_on) return KeepingState::disposed;
    if (asked) return KeepingState::asked;
    if (line.closed_on) return *line.dispose_from <= day ? KeepingState::due : KeepingState::closed;
    return line.year != 0 && line.year < base::fiscal_year(day) ? KeepingState::closing : KeepingState::open;
}

KeepingLine keeping_line(const Query& query, const VolumeRow& volume, const catalog::Ledger& form,
                         const std::set<base::Uuid>& asked)
{
    KeepingLine line{};
    line.id = volume.subject;
    line.form = volume.form;
    line.title = form.title;
    line.year = volume.year;
    line.year_mark = year_mark(volume.year);
    line.opened_on = volume.opened_on;
    line.closed_on = volume.closed_on;
    line.closed_by = person_name(query, volume.closed_by);
    line.sha256 = volume.sha256;
    line.rows = volume.closed_on ? volume.rows : next_place(query.readings, volume.form, volume.year) - 1;
    line.open_rows = volume.closed_on ? 0 : counts(query, form, volume.year).open;
    line.keep_years = line.rule_years = rule_years(query, form);
    if (const auto shelf = shelf_table.find(query.readings, volume.subject)) add_shelf(query, *shelf, line);
    if (line.closed_on) line.dispose_from = base::add_months(*line.closed_on, line.keep_years * months_of_year);
    line.state = keeping_state(line, asked.contains(line.id), query.day);
    return line;
}

std::string shown(const KeepingLine& line)
{
    return (line.number.empty() ? "" : line.number + " ") + line.title.ja + " " +
           (line.year == 0 ? "通年" : base::fiscal_year_name(line.year));
}

std::string_view kept_as_word(KeptAs kept) { return kept == KeptAs::paper ? "紙" : kept == KeptAs::electronic ? "電子" : "両方"; }

std::string register_remarks(const KeepingLine& line)
{
    std::string text;
    if (!line.hold.empty()) text = "保全: " + line.hold;
    if (!line.remarks.empty())
        (text += text.empty() ? "" : "\n") += (line.keep_years > line.rule_years ? "保存の延長: " : "") + line.remarks;
    if (line.disposed_on)
        (text += text.empty() ? "" : "\n") += line.manner + "（実施 " + line.carried_by + "、立会 " + line.witness + "）";
    return text;
}

std::string_view register_state(KeepingState state)
{
    switch (state) {
    case KeepingState::open: return "open";
    case KeepingState::closing: return "closing";
    case KeepingState::disposed: return "disposed";
    default: return "closed";
    }
}

}  // namespace

int rule_years(const Query& query, const catalog::Ledger& form)
{
    return form.retention.param.empty() ? form.retention.years : int(parameters::number(query, form.retention.param));
}

base::Result<std::vector<KeepingLine>> keeping(const Query& query, const service::NoAsk&)
{
    std::vector<KeepingLine> lines;
    const auto asked = asked_volumes(query.readings);
    for (const auto& volume : volume_table.where(query.readings, "ORDER BY year DESC, form, subject"_sql))
        if (const auto form = find_form(query, volume.form)) lines.push_back(keeping_line(query, volume, *form, asked));
    return lines;
}

ExpiringVolume expiring(const Query& query, const base::Uuid& id)
{
    ExpiringVolume known;
    const auto volume = volume_table.find(query.readings, id);
    const auto form = volume ? find_form(query, volume->form) : nullptr;
    if (!form) return known;
    const auto line = keeping_line(query, *volume, *form, asked_volumes(query.readings));
    known.there = true;
    known.closed = line.closed_on.has_value();
    known.shelved = !line.number.empty();
    known.disposed = line.disposed_on.has_value();
    known.asked = line.state == KeepingState::asked;
    known.title = shown(line);
    known.hold = line.hold;
    known.from = line.dispose_from;
    return known;
}

base::Result<std::vector<DisposalLine>> disposals(const Query& query, const service::NoAsk&)
{
    std::vector<DisposalLine> lines;
    for (const auto& row : disposal_table.where(query.readings, "ORDER BY asked_on DESC, number DESC"_sql))
        lines.push_back({row.subject, row.number, row.titles, row.reason, organization::name_of(query.readings, row.asked_by),
                         row.asked_on, row.state, row.approved_on, row.return_reason, row.carried_on, row.manner,
                         person_name(query, row.carried_by), person_name(query, row.witness)});
    return lines;
}

std::vector<service::FormRow> register_rows(const Query& query)
{
    auto lines = keeping(query, {}).value();
    std::ranges::stable_sort(lines, {}, &KeepingLine::number);
    std::vector<service::FormRow> rows;
    for (const auto& line : lines) {
        auto& row = rows.emplace_back();
        row.subject = line.id.text();
        row.link = "/ledgers/keeping";
        row.state = register_state(line.state);
        const auto put = [&](const char* column, std::string text) {
            if (!text.empty()) row.cells[column] = std::move(text);
        };
        const auto day = [](const std::optional<base::Day>& on) { return on ? base::iso(*on) : std::string{}; };
        put("row_no", line.number);
        put("book", line.title.ja);
        put("form", line.form);
        put("fiscal_year", line.year_mark);
        put("opened_on", base::iso(line.opened_on));
        put("closed_on", day(line.closed_on));
        put("closed_by", line.closed_by);
        put("rows", std::to_string(line.rows));
        put("open_rows", std::to_string(line.open_rows));
        if (line.kept_as) put("form_kept", std::string{kept_as_word(*line.kept_as)});
        put("storage", line.place);
        put("keep_years", std::to_string(line.keep_years));
        put("dispose_from", day(line.dispose_from));
        put("disposed_on", day(line.disposed_on));
        put("dispose_ref", line.disposal);
        put("remarks", register_remarks(line));
    }
    return rows;
}

std::vector<service::Task> keeping_tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    const auto holds = [&](const char* role) { return std::ranges::find(query.caller.roles, role) != query.caller.roles.end(); };
    if (!holds("manager") && !holds("general_manager")) return tasks;
    const auto lines = keeping(query, {}).value();
    const auto due =
        std::ranges::count_if(lines, [](const KeepingLine& line) { return line.state == KeepingState::due && line.hold.empty(); });
    const service::Text source{"簿冊", "Ledgers"};
    if (due > 0)
        tasks.push_back({"progress",
                         {"保存期間が満了した簿冊が" + std::to_string(due) + "冊あります。廃棄か延長を判断してください",
                          std::to_string(due) + " volumes whose retention is over"},
                         source,
                         "/ledgers/keeping",
                         {}});
    for (const auto& disposal : disposal_table.where(query.readings, "WHERE state = 'approved' ORDER BY number"_sql))
        tasks.push_back({"progress",
                         {"廃棄「" + disposal.number + "」が承認されました。立会者と廃棄してください",
                          "Carry out the approved disposal " + disposal.number},
                         source,
                         "/ledgers/keeping",
                         {}});
    return tasks;
}

}  // namespace ledgers
