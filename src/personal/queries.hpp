#pragma once
#include "personal/standing.hpp"
#include "service/slice.hpp"

/// Answers of the screens 個人別の記録 and 個人情報の請求.
namespace personal {

using service::Text;

struct FileAsk {
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(FileAsk, (), (person))

struct SectionAnswer {
    Text title;
    std::vector<service::PersonRecord> records;
};
BOOST_DESCRIBE_STRUCT(SectionAnswer, (), (title, records))

/// Everything the slices keep about one person, section by section; sections without records too, so that it is said.
struct FileAnswer {
    base::PersonId person;
    std::string number, name, department, title;
    int records;
    std::vector<SectionAnswer> sections;
};
BOOST_DESCRIBE_STRUCT(FileAnswer, (), (person, number, name, department, title, records, sections))

/// Refused to all but the person themself and those who may see everybody's (personal.view).
base::Result<FileAnswer> file_answer(const service::Query&, const FileAsk&);
base::Result<service::Paper> file_paper(const service::Query&, const FileAsk&);

/// One request, a line of the list.
struct RequestLine {
    RequestId id;
    std::string number;
    Kind kind;
    base::PersonId person;
    std::string name, applicant;  // whose data; who asks
    bool by_agent, late;
    State state;
    base::Day received_on, due;
    std::optional<base::Day> decided_on, answered_on;
    std::optional<Outcome> outcome;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(RequestLine, (),
                      (id, number, kind, person, name, applicant, by_agent, late, state, received_on, due, decided_on, answered_on,
                       outcome, last_seq))

struct RequestAsk {
    RequestId request;
};
BOOST_DESCRIBE_STRUCT(RequestAsk, (), (request))

struct RequestAnswer {
    RequestLine request;
    std::string contact, agent, authority, asked, extend_reason, method, checked_by, measure, reason, decided_by, answered_by,
        withdraw_reason;
    std::optional<base::Day> checked_on, withdrawn_on;
    std::string way;  // on_paper, electronic, in_person; empty until it is answered
};
BOOST_DESCRIBE_STRUCT(RequestAnswer, (),
                      (request, contact, agent, authority, asked, extend_reason, method, checked_by, measure, reason, decided_by,
                       answered_by, withdraw_reason, checked_on, withdrawn_on, way))

/// The latest first.
base::Result<std::vector<RequestLine>> request_lines(const service::Query&, const service::NoAsk&);
base::Result<RequestAnswer> request_answer(const service::Query&, const RequestAsk&);
/// 回答書: refused before the decision.
base::Result<service::Paper> answer_letter(const service::Query&, const RequestAsk&);

std::vector<service::Task> tasks(const service::Query&);
/// What one person asked about their own data.
std::vector<service::PersonSection> person_sections();

}  // namespace personal
