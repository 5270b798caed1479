#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// 貸出（閲覧）簿 f04, and what else is lent and comes back.
namespace ledgers::entry_check {
namespace loans {
namespace {

std::string_view due_of(const Row& loan) { return loan.blank("extended_to") ? loan["due_on"] : loan["extended_to"]; }

std::string days_between(std::optional<base::Day> from, std::optional<base::Day> until)
{
    return from && until ? std::to_string((*until - *from).count()) : "";
}

void overdue(Records& records, Found& found)
{
    for (const auto& loan : records.rows("f04"))
        if (const auto due = due_of(loan); loan.blank("returned_at") && !due.empty() && due < records.today_text())
            found.at(loan, "returned_at", {{"due", std::string{due}}, {"days", days_between(day_of(due), records.today())}});
}

void reading_not_same_day(Records& records, Found& found)
{
    for (const auto& loan : records.rows("f04")) {
        if (loan["kind"] != "閲覧" || loan.blank("lent_at")) continue;
        const auto back = loan.blank("returned_at") ? records.today_text() : date_of(loan["returned_at"]);
        if (back != date_of(loan["lent_at"])) found.at(loan, "returned_at");
    }
}

void time_order(Records& records, Found& found)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> went_out{
        {{"f04", "lent_at"}, {"f05", "taken_at"}, {"f18", "lent_at"}, {"f25", "out_at"}}};
    for (const auto& [form, out] : went_out)
        for (const auto& row : records.rows(form))
            if (const auto back = row["returned_at"], lent = row[out]; !back.empty() && !lent.empty() && back < lent)
                found.at(row, "returned_at", {{"returned", std::string{back}}, {"lent", std::string{lent}}});
}

void too_long(Records& records, Found& found)
{
    const int most = records.parameter("loan_max_days");
    for (const auto& loan : records.rows("f04")) {
        const auto lent = day_of(loan["lent_at"]), due = day_of(loan["due_on"]), extended = day_of(loan["extended_to"]);
        const bool lent_long = lent && due && (*due - *lent).count() > most;
        const bool extended_long = due && extended && (*extended - *due).count() > most;
        if (lent_long || extended_long)
            found.at(loan, lent_long ? "due_on" : "extended_to",
                     {{"days", lent_long ? days_between(lent, due) : days_between(due, extended)}, {"max", std::to_string(most)}});
    }
}

/// Of a row that was written as a whole after its due day, so was its extension.
void extension_late(Records& records, Found& found)
{
    for (const auto& loan : records.rows("f04")) {
        const auto noted = loan.blank("extended_to@") ? loan["recorded_at"] : loan["extended_to@"];
        if (!loan.blank("extended_to") && !loan.blank("due_on") && date_of(noted) > loan["due_on"])
            found.at(loan, "extended_to", {{"due", std::string{loan["due_on"]}}});
    }
}

struct Lent {
    std::string_view item, from, until;  // until: "" while it is out
    Row row;
    bool ends_before(std::string_view moment) const { return !until.empty() && until <= moment; }
};

/// One item's loans in the order of their beginning, against the one that ends last so far.
void overlap(Records& records, Found& found)
{
    std::vector<Lent> loans;
    for (const auto& loan : records.rows("f04"))
        if (!loan.blank("item_no") && !loan.blank("lent_at"))
            loans.push_back({loan["item_no"], loan["lent_at"], loan["returned_at"], loan});
    std::ranges::stable_sort(loans,
                             [](const Lent& a, const Lent& b) { return std::tie(a.item, a.from) < std::tie(b.item, b.from); });
    const Lent* last = nullptr;
    for (const auto& loan : loans) {
        if (!last || last->item != loan.item) {
            last = &loan;
            continue;
        }
        if (!last->ends_before(loan.from))
            found.at(loan.row, "item_no", {{"a", std::string{last->row.number()}}, {"b", std::string{loan.row.number()}}});
        if (!last->until.empty() && (loan.until.empty() || loan.until > last->until)) last = &loan;
    }
}

constexpr std::array rules{
    Check{"check.loan_overdue", overdue},
    Check{"check.reading_not_same_day", reading_not_same_day},
    Check{"check.loan_time_order", time_order},
    Check{"check.loan_too_long", too_long},
    Check{"check.loan_extension_late", extension_late},
    Check{"check.loan_overlap", overlap},
};

}  // namespace
}  // namespace loans

std::span<const Check> loan_rules() { return loans::rules; }

}  // namespace ledgers::entry_check
