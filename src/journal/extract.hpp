#pragma once
#include "journal/verify.hpp"

#include <iosfwd>

/// A journal as a file: lines of JSON, first what it is, then one entry a line. Checked without a database (verify --bundle), and
/// the form in which old journals are kept to be read for ever.
namespace journal::extract {

struct Line {
    Head head;
    std::string body;
    std::optional<std::string> personal;  // hexadecimal
    std::string hash;                     // hexadecimal
};
BOOST_DESCRIBE_STRUCT(Line, (), (head, body, personal, hash))

struct Preface {
    std::string format = "ishizue journal 1";
    std::string installation, company;
    std::int64_t entries = 0;
    bool personal = false;  // whether private bodies are there
    std::vector<SignedHead> heads;
    std::vector<Line> key_changes;  // the same entries come again in their place
};
BOOST_DESCRIBE_STRUCT(Preface, (), (format, installation, company, entries, personal, heads, key_changes))

/// Writes the whole journal; throws when `out` fails.
void write(const store::Snapshot&, const std::string& installation, const std::string& company, Persons, std::ostream& out);

/// What the file says of itself; nothing if it is no extract.
std::optional<Preface> preface(std::istream& in);

/// Reads the entries after the preface; false at a line that is none (`visit` saw those before it).
bool each(std::istream& in, const std::function<void(const Entry&)>& visit);

/// Checks what the file holds as verify() checks a database. An extract that leaves persons out is not blamed for it.
Verification verify(std::istream& in, const Expectation&);

}  // namespace journal::extract
