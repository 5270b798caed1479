#include "ledgers/entry_check/sample_books_test.hpp"

#include <doctest/doctest.h>

using namespace ledgers::entry_check;
using namespace ledgers::entry_check::test;

namespace {

/// An example's rows, and the registers of the sample company where the example shows none of its own.
struct Example {
    Books books;
    std::set<std::pair<std::string, std::size_t>> own;  // form and place of the example's rows

    Example(std::string_view list, std::string_view check)
    {
        company().begin(books);
        for (const auto& rule : *company().rules_file.find("checks")->array()) {
            if (*rule.find("id")->text() != check) continue;
            for (const auto& row : *rule.find(list)->array()) {
                const auto& form = *row.find("form")->text();
                own.emplace(form, company().add(books, form, *row.find("row")));
            }
        }
        for (const auto form : {"f08", "f10", "f11"})
            if (!books.find(form)) company().add_samples(books, form);
    }

    /// The rule's faults in the example's rows, and those of rows that are missing.
    std::vector<Fault> faults(Records& records, std::string_view check) const
    {
        auto all = company().faults(records, check);
        std::erase_if(all, [&](const Fault& fault) {
            return fault.row && !own.contains({fault.row->form().id, fault.row->index()});
        });
        return all;
    }
};

/// Names of a message's values that nothing stands for.
std::vector<std::string> unfilled(const Fault& fault, std::string_view message)
{
    std::vector<std::string> names;
    for (auto open = message.find('{'); open != std::string_view::npos; open = message.find('{', open + 1)) {
        const auto name = message.substr(open + 1, message.find('}', open) - open - 1);
        const bool said = std::ranges::any_of(fault.values, [&](const auto& value) { return value.first == name; });
        const bool cell = fault.row && (name == "row" || fault.row->form().find(name));
        if (!said && !cell && name != "form") names.emplace_back(name);
    }
    return names;
}

}  // namespace

TEST_CASE("every rule of entry-checks.yaml has a function, and every function a rule")
{
    std::set<std::string> rules, functions;
    for (const auto& check : company().checks) rules.insert(check.id);
    for (const auto& check : all_checks()) CHECK(functions.emplace(check.id).second);
    CHECK(rules == functions);
    CHECK(rules.size() == 112);
}

TEST_CASE("every rule is silent on its good example and finds its bad one, in a form that it names")
{
    for (const auto& check : company().checks) {
        CAPTURE(check.id);
        const Example good{"good_example", check.id}, bad{"bad_example", check.id};
        Records fine{good.books}, wrong{bad.books};
        CHECK(good.faults(fine, check.id).empty());
        const auto faults = bad.faults(wrong, check.id);
        CHECK(!faults.empty());
        for (const auto& fault : faults) {
            const bool any = std::ranges::find(check.forms, "all") != check.forms.end();
            CHECK((any || std::ranges::find(check.forms, fault.form) != check.forms.end()));
            CHECK(unfilled(fault, check.message.ja) == std::vector<std::string>{});
            if (fault.row && !fault.column.empty()) CHECK(fault.row->form().find(fault.column));
        }
    }
}

TEST_CASE("the sample rows of all forms together are read by every rule")
{
    Books books;
    company().begin(books);
    for (const auto& form : company().forms) company().add_samples(books, form.id);
    Records records{books};
    const auto faults = find_faults(records, company().checks, all_checks());
    for (const auto& fault : faults) {
        const auto text = std::ranges::find(company().checks, fault.check, &CheckText::id);
        CHECK(message_of(fault, text->message.ja).find('{') == std::string::npos);
    }
    CHECK(std::ranges::count(faults, "check.loan_overlap", &Fault::check) == 0);
    CHECK(std::ranges::count(faults, "check.self_approval", &Fault::check) == 0);
}
