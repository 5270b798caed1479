#pragma once
#include "organization/describe_person.hpp"

#include <map>

namespace organization {

/// One row of a list of people as it stands in a file. Empty cells say nothing.
struct ListedPerson {
    PersonForm form;
    std::uint32_t row = 0;                  // as the user counts
    std::map<std::string, std::string> at;  // field -> the cell's address, "E12"
};

/// A list of people out of an Excel or CSV file.
struct PeopleList {
    std::string sheet;
    std::vector<std::string> columns, others;  // what was understood, and the columns nobody asked for
    std::vector<ListedPerson> people;
};

/// Reads a list of people: any order of columns, whatever offices call them (氏名, 社員名, ...). The text of names is kept as it
/// is.
base::Result<PeopleList> read_people(std::string_view bytes, std::string_view file_name);

}  // namespace organization
