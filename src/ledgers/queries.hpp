#pragma once
#include "ledgers/own_forms.hpp"
#include "ledgers/tables.hpp"
#include "service/slice.hpp"

#include "catalog/ledgers.hpp"

/// What the screens show of the ledgers.
namespace ledgers {

/// A form in the list of all.
struct FormLine {
    std::string id;
    service::Text title;
    std::string kana, kept_by, signed_by, volume;
    std::string owner;  // the slice that keeps it; empty: this one
    bool available;     // its owner exists
    int year;           // of the volume that is counted; 0: numbers run on
    bool opened, closed;
    std::int64_t rows, open, unconfirmed;
    bool own, hidden;  // made by the company; not needed by it
};
BOOST_DESCRIBE_STRUCT(FormLine, (),
                      (id, title, kana, kept_by, signed_by, volume, owner, available, year, opened, closed, rows, open, unconfirmed,
                       own, hidden))

struct FormsAsk {
    std::optional<bool> hidden;  // those the company does not need as well
};
BOOST_DESCRIBE_STRUCT(FormsAsk, (), (hidden))

struct FormAsk {
    std::string form;
};
BOOST_DESCRIBE_STRUCT(FormAsk, (), (form))

struct ColumnAnswer {
    std::string id;
    service::Text label;
    std::string type;
    bool required, automatic, multiple, personal;
    int width_mm;
    std::string filled_by;  // label of the role
    service::Text rule;     // 記入要領
    std::vector<std::string> choices;
    std::string unit;
    bool own;  // added by the company
};
BOOST_DESCRIBE_STRUCT(ColumnAnswer, (),
                      (id, label, type, required, automatic, multiple, personal, width_mm, filled_by, rule, choices, unit, own))

struct StateAnswer {
    std::string id;
    service::Text label;
    bool end;
};
BOOST_DESCRIBE_STRUCT(StateAnswer, (), (id, label, end))

struct VolumeAnswer {
    base::Uuid id;
    int year;
    std::string label;
    base::Day opened_on;
    std::optional<base::Day> closed_on;
    std::string closed_by, sha256;
    std::int64_t rows, open, unconfirmed;
    std::optional<bool> intact;  // of a closed volume: its rows still give the digest it was closed with
};
BOOST_DESCRIBE_STRUCT(VolumeAnswer, (), (id, year, label, opened_on, closed_on, closed_by, sha256, rows, open, unconfirmed, intact))

struct FormAnswer {
    std::string id;
    service::Text title, purpose, guide;
    std::string kept_by, filled_by, signed_by, volume, numbering, owner;
    bool available;
    int retention_years;
    std::string act_column;
    std::vector<ColumnAnswer> columns;
    std::vector<StateAnswer> states;
    std::vector<VolumeAnswer> volumes;  // the latest first
    bool may_write, may_sign, may_keep;
    bool hidden;  // the company does not need the form; nothing new is written
};
BOOST_DESCRIBE_STRUCT(FormAnswer, (),
                      (id, title, purpose, guide, kept_by, filled_by, signed_by, volume, numbering, owner, available,
                       retention_years, act_column, columns, states, volumes, may_write, may_sign, may_keep, hidden))

/// Which rows: `show` is open, unconfirmed, struck, corrected or a state of the form; `sort` a column, -column downwards.
struct RowsAsk {
    std::string form;
    std::optional<int> year;
    std::optional<std::string> q, show, sort, cursor;
    std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(RowsAsk, (), (form, year, q, show, sort, cursor, limit))

/// A cell that was corrected: what stood there.
struct WasCell {
    std::string column, text;
    base::Day on;
    std::string by, reason;
};
BOOST_DESCRIBE_STRUCT(WasCell, (), (column, text, on, by, reason))

struct RowLine {
    std::string id, number;
    Cells cells;
    std::string state, link;
    std::optional<base::Day> act_on;
    base::Day written_on;
    std::string recorded_at;  // in Japan: 2026-11-12 10:05
    std::string writer;
    bool imported, disposed;
    std::vector<WasCell> was;
    std::optional<base::Day> struck_on;
    std::string strike_reason;
    std::optional<base::Day> confirmed_on;
    std::string confirmed_by;
    bool mine;  // written by the caller, who may not confirm it
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(RowLine, (),
                      (id, number, cells, state, link, act_on, written_on, recorded_at, writer, imported, disposed, was, struck_on,
                       strike_reason, confirmed_on, confirmed_by, mine, seq))

struct RowsAnswer {
    int year;
    std::vector<RowLine> rows;
    std::int64_t total, open, unconfirmed;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(RowsAnswer, (), (year, rows, total, open, unconfirmed, next))

struct RowAsk {
    base::Uuid row;
};
BOOST_DESCRIBE_STRUCT(RowAsk, (), (row))

/// One thing that happened to a row.
struct RowEvent {
    std::string what;  // written, imported, filled, corrected, struck, confirmed
    base::Day on;
    std::string at, by, reason;
    std::vector<WasCell> cells;  // column and the text it got
};
BOOST_DESCRIBE_STRUCT(RowEvent, (), (what, on, at, by, reason, cells))

struct RowAnswer {
    std::string form;
    int year;
    RowLine row;
    std::vector<RowEvent> events;
};
BOOST_DESCRIBE_STRUCT(RowAnswer, (), (form, year, row, events))

base::Result<std::vector<FormLine>> forms(const service::Query&, const FormsAsk&);
base::Result<FormAnswer> form_answer(const service::Query&, const FormAsk&);
base::Result<RowsAnswer> rows(const service::Query&, const RowsAsk&);
base::Result<RowAnswer> row_answer(const service::Query&, const RowAsk&);

/// Everything that happened to a row by the day, out of the journal.
std::vector<RowEvent> events_of(const service::Query&, const base::Uuid& row);

/// Every row of a volume (of a form kept elsewhere: all its rows), as papers and checks need them.
struct Book {
    FormPtr form;
    int year;
    std::vector<RowLine> rows;
};
base::Result<Book> book(const service::Query&, const RowsAsk&);

std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace ledgers
