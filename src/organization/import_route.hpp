#pragma once
#include "organization/import_people.hpp"
#include "service/kept_file.hpp"
#include "service/query.hpp"
#include "service/routes.hpp"

/// The import of a list of people as routes: the preview, and the command that takes all or nothing.
namespace organization {

struct ImportFault {
    std::string cell, code;
    service::Text text;
};
BOOST_DESCRIBE_STRUCT(ImportFault, (), (cell, code, text))

/// A field that would change.
struct ImportChange {
    std::string field, before, after;
};
BOOST_DESCRIBE_STRUCT(ImportChange, (), (field, before, after))

struct ImportRow {
    int row;
    std::string state;  // added, changed, same, faulty
    std::string number, name, kana, department, title;
    std::vector<ImportChange> changes;
    std::vector<ImportFault> faults;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (), (row, state, number, name, kana, department, title, changes, faults))

struct ImportPreview {
    std::string sheet;
    std::vector<std::string> columns, others;
    int added, changed, same, faulty;
    std::vector<ImportRow> rows;
};
BOOST_DESCRIBE_STRUCT(ImportPreview, (), (sheet, columns, others, added, changed, same, faulty, rows))

/// What the file would do; records nothing.
base::Result<ImportPreview> examine_people(const service::Query&, const service::NoAsk&, const std::vector<http::Upload>&);

struct ImportAsk {
    std::optional<base::Day> on;  // since when the list holds; nothing: today
    std::optional<bool> confirmed_marking;
};
BOOST_DESCRIBE_STRUCT(ImportAsk, (), (on, confirmed_marking))

struct PeopleToImport {
    std::vector<ListedPerson> people;
    std::optional<base::Day> on;
    std::string file_sha256;
    service::MarkingSearch search;
};
/// Reads the file, outside the transaction.
base::Result<PeopleToImport> prepare_people(const service::Query&, const ImportAsk&, const std::vector<http::Upload>&);
base::Result<base::Uuid> import_people(service::Command&, const PeopleToImport&);

}  // namespace organization
