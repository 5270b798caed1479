#pragma once
#include "base/result.hpp"
#include "ledgers/facts.hpp"

#include <set>

/// 様式の作成: a form the company needs beside those of the catalogue, its texts and its columns.
namespace ledgers {

/// A column as somebody sets it down.
struct ColumnText {
    std::string label;
    CellType type = CellType::text;
    std::optional<bool> required;
    std::optional<std::string> label_en, rule, unit;
    std::optional<std::vector<std::string>> choices;  // of a choice
};
BOOST_DESCRIBE_STRUCT(ColumnText, (), (label, type, required, label_en, rule, unit, choices))

BOOST_DEFINE_ENUM_CLASS(Numbers, each_year, running)

/// `mark` begins the numbers of its rows: 工 gives 工-R8-0001.
struct MakeForm {
    std::string title;
    std::optional<std::string> title_en, kana, purpose, guide;
    std::string kept_by, signed_by;
    std::vector<std::string> filled_by;
    Numbers numbers = Numbers::each_year;
    std::string mark;
    std::vector<ColumnText> columns;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(MakeForm, (),
                      (title, title_en, kana, purpose, guide, kept_by, signed_by, filled_by, numbers, mark, columns, on))

/// Its texts and roles anew.
struct DescribeForm {
    std::string form, title;
    std::optional<std::string> title_en, kana, purpose, guide;
    std::string kept_by, signed_by;
    std::vector<std::string> filled_by;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(DescribeForm, (), (form, title, title_en, kana, purpose, guide, kept_by, signed_by, filled_by, on))

/// A column behind those of a form that is kept here.
struct AddColumn {
    std::string form;
    ColumnText column;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(AddColumn, (), (form, column, on))

struct EndColumn {
    base::Uuid column;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(EndColumn, (), (column, reason, on))

struct MakeKnown {
    std::set<std::string> roles, titles, marks;  // ids of roles, titles of other forms, what begins their numbers
    std::string form;                            // the id it gets: c01
};

/// What is made at once: the form, its texts, its columns.
struct MadeForm {
    FormMade made;
    FormDescribed described;
    std::vector<ColumnAdded> columns;
};
/// r4 I1: a form has somebody who signs beside those who fill it in; its numbers begin like those of no other form.
base::Result<MadeForm> decide(const MakeForm&, const MakeKnown&);
base::Result<FormDescribed> decide(const DescribeForm&, const MakeKnown&);

struct ColumnKnown {
    std::set<std::string> labels;  // of the form's columns
    std::string form, column;      // the id it gets: own_1
};
base::Result<ColumnAdded> decide(const ColumnText&, const ColumnKnown&);

struct EndKnown {
    bool there = false, ended = false;
};
base::Result<ColumnEnded> decide(const EndColumn&, const EndKnown&);

}  // namespace ledgers
