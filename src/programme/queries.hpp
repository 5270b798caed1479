#pragma once
#include "programme/roadmap.hpp"

/// What the screens of the programme ask for. Without a programme: A, building the framework.
namespace programme {

struct ProgrammeAsk {
    std::optional<std::string> programme;
};
BOOST_DESCRIBE_STRUCT(ProgrammeAsk, (), (programme))
base::Result<Roadmap> roadmap_answer(const service::Query&, const ProgrammeAsk&);

struct PaperLine {
    std::string part, item;
    std::optional<base::Day> from, until;
    int percent;
    State state;
    std::string person;
};
BOOST_DESCRIBE_STRUCT(PaperLine, (), (part, item, from, until, percent, state, person))
base::Result<std::vector<PaperLine>> paper_lines(const service::Query&, const ProgrammeAsk&);

struct ItemAsk {
    std::string item;
};
BOOST_DESCRIBE_STRUCT(ItemAsk, (), (item))

struct CheckLine {
    std::string id, requirement;  // a requirement of the edition it belongs to, for the link; empty: none
    service::Text title, next;
    service::Verdict verdict;
    bool offered;
    std::optional<base::Day> due;
    std::vector<service::Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(CheckLine, (), (id, requirement, title, next, verdict, offered, due, evidence))

struct RemarkLine {
    base::Uuid id;
    std::string text, by;
    base::Day on;
};
BOOST_DESCRIBE_STRUCT(RemarkLine, (), (id, text, by, on))

struct FormLine {
    std::string id;
    service::Text title;
};
BOOST_DESCRIBE_STRUCT(FormLine, (), (id, title))

struct ItemAnswer {
    ItemLine line;
    std::optional<base::PersonId> person;
    std::string reason;  // of the weeks that differ
    service::Text purpose, guidance;
    std::vector<FormLine> deliverables;
    std::vector<service::Text> documents, done_when, visit_agenda, questions;
    std::vector<CheckLine> checks;
    std::vector<RemarkLine> remarks;  // the latest first
};
BOOST_DESCRIBE_STRUCT(ItemAnswer, (),
                      (line, person, reason, purpose, guidance, deliverables, documents, done_when, visit_agenda, questions, checks,
                       remarks))
base::Result<ItemAnswer> item(const service::Query&, const ItemAsk&);

/// The chart of the programme as A3 PDF.
base::Result<service::Paper> chart(const service::Query&, const ProgrammeAsk&);

std::vector<documents::block::Any> chapter(const service::Query&);
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace programme
