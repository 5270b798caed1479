#include "ledgers/faults.hpp"

#include "catalog/parameters.hpp"
#include "contracts/api.hpp"
#include "crypto/digest.hpp"
#include "duties/api.hpp"
#include "ledgers/own_forms.hpp"
#include "ledgers/queries.hpp"
#include "ledgers/volumes.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "service/kept.hpp"

#include <algorithm>
#include <array>
#include <mutex>

namespace ledgers {
namespace {

using service::Query;
using store::operator""_sql;

/// The texts of the rules and the forms they look at; read once a catalogue.
struct RuleBook {
    std::vector<entry_check::Form> forms;
    std::vector<entry_check::CheckText> entries, persons;
    std::vector<entry_check::Threshold> thresholds;
};

const RuleBook& rules_of(const catalog::Catalog& catalog)
{
    static std::mutex mutex;
    static std::map<std::string, RuleBook, std::less<>> books;  // by the catalogue's hash
    const std::lock_guard lock{mutex};
    const auto [found, fresh] = books.try_emplace(catalog.hash());
    if (fresh)
        found->second = {entry_check::read_forms(catalog), entry_check::read_checks(catalog),
                         entry_check::read_person_checks(catalog), entry_check::read_thresholds(catalog)};
    return found->second;
}

/// What the rules know beside the rows: the day, the company's values, its business days, contracts and wordings.
void set_up(const Query& query, const RuleBook& rules, entry_check::Books& books)
{
    books.today = query.day;
    for (const auto& parameter : query.catalog.parameters())
        if (parameter.kind == catalog::ParameterKind::integer)
            books.parameters[parameter.id] = int(parameters::number(query, parameter.id));
    for (const auto& threshold : rules.thresholds) books.thresholds[threshold.id] = threshold.standard;
    books.closed_because = [calendar = duties::calendar(query)](base::Day day) {
        const auto closure = calendar.closure(day);
        return closure ? closure->ja : std::string{};
    };
    for (const auto& contract : contracts::in_force(query.readings, query.day))
        books.contracts.push_back({contract.number, {}, false});
    for (const auto& wording : organization::pledge_wordings()) books.pledge_texts.push_back({wording.version, wording.from});
}

/// Rows by their place in a sheet: a fault names a row by its index.
using SheetRows = std::map<std::string, std::vector<RowLine>, std::less<>>;

void put(entry_check::Sheet& sheet, const std::string& number_column, const RowLine& row)
{
    sheet.append(row.struck_on.has_value(), row.imported, row.state);
    for (const auto& [column, text] : row.cells) sheet.set(column, text);
    if (!row.number.empty()) sheet.set(number_column, row.number);
    if (!row.writer.empty()) sheet.set("recorded_by", row.writer);
    if (row.recorded_at.size() >= 15)
        sheet.set("recorded_at", base::iso(row.written_on) + row.recorded_at.substr(10).replace(0, 1, "T"));
    if (row.confirmed_on) {
        sheet.set("confirmed_by", row.confirmed_by);
        sheet.set("confirmed_on", base::iso(*row.confirmed_on));
    }
}

/// Opens the sheets of every form that is kept, those of this slice from all their volumes.
SheetRows fill_books(const Query& query, const std::vector<entry_check::Form>& forms, entry_check::Books& books)
{
    SheetRows all;
    for (const auto& form : forms) {
        const auto known = find_form(query, form.id);
        if (!known || (known->view_of && !offered(query, form.id))) continue;
        if (!known->view_of && volume_table.where(query.readings, "WHERE form = ?"_sql, form.id).empty()) continue;
        auto& sheet = books.open(form);
        auto& rows = all[form.id];
        if (known->view_of) {
            rows = book(query, {form.id, {}, {}, {}, {}, {}, {}}).value().rows;
        } else {
            for (const auto& volume : volume_table.where(query.readings, "WHERE form = ? ORDER BY year"_sql, form.id)) {
                auto of_year = book(query, {form.id, volume.year, {}, {}, {}, {}, {}}).value().rows;
                rows.insert(rows.end(), std::move_iterator{of_year.begin()}, std::move_iterator{of_year.end()});
            }
        }
        for (const auto& row : rows) put(sheet, known->number(), row);
    }
    return all;
}

/// A rule that rests on a form: while nobody keeps the form, nothing is known of it and the rule is not asked.
struct Rest {
    std::string_view check, form;
};
constexpr std::array rests{Rest{"person.audit_person_trail", "f22"}, Rest{"person.contact_current", "f11"},
                           Rest{"check.contact_untested", "f11"}};

bool unknown_yet(const Query& query, const entry_check::Fault& fault)
{
    return std::ranges::any_of(
        rests, [&](const Rest& rest) { return rest.check == fault.check && !offered(query, std::string{rest.form}); });
}

std::string_view word(entry_check::Severity severity) { return boost::describe::enum_to_string(severity, "?"); }

FaultLine line(const Query& query, const entry_check::Fault& fault, const entry_check::CheckText& rule, const SheetRows& rows)
{
    FaultLine line{};
    line.check = rule.id;
    line.title = rule.title;
    line.severity = word(fault.severity);
    line.form = fault.form;
    line.column = fault.column;
    line.message = entry_check::message_of(fault, rule.message.ja);
    line.fix = rule.fix.ja;
    if (const auto form = find_form(query, line.form)) {
        line.form_title = form->title;
        if (const auto* column = form->find(line.column)) line.column_label = column->label.ja;
    }
    line.link = "/ledgers/" + line.form;
    if (fault.row) {
        const auto& row = rows.find(line.form)->second[fault.row->index()];
        line.row = row.id;
        line.number = row.number;
        line.link = row.link.empty() ? line.link + "?q=" + row.number : row.link;
    }
    // A message may name somebody, and an acceptance stays for ever: the key holds its digest.
    line.key = line.check + ' ' + (line.row.empty() ? line.form + ' ' + crypto::hex(crypto::sha256({line.message})) : line.row) +
               ' ' + line.column;
    return line;
}

std::vector<FaultLine> check(const Query& query, Rules which)
{
    const auto& rules = rules_of(query.catalog);
    entry_check::Books books;
    set_up(query, rules, books);
    const auto forms = with_own(query, rules.forms);
    const auto rows = fill_books(query, forms, books);
    entry_check::Records records{books};
    const auto& texts = which == Rules::entries ? rules.entries : rules.persons;
    const auto checks = which == Rules::entries ? entry_check::all_checks() : entry_check::all_person_checks();
    std::vector<FaultLine> lines;
    for (const auto& fault : entry_check::find_faults(records, texts, checks)) {
        if (unknown_yet(query, fault)) continue;
        const auto rule = std::ranges::find(texts, fault.check, &entry_check::CheckText::id);
        lines.push_back(line(query, fault, *rule, rows));
    }
    for (const auto& accepted : accepted_table.all(query.readings))
        for (auto& one : lines)
            if (one.key == accepted.fault) {
                one.accepted = accepted.reason;
                one.accepted_on = accepted.accepted_on;
                one.accepted_by = organization::name_of(query.readings, accepted.person);
            }
    return lines;
}

}  // namespace

std::shared_ptr<const std::vector<FaultLine>> faults(const Query& query, Rules which)
{
    const auto name = which == Rules::entries ? "ledgers.entry_faults" : "ledgers.person_faults";
    return service::kept<std::vector<FaultLine>>(query, name, [&] { return check(query, which); });
}

base::Result<std::vector<FaultLine>> entry_faults(const Query& query, const FaultsAsk& ask)
{
    auto lines = *faults(query, Rules::entries);
    if (ask.form) std::erase_if(lines, [&](const FaultLine& line) { return line.form != *ask.form; });
    return lines;
}

base::Result<std::vector<FaultLine>> person_faults(const Query& query, const service::NoAsk&)
{
    return *faults(query, Rules::persons);
}

std::int64_t unanswered(const Query& query, const std::string& form)
{
    return std::ranges::count_if(*faults(query, Rules::entries), [&](const FaultLine& line) {
        return line.form == form && line.accepted.empty() && line.severity != "notice";
    });
}

}  // namespace ledgers
