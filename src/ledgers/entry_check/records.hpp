#pragma once
#include "ledgers/entry_check/books.hpp"
#include "ledgers/entry_check/calendar.hpp"
#include "ledgers/entry_check/persons.hpp"

#include <span>

namespace ledgers::entry_check {

/// An appointment (f10) as the rules ask for it.
struct Office {
    std::string_view role, scope, kind;  // kind: 全社, 取扱施設, ...
    bool acting;
    base::Day from, until;  // open ends are far away
    Row row;
};

/// The books with what the rules look up in them; each index is made once, when it is first asked for. For one thread.
class Records {
public:
    explicit Records(const Books&);

    const Books& books() const { return books_; }
    base::Day today() const { return books_.today; }
    /// The same as text, to be compared with cells.
    std::string_view today_text() const { return today_text_; }
    const Calendar& calendar() const { return calendar_; }
    /// The company's value. An id that no catalogue has is a bug.
    int parameter(std::string_view id) const { return books_.parameters.find(id)->second; }
    int threshold(std::string_view id) const { return books_.thresholds.find(id)->second; }
    /// The day that many months before today, as text.
    std::string months_ago(std::string_view parameter) const;

    /// Rows that no correction has replaced.
    std::span<const Row> rows(std::string_view form);
    /// Those whose cell is this, or lists it.
    std::span<const Row> where(std::string_view form, std::string_view column, std::string_view value);
    /// Those whose cell names this person.
    std::span<const Row> of_person(std::string_view form, std::string_view column, Persons::Id);
    /// A person's rows of the log (f15) from one day to another, in the order of their days.
    std::span<const Row> entries(Persons::Id, std::string_view from, std::string_view until);
    /// The row with this number.
    std::optional<Row> numbered(std::string_view form, std::string_view number);

    Persons::Id person(std::string_view name) { return persons_.of(name); }
    /// Whether both are named and are one person.
    bool same(std::string_view one, std::string_view other);

    /// The rows of the register of handlers (f08) of a person: by number, or by name where there is no number.
    std::span<const Row> handlers(std::string_view name, std::string_view number = {});
    /// Rows of another register (f09, f14, f22: with `handler_no`) of a row of f08.
    std::vector<Row> rows_of_handler(std::string_view form, std::string_view name_column, const Row& handler);
    /// The appointments of a person on a day.
    std::vector<Office> offices(Persons::Id, base::Day);
    std::span<const Office> all_offices();
    /// Whether he holds one of these roles on that day; an acting one counts.
    bool holds(Persons::Id, base::Day, std::initializer_list<std::string_view> roles);

    /// Whether an event was received (f45) from that day to the next business day.
    bool event_follows(std::optional<base::Day>);
    /// The contract of a row: its own, or that of the item it names.
    std::string_view contract_of(const Row&, std::string_view item_column = "item_no");

private:
    template <class Key>
    using Index = std::unordered_map<Key, std::vector<Row>>;
    using Name = std::pair<std::string_view, std::string_view>;  // form and column

    const Index<std::string_view>& index(std::string_view form, std::string_view column);
    const Index<Persons::Id>& person_index(std::string_view form, std::string_view column);

    const Books& books_;
    Calendar calendar_;
    std::string today_text_;
    Persons persons_;
    std::map<std::string_view, std::vector<Row>> live_;
    std::map<Name, Index<std::string_view>> indexes_;
    std::map<Name, Index<Persons::Id>> person_indexes_;
    std::optional<std::vector<Office>> offices_;
    std::unordered_map<Persons::Id, std::vector<Office>> held_;  // the same by person
    std::optional<std::vector<base::Day>> event_days_;
    std::unordered_map<Persons::Id, std::vector<Row>> entries_;  // by day
};

/// Whether a handler (a row of f08) is designated on that day: 指定日以後で解除日以前.
bool designated(const Row& handler, base::Day);
/// Whether an entry permit (a row of f14) is in effect on that day.
bool permitted(const Row& permit, base::Day);
/// Whether a user's account (a row of f22) can be used.
bool account_open(const Row& account);
/// Whether a copy (a row of f01) is still somebody's to look after.
bool item_open(const Row& item);

}  // namespace ledgers::entry_check
