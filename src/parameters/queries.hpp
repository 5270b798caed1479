#pragma once
#include "parameters/tables.hpp"
#include "service/slice.hpp"

namespace catalog {
struct Parameter;
}

/// What the screens ask of the company's own-rule values.
namespace parameters {

/// 単位 of a value: 30 -> 30日.
service::Text with_unit(const catalog::Parameter&, const std::string& value);
/// What a company may set, in words: 1～12か月.
service::Text range_of(const catalog::Parameter&);
/// The name, with the edition's words for roles.
service::Text label_of(const service::Query&, const catalog::Parameter&);

struct ValueLine {
    std::string id, group;
    service::Text label;
    std::string value;  // in force on the day
    service::Text shown, standard;
    bool own;
    std::optional<base::Day> since;
    std::string waiting;  // the value that waits for approval, or that is approved and to come
    std::optional<base::Day> waiting_from;
    std::string state;       // standard, own, asked, coming
    std::string confidence;  // known, seen, unverified
};
BOOST_DESCRIBE_STRUCT(ValueLine, (),
                      (id, group, label, value, shown, standard, own, since, waiting, waiting_from, state, confidence))
struct ValuesAnswer {
    std::vector<ValueLine> rows;
};
BOOST_DESCRIBE_STRUCT(ValuesAnswer, (), (rows))
base::Result<ValuesAnswer> values(const service::Query&, const service::NoAsk&);

struct PaperLine {
    std::string group, label, shown, standard, state;
    std::optional<base::Day> since;
    std::string confidence;
};
BOOST_DESCRIBE_STRUCT(PaperLine, (), (group, label, shown, standard, state, since, confidence))
/// The same for XLSX, PDF and CSV.
base::Result<std::vector<PaperLine>> paper_lines(const service::Query&, const service::NoAsk&);

struct ParameterAsk {
    std::string parameter;
};
BOOST_DESCRIBE_STRUCT(ParameterAsk, (), (parameter))

struct ChangeLine {
    base::Uuid id;
    service::Text shown, before;
    base::Day from, asked_on;
    std::string reason, return_reason;
    State state;
};
BOOST_DESCRIBE_STRUCT(ChangeLine, (), (id, shown, before, from, asked_on, reason, return_reason, state))

struct GroundLine {
    std::string requirement, ref;
    service::Text title;
};
BOOST_DESCRIBE_STRUCT(GroundLine, (), (requirement, ref, title))

struct ParameterAnswer {
    ValueLine line;
    std::string kind, least, most;  // integer, boolean, choice, date
    std::vector<std::string> choices;
    service::Text range;
    std::string unit, source, note;
    std::vector<GroundLine> ground;
    std::vector<ChangeLine> changes;  // the newest first
};
BOOST_DESCRIBE_STRUCT(ParameterAnswer, (), (line, kind, least, most, choices, range, unit, source, note, ground, changes))
base::Result<ParameterAnswer> parameter(const service::Query&, const ParameterAsk&);

/// The chapter 社内規則の値 of the binder: what the company has set itself, then all values.
std::vector<documents::block::Any> chapter(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace parameters
