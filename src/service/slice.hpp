#pragma once
#include "documents/document.hpp"
#include "service/routes.hpp"

namespace service {

enum class Verdict { satisfied, building, expired, not_started, not_applicable };
BOOST_DESCRIBE_ENUM(Verdict, satisfied, building, expired, not_started, not_applicable)

/// One fact a finding rests on, or one thing that is missing.
struct Evidence {
    Text text;
    std::string link;                // the screen that shows it: "/organization/appointments"
    std::optional<base::Day> on;     // when it happened
    std::optional<base::Day> until;  // until when it holds, or by when it is due
    bool met = true;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (text, link, on, until, met))

/// What a readiness check found on the day: computed from facts, never typed in.
struct Finding {
    Verdict verdict = Verdict::not_started;
    std::vector<Evidence> evidence;
    std::optional<base::Day> due;  // the next deadline
    Text next;                     // what to do next; empty when satisfied
    bool late = false;             // satisfied, but something was done after its deadline
};
BOOST_DESCRIBE_STRUCT(Finding, (), (verdict, evidence, due, next, late))

/// A check of readiness.yaml, by its id. A check whose meaning changes gets a new id.
struct Check {
    std::string_view id;
    Finding (*judge)(const Query&);
};

/// A chapter of the audit binder. `order` sorts; the text begins with its own headings of level 2.
struct Chapter {
    int order;
    Text title;
    std::vector<documents::block::Any> (*write)(const Query&);
};

/// Something the caller has to do, for the home screen.
struct Task {
    std::string kind;  // overdue, approval, due, progress, notice
    Text title, source;
    std::string link;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(Task, (), (kind, title, source, link, due))

struct Hit {
    Text title, source;
    std::string link;
};
BOOST_DESCRIBE_STRUCT(Hit, (), (title, source, link))

/// A row of a form (簿冊・様式), as the facts of its owner give it. Cells are canonical text by the column's id: 2026-11-12,
/// 2026-11-12T10:05, 10:05, 24, true, a choice, a name; several joined by 、.
struct FormRow {
    std::string subject;  // the fact's subject, which a screen can open
    std::map<std::string, std::string, std::less<>> cells;
    std::string link = {};  // the screen that shows it
    std::string state = {};
    bool struck = false;    // a correction has replaced it
    bool imported = false;  // taken over from a file or a device as found
};

/// A form that this slice keeps (`view_of` in catalog/ledgers/): its rows on the day asked for, in the order of their numbers.
struct Form {
    std::string_view id;  // f47
    std::vector<FormRow> (*rows)(const Query&);
};

/// Something the company keeps about a person: what, since when or until when, and the screen that shows it.
struct PersonRecord {
    std::optional<base::Day> on, until;
    Text what;
    std::string detail, link;
};
BOOST_DESCRIBE_STRUCT(PersonRecord, (), (on, until, what, detail, link))

/// What a slice keeps about people: a section of one person's file (個人別の記録), its records in the order of their days. `order`
/// sorts. Who may see the file is the affair of who puts it together.
struct PersonSection {
    int order;
    Text title;
    std::vector<PersonRecord> (*records)(const Query&, const base::PersonId&);
};

/// Something that keeps a condition of a contract's close-out from being met, as its message names it: 保-R8-0013, a company.
struct OpenEnd {
    std::string name, link;
};
BOOST_DESCRIBE_STRUCT(OpenEnd, (), (name, link))

/// What a slice knows of one condition of a contract's close-out (custody.yaml close_out): what is still open on the day. Several
/// slices may answer the same one.
struct CloseOutCheck {
    std::string_view condition;  // items_ended
    std::vector<OpenEnd> (*open)(const Query&, const base::ContractId&);
    bool whole = true;  // false: the records show a part of the condition; somebody makes sure of the rest
};

/// Everything a slice offers; app/wiring.cpp lists them.
struct Slice {
    std::string_view name;
    journal::Readings readings;
    void (*routes)(Routes&) = nullptr;
    std::vector<Check> checks = {};
    std::vector<Chapter> chapters = {};
    std::vector<Task> (*tasks)(const Query&) = nullptr;                          // of the caller
    std::vector<Hit> (*search)(const Query&, const std::string& key) = nullptr;  // key is a base::search_key
    std::vector<Form> forms = {};
    std::vector<PersonSection> people = {};
    std::vector<CloseOutCheck> close_out = {};
};

}  // namespace service
