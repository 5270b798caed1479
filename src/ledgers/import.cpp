#include "ledgers/import.hpp"

#include "base/text.hpp"
#include "documents/columns.hpp"
#include "documents/read_table.hpp"
#include "ledgers/volumes.hpp"
#include "ledgers/write.hpp"
#include "messages/ledgers.hpp"
#include "service/evidence.hpp"

#include <algorithm>
#include <unordered_set>

namespace ledgers {
namespace {

using base::Result;
using base::Uuid;
using catalog::Ledger;
using documents::WantedColumn;
using service::Query;
using store::operator""_sql;

constexpr std::size_t most_faults = 200, sample_rows = 20;

std::vector<WantedColumn> wanted(const Ledger& form)
{
    std::vector<WantedColumn> columns;
    for (const auto& column : form.columns) {
        WantedColumn one{column.id, {column.label.ja}, false};
        one.labels.insert(one.labels.end(), column.synonyms_ja.begin(), column.synonyms_ja.end());
        one.labels.push_back(column.label.en);
        one.labels.push_back(column.id);
        columns.push_back(std::move(one));
    }
    return columns;
}

/// 0 for "A"; nothing for what is no letter of a column.
std::optional<std::uint32_t> column_of(const std::string& letters)
{
    std::uint32_t column = 0;
    for (const char c : letters) {
        if (c < 'A' || c > 'Z' || column > documents::most_columns) return std::nullopt;
        column = column * 26 + std::uint32_t(c - 'A' + 1);
    }
    return letters.empty() ? std::nullopt : std::optional{column - 1};
}

/// The mapping of the latest import of this form.
std::map<std::string, std::string> remembered(const Query& query, const std::string& form)
{
    const auto rows = mapping_table.where(query.readings, "WHERE form = ? ORDER BY seq DESC LIMIT 1"_sql, form);
    return rows.empty() ? std::map<std::string, std::string>{} : rows.front().columns;
}

/// The columns as they are found by their labels, then as this office called them the last time, then as the user chose.
Result<documents::ColumnMapping> mapping_of(const Query& query, const Ledger& form, const documents::Table& table,
                                            const ImportAsk& ask)
{
    const auto columns = wanted(form);
    auto found = TRY(documents::match_columns(table, columns));
    const auto known = remembered(query, form.id);
    for (auto at = found.others.begin(); at != found.others.end();) {
        const auto before = known.find(at->label);
        const bool free = before != known.end() && form.find(before->second) &&
                          std::ranges::find(found.matched, before->second, &documents::FoundColumn::key) == found.matched.end();
        if (!free) {
            ++at;
            continue;
        }
        found.matched.push_back({before->second, at->column, at->label});
        at = found.others.erase(at);
    }
    if (!ask.columns) return found;
    std::vector<documents::ChosenColumn> chosen;
    for (const auto& [key, letters] : *ask.columns)
        if (const auto column = column_of(letters)) chosen.push_back({key, *column});
    return documents::chosen_columns(table, columns, std::uint32_t(ask.head_row.value_or(int(found.head_row))), chosen);
}

/// A column of the file with the column of the form it goes to: looked up once, not for each row.
struct Taken {
    std::size_t from;
    const catalog::LedgerColumn& column;
    bool number;                                                     // the form's own number
    std::vector<std::pair<std::string, const std::string*>> meants;  // how a word is compared, and what it means here
};

std::vector<Taken> taken_columns(const documents::ColumnMapping& mapping, const Ledger& form)
{
    std::vector<Taken> columns;
    for (const auto& found : mapping.matched) {
        auto& one = columns.emplace_back(Taken{found.column, *form.find(found.key), found.key == form.number(), {}});
        if (const auto map = form.import_hints.value_map.find(found.key); map != form.import_hints.value_map.end())
            for (const auto& [said, meant] : map->second) one.meants.emplace_back(base::search_key(said), &meant);
    }
    return columns;
}

std::string cell_text(const Taken& taken, documents::Cell&& cell)
{
    if (taken.column.type == "date" && cell.day) return base::iso(*cell.day);
    if (taken.column.type == "number" && cell.integer) return std::to_string(*cell.integer);
    if (!taken.meants.empty()) {
        const auto key = base::search_key(cell.text);
        for (const auto& [said, meant] : taken.meants)
            if (said == key) return *meant;
    }
    return std::move(cell.text);
}

/// Takes the texts out of the row: a file of 100,000 rows is not kept twice.
ImportedRow imported(documents::Row&& row, const std::vector<Taken>& columns)
{
    ImportedRow one{row.number, {}, {}};
    for (const auto& taken : columns) {
        if (taken.from >= row.cells.size() || row.cells[taken.from].empty()) continue;
        auto& cell = row.cells[taken.from];
        if (taken.number)
            one.number = base::trimmed(base::nfkc(cell.text));
        else
            one.cells[taken.column.id] = cell_text(taken, std::move(cell));
    }
    row.cells = {};
    return one;
}

/// column of the form -> column of the file
std::map<std::string, std::size_t> places_of(const documents::ColumnMapping& mapping)
{
    std::map<std::string, std::size_t> places;
    for (const auto& found : mapping.matched) places[found.key] = found.column;
    return places;
}

struct ReadFile {
    FormPtr form;
    std::string sheet;
    documents::ColumnMapping mapping;
    std::vector<ImportedRow> rows;
};

Result<ReadFile> read_file(const Query& query, const ImportAsk& ask, const std::vector<http::Upload>& uploads)
{
    auto form = TRY(kept_here(query, ask.form));
    if (uploads.size() != 1) return base::Refusal{codes::one_file, "file"};
    auto tables = TRY(documents::read_table(service::bytes_of(uploads.front()), uploads.front().file_name));
    auto& table = tables[documents::best_sheet(tables, wanted(*form))];
    ReadFile file{form, table.sheet, TRY(mapping_of(query, *form, table, ask)), {}};
    const auto columns = taken_columns(file.mapping, *form);
    const auto first = std::size_t(file.mapping.first_row);
    file.rows.reserve(table.rows.size() - std::min(first, table.rows.size()));
    for (auto i = first; i < table.rows.size(); ++i)
        if (auto row = imported(std::move(table.rows[i]), columns); !row.cells.empty()) file.rows.push_back(std::move(row));
    return file;
}

/// What is known of each volume the rows go to: read once, then counted on.
class Volumes {
public:
    Volumes(const store::Snapshot& readings, const Ledger& form) : readings_(readings), form_(form) {}

