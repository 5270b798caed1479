#include "ledgers/make_form.hpp"

#include "base/text.hpp"
#include "messages/ledgers.hpp"

namespace ledgers {
namespace {

constexpr std::size_t longest_label = 30, longest_title = 60, longest_mark = 3;  // characters
constexpr std::size_t most_columns = 30;                                         // more is not readable on one sheet

std::string said(const std::optional<std::string>& text) { return base::trimmed(text.value_or("")); }

base::Result<FormDescribed> described(const DescribeForm& ask, const MakeKnown& known)
{
    const auto title = base::trimmed(ask.title);
    base::Faults faults;
    faults.add_if(title.empty(), codes::form_title_required, "title");
    faults.add_if(base::length(title) > longest_title, codes::too_long, "title", {std::to_string(longest_title)});
    faults.add_if(known.titles.contains(title), codes::title_taken, "title", {title});
    faults.add_if(!known.roles.contains(ask.kept_by), codes::no_such_role, "kept_by", {ask.kept_by});
    faults.add_if(!known.roles.contains(ask.signed_by), codes::no_such_role, "signed_by", {ask.signed_by});
    faults.add_if(ask.filled_by.empty(), codes::role_required, "filled_by");
    for (const auto& role : ask.filled_by) faults.add_if(!known.roles.contains(role), codes::no_such_role, "filled_by", {role});
    faults.add_if(ask.filled_by == std::vector{ask.signed_by}, codes::signs_own_rows, "signed_by");
    if (faults) return faults;
    return FormDescribed{title,           said(ask.title_en), said(ask.kana), said(ask.purpose),
                         said(ask.guide), ask.kept_by,        ask.signed_by,  ask.filled_by};
}

}  // namespace

base::Result<ColumnAdded> decide(const ColumnText& ask, const ColumnKnown& known)
{
    const auto label = base::trimmed(ask.label);
    std::vector<std::string> choices;
    for (const auto& choice : ask.choices.value_or(std::vector<std::string>{}))
        if (auto one = base::trimmed(choice); !one.empty()) choices.push_back(std::move(one));
    base::Faults faults;
    faults.add_if(label.empty(), codes::label_required, "label");
    faults.add_if(base::length(label) > longest_label, codes::too_long, "label", {std::to_string(longest_label)});
    faults.add_if(known.labels.contains(base::search_key(label)), codes::label_taken, "label", {label});
    faults.add_if(ask.type == CellType::choice && choices.size() < 2, codes::choices_required, "choices");
    faults.add_if(ask.type != CellType::choice && !choices.empty(), codes::no_choices_here, "choices");
    // 「、」 stands between the choices of a cell (cells.cpp).
    for (const auto& choice : choices)
        faults.add_if(choice.find("、") != choice.npos, codes::choice_with_comma, "choices", {choice});
    faults.add_if(std::set(choices.begin(), choices.end()).size() != choices.size(), codes::choice_twice, "choices");
    if (faults) return faults;
    return ColumnAdded{known.form,         known.column,   label,
                       said(ask.label_en), ask.type,       ask.required.value_or(false),
                       said(ask.rule),     said(ask.unit), std::move(choices)};
}

base::Result<MadeForm> decide(const MakeForm& ask, const MakeKnown& known)
{
    const auto mark = base::trimmed(ask.mark);
    base::Faults faults;
    auto texts = described(
        {known.form, ask.title, ask.title_en, ask.kana, ask.purpose, ask.guide, ask.kept_by, ask.signed_by, ask.filled_by, ask.on},
        known);
    if (!texts) faults.add(texts.refusal());
    const bool marked = !mark.empty() && base::length(mark) <= longest_mark && mark.find_first_of("{}-_% ") == mark.npos;
    faults.add_if(!marked, codes::mark_wrong, "mark", {std::to_string(longest_mark)});
    faults.add_if(known.marks.contains(mark), codes::mark_taken, "mark", {mark});
    faults.add_if(ask.columns.empty(), codes::columns_required, "columns");
    faults.add_if(ask.columns.size() > most_columns, codes::too_many_columns, "columns", {std::to_string(most_columns)});
    ColumnKnown column{{base::search_key("番号")}, known.form, ""};
    std::vector<ColumnAdded> columns;
    for (std::size_t i = 0; i < ask.columns.size(); ++i) {
        column.column = "own_" + std::to_string(i + 1);
        auto added = decide(ask.columns[i], column);
        column.labels.insert(base::search_key(base::trimmed(ask.columns[i].label)));
        if (added)
            columns.push_back(std::move(added).value());
        else
            faults.add(added.refusal(), "columns[" + std::to_string(i) + "]");
    }
    if (faults) return faults;
    return MadeForm{FormMade{known.form, ask.numbers == Numbers::each_year, mark}, std::move(texts).value(), std::move(columns)};
}

base::Result<FormDescribed> decide(const DescribeForm& ask, const MakeKnown& known) { return described(ask, known); }

base::Result<ColumnEnded> decide(const EndColumn& ask, const EndKnown& known)
{
    const auto reason = base::trimmed(ask.reason);
    base::Faults faults;
    faults.add_if(!known.there, codes::no_such_own_column, "column");
    faults.add_if(known.ended, codes::column_is_ended, "column");
    faults.add_if(base::length(reason) < 5, codes::reason_too_short, "reason");
    if (faults) return faults;
    return ColumnEnded{reason};
}

}  // namespace ledgers
