#pragma once
#include "ledgers/queries.hpp"
#include "service/kept_file.hpp"
#include "service/routes.hpp"

/// Taking over an existing ledger out of Excel or CSV: the preview, and the command that takes all rows or none.
namespace ledgers {

/// `columns`: a column of the form -> the letter of the file's column ("C"); what is not named is found by its label.
struct ImportAsk {
    std::string form;
    std::optional<int> head_row;  // the row of the labels; nothing: found
    std::optional<std::map<std::string, std::string>> columns;
    std::optional<bool> leave_out_refused;  // the good rows only; the others are kept as a list
    std::optional<bool> confirmed_marking;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ImportAsk, (), (form, head_row, columns, leave_out_refused, confirmed_marking, on))

struct ImportFault {
    std::string cell, code;  // E12
    service::Text text;
};
BOOST_DESCRIBE_STRUCT(ImportFault, (), (cell, code, text))

/// A column of the file and the column of the form it goes to; `key` empty: it is left out.
struct ImportColumn {
    std::string letter, label, key;
};
BOOST_DESCRIBE_STRUCT(ImportColumn, (), (letter, label, key))

struct ImportPreview {
    std::string sheet;
    int head_row;
    std::vector<ImportColumn> columns;
    std::vector<std::string> missing;  // required columns of the form that the file does not have
    int read, good, refused;
    std::vector<ImportFault> faults;  // the first 200
    std::vector<Cells> sample;        // the first 20 rows as they would be kept
};
BOOST_DESCRIBE_STRUCT(ImportPreview, (), (sheet, head_row, columns, missing, read, good, refused, faults, sample))

/// A row of the file.
struct ImportedRow {
    std::uint32_t row;
    std::string number;  // as it stands in the file
    Cells cells;
};

struct ToImport {
    ImportAsk ask;
    std::vector<ImportedRow> rows;
    std::map<std::string, std::size_t> places;   // column of the form -> column of the file, from 0
    std::map<std::string, std::string> mapping;  // label in the file -> column
    std::string file_name, file_sha256;
};

/// What the file would do; records nothing.
base::Result<ImportPreview> examine_import(const service::Query&, const ImportAsk&, const std::vector<http::Upload>&);
/// Reads the file, outside the transaction.
base::Result<ToImport> prepare_import(const service::Query&, const ImportAsk&, const std::vector<http::Upload>&);
base::Result<base::Uuid> import_rows(service::Command&, const ToImport&);

}  // namespace ledgers