    struct Known {
        Volume volume;
        std::int64_t next;
        std::unordered_set<std::string> numbers;
    };
    Known& of(int year)
    {
        const auto [found, fresh] = known_.try_emplace(year);
        if (fresh) {
            found->second = {volume(readings_, form_.id, year), next_place(readings_, form_.id, year), {}};
            for (const auto& row :
                 readings_.all<OneNumber>("SELECT number FROM ledgers_entry WHERE form = ? AND year = ?"_sql, form_.id, year))
                found->second.numbers.insert(row.number);
        }
        return found->second;
    }

    struct OneNumber {
        std::string number;
        BOOST_DESCRIBE_CLASS(OneNumber, (), (number), (), ())
    };

private:
    const store::Snapshot& readings_;
    const Ledger& form_;
    std::map<int, Known> known_;
};

struct Planned {
    std::optional<RowWritten> fact;
    std::vector<base::Fault> faults;  // at their cells
};

using Places = std::map<std::string, std::size_t>;

/// "E12" of a fault in this row; the row alone when the file has no such column.
std::string place_of(const ImportedRow& row, const Places& places, const std::string& path)
{
    const auto found = places.find(path.starts_with("cells.") ? path.substr(6) : path);
    return found == places.end() ? std::to_string(row.row) : documents::address(found->second, row.row);
}

Planned plan(const ImportedRow& row, const Places& places, const Ledger& form, Volumes& volumes, base::Day today)
{
    Planned planned;
    const int year = year_of(form, row.cells, today);
    auto& known = volumes.of(year);
    auto fact = take_over(row.cells, row.number, {&form, known.volume, known.next, today});
    if (!fact) {
        for (auto fault : fact.refusal().faults()) {
            fault.path = place_of(row, places, fault.path);
            planned.faults.push_back(std::move(fault));
        }
        return planned;
    }
    if (!known.numbers.insert(fact.value().number).second) {
        planned.faults.push_back({codes::number_twice, place_of(row, places, form.number()), {fact.value().number}});
        return planned;
    }
    ++known.next;
    planned.fact = std::move(fact).value();
    return planned;
}

}  // namespace

Result<ImportPreview> examine_import(const Query& query, const ImportAsk& ask, const std::vector<http::Upload>& uploads)
{
    auto file = TRY(read_file(query, ask, uploads));
    ImportPreview preview{std::move(file.sheet), int(file.mapping.head_row), {}, {}, int(file.rows.size()), 0, 0, {}, {}};
    for (const auto* found : {&file.mapping.matched, &file.mapping.others})
        for (const auto& column : *found)
            preview.columns.push_back({documents::column_name(column.column), column.label, column.key});
    for (const auto& column : file.form->columns)
        if (column.required && column.id != file.form->number() &&
            std::ranges::find(file.mapping.matched, column.id, &documents::FoundColumn::key) == file.mapping.matched.end())
            preview.missing.push_back(column.label.ja);
    Volumes volumes{query.readings, *file.form};
    const auto on = ask.on.value_or(query.today);
    const auto places = places_of(file.mapping);
    for (const auto& row : file.rows) {
        const auto planned = plan(row, places, *file.form, volumes, on);
        ++(planned.fact ? preview.good : preview.refused);
        for (const auto& fault : planned.faults)
            if (preview.faults.size() < most_faults)
                preview.faults.push_back({fault.path,
                                          std::string{fault.code.id},
                                          {base::text(fault, base::Language::ja), base::text(fault, base::Language::en)}});
        if (!planned.fact || preview.sample.size() >= sample_rows) continue;
        auto cells = planned.fact->cells;
        if (planned.fact->personal.value())
            cells.insert(planned.fact->personal.value()->begin(), planned.fact->personal.value()->end());
        cells[file.form->number()] = planned.fact->number;
        preview.sample.push_back(std::move(cells));
    }
    return preview;
}

Result<ToImport> prepare_import(const Query& query, const ImportAsk& ask, const std::vector<http::Upload>& uploads)
{
    auto file = TRY(read_file(query, ask, uploads));
    TRY(service::search_for_markings(query, uploads.front(), ask.confirmed_marking.value_or(false)));
    ToImport to{ask, std::move(file.rows), places_of(file.mapping), {}, uploads.front().file_name, uploads.front().sha256};
    for (const auto& column : file.mapping.matched) to.mapping[column.label] = column.key;
    return to;
}

Result<Uuid> import_rows(service::Command& command, const ToImport& to)
{
    const auto form = TRY(kept_here(command.state, to.ask.form));
    if (hidden(command.readings(), form->id)) return base::Refusal{codes::form_hidden, "form", {form->title.ja}};
    if (to.rows.empty()) return base::Refusal{codes::nothing_to_import, "file"};
    const auto on = to.ask.on.value_or(command.today());
    Volumes volumes{command.readings(), *form};
    const bool leave_out = to.ask.leave_out_refused.value_or(false);
    base::Faults faults;
    std::optional<Uuid> first;
    for (const auto& row : to.rows) {
        auto planned = plan(row, to.places, *form, volumes, on);
        for (auto& fault : planned.faults) faults.add(fault.code, fault.path, std::move(fault.args));
        // Recorded at once: all rows as facts beside all rows of the file are hundreds of megabytes. A refusal takes them back.
        if (!planned.fact || (faults && !leave_out)) continue;
        const auto subject = command.journal.make_id<Uuid>();
        command.journal.record(subject, on, *planned.fact);
        if (!first) first = subject;
    }
    if (faults && !leave_out) return faults;
    if (!first) return faults ? base::Result<Uuid>{std::move(faults)} : base::Refusal{codes::nothing_to_import, "file"};
    if (faults) {
        ImportLeftOut left{form->id, to.file_name, to.file_sha256, {}};
        for (const auto& fault : faults.all()) left.cells.push_back(fault.path + ' ' + std::string{fault.code.id});
        left.cells.resize(std::min<std::size_t>(left.cells.size(), 1000));
        command.journal.record(command.journal.make_id<Uuid>(), on, left);
    }
    if (!to.mapping.empty()) command.journal.record(command.journal.make_id<Uuid>(), on, MappingRemembered{form->id, to.mapping});
    return *first;
}

}  // namespace ledgers
