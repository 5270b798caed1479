#pragma once
#include "base/json.hpp"
#include "catalog/catalog.hpp"
#include "catalog/forms.hpp"
#include "catalog/parameters.hpp"
#include "ledgers/entry_check/checks.hpp"

#include <algorithm>
#include <array>
#include <set>

/// The catalogue's forms and rules, and the books of its sample company as of 2026-11-19.
namespace ledgers::entry_check::test {

using base::json::Value;

inline base::Day day(const char* text) { return *base::parse_day(text); }

/// The text of a cell as the rules read it.
inline std::string cell_text(const Value& value)
{
    if (const auto* text = value.text()) return *text;
    if (const auto* flag = value.boolean()) return *flag ? "true" : "false";
    if (const auto* number = value.integer()) return std::to_string(*number);
    std::string joined;
    for (const auto& item : *value.array()) joined.append(joined.empty() ? "" : "、").append(*item.text());
    return joined;
}

class SampleCompany {
public:
    SampleCompany()
        : catalogue(catalog::built_in())
        , forms(read_forms(*catalogue))
        , checks(read_checks(*catalogue))
        , person_checks(read_person_checks(*catalogue))
        , thresholds(read_thresholds(*catalogue))
        , rules_file(catalogue->raw("ledgers/entry-checks.yaml"))
    {}

    const Form& form(std::string_view id) const { return *std::ranges::find(forms, id, &Form::id); }

    /// Books without rows.
    void begin(Books& books) const
    {
        books.today = day("2026-11-19");  // a Thursday
        for (const auto& parameter : catalogue->parameters())
            if (parameter.kind == catalog::ParameterKind::integer)
                books.parameters[parameter.id] = static_cast<int>(parameter.number());
        for (const auto& threshold : thresholds) books.thresholds[threshold.id] = threshold.standard;
        books.closed_because = [](base::Day when) -> std::string {
            const std::chrono::weekday weekday{when};
            if (weekday == std::chrono::Saturday) return "土曜日";
            if (weekday == std::chrono::Sunday) return "日曜日";
            return when == day("2026-11-03") ? "文化の日" : "";
        };
        books.contracts = {{"見-R7-031", day("2026-03-31"), false}, {"見-R8-012", std::nullopt, false}};
        books.pledge_texts = {{"第1版", day("2024-04-01")}, {"第2版", day("2026-04-01")}};
    }

    /// A row as JSON; returns its place.
    std::size_t add(Books& books, std::string_view form_id, const Value& row) const
    {
        auto& sheet = books.open(form(form_id));
        const auto at = sheet.append();
        for (const auto& [column, value] : *row.object()) sheet.set(column, cell_text(value));
        return at;
    }
    std::size_t add(Books& books, std::string_view form_id, std::string_view row) const
    {
        return add(books, form_id, base::json::parse(row).value());
    }
    /// The rows that the form's own file shows.
    void add_samples(Books& books, std::string_view form_id) const
    {
        const auto [file, fresh] = files.try_emplace(std::string{form_id});
        if (fresh) file->second = catalogue->raw(catalogue->form(form_id).path);
        for (const auto& row : *file->second.find("sample_rows")->array()) add(books, form_id, row);
    }

    /// The faults of one rule.
    std::vector<Fault> faults(Records& records, std::string_view check) const
    {
        const bool person = check.starts_with("person.");
        std::vector<CheckText> one;
        for (const auto& text : person ? person_checks : checks)
            if (text.id == check) one.push_back(text);
        kept.push_back(std::move(one));
        return find_faults(records, kept.back(), person ? all_person_checks() : all_checks());
    }

    std::shared_ptr<const catalog::Catalog> catalogue;
    std::vector<Form> forms;
    std::vector<CheckText> checks, person_checks;
    std::vector<Threshold> thresholds;
    base::json::Value rules_file;                            // ledgers/entry-checks.yaml
    mutable std::map<std::string, base::json::Value> files;  // of forms, read once
    mutable std::vector<std::vector<CheckText>> kept;        // faults name the texts they are of
};

inline const SampleCompany& company()
{
    static const SampleCompany sample;
    return sample;
}

/// Rows as JSON, form by form, and what one rule says of them: "f04 貸-R8-0026 returned_at error".
using Rows = std::vector<std::pair<const char*, const char*>>;
inline std::vector<std::string> said(std::string_view check, const Rows& rows, const std::function<void(Books&)>& change = {})
{
    Books books;
    company().begin(books);
    for (const auto& [form, row] : rows) company().add(books, form, row);
    if (change) change(books);
    Records records{books};
    std::vector<std::string> lines;
    for (const auto& fault : company().faults(records, check)) {
        std::string line{fault.form};
        if (fault.row) line.append(" ").append(fault.row->number()).append(" ").append(fault.column);
        lines.push_back(line.append(" ").append(boost::describe::enum_to_string(fault.severity, "")));
    }
    return lines;
}

}  // namespace ledgers::entry_check::test
