#include "ledgers/daily_books.hpp"

#include "ledgers/tables.hpp"
#include "service/kept.hpp"

namespace ledgers {
namespace {

using service::Query;
using store::operator""_sql;

constexpr int window_months = 24;  // readiness.yaml window

/// A row and its cells.
class Cell {
public:
    explicit Cell(const EntryRow& row) : row_(row), all_(row.all()) {}
    std::string operator[](const std::string& column) const
    {
        const auto found = all_.find(column);
        return found == all_.end() ? std::string{} : found->second;
    }
    std::optional<base::Day> day(const std::string& column) const { return base::parse_day((*this)[column].substr(0, 10)); }
    bool has(const std::string& column) const { return !(*this)[column].empty(); }
    std::string id() const { return std::string{row_.subject.text()}; }
    const std::string& number() const { return row_.number; }
    base::Day on() const { return row_.act_on.value_or(row_.written_on); }
    /// What was taken over as found was written in time, as far as can be known.
    base::Day written_on() const { return row_.imported ? on() : row_.written_on; }
    std::optional<base::Day> confirmed_on() const { return row_.confirmed_on; }

private:
    const EntryRow& row_;
    Cells all_;
};

/// What `row_of` makes of each row of the form's book.
template <class Row, class Make>
DailyBook<Row> book_of(const Query& query, const std::string& form, Make&& row_of)
{
    return service::kept<std::vector<Row>>(query, "ledgers.daily_book|" + form, [&] {
        std::vector<Row> rows;
        for (const auto& row : entry_table.where(
                 query.readings, "WHERE form = ? AND struck_on IS NULL AND act_on >= ? AND act_on <= ? ORDER BY act_on, place"_sql,
                 form, base::add_months(query.day, -window_months), query.day))
            rows.push_back(row_of(Cell{row}));
        return rows;
    });
}

}  // namespace

DailyBook<book_checks::Entrance> entrance_book(const Query& query)
{
    using Row = book_checks::Entrance;
    return book_of<Row>(query, "f15", [](const Cell& row) {
        return Row{row.id(),          row.number(),  row["facility"], row["name"],      row["kind"],
                   row["permit_ref"], row["escort"], row.on(),        row.written_on(), row.has("out_at")};
    });
}

DailyBook<book_checks::Visit> visit_book(const Query& query)
{
    using Row = book_checks::Visit;
    return book_of<Row>(query, "f16", [](const Cell& row) {
        return Row{row.number(),
                   row["facility"],
                   row["visitor_name"],
                   row.day("applied_on").value_or(row.on()),
                   row.day("from_at").value_or(row.on()),
                   row.day("permitted_on"),
                   row.has("permitted_by"),
                   row["ministry_needed"] == "要",
                   row["ministry_no"],
                   row["result_note"]};
    });
}

DailyBook<book_checks::CarriedIn> device_book(const Query& query)
{
    using Row = book_checks::CarriedIn;
    return book_of<Row>(query, "f17", [](const Cell& row) {
        return Row{row.id(),
                   row.number(),
                   row["facility"],
                   row["permitted_by"],
                   row["checker"],
                   row.on(),
                   row.day("until_on").value_or(row.on()),
                   row.has("out_at"),
                   row.has("checked")};
    });
}

DailyBook<book_checks::Closing> closing_book(const Query& query)
{
    using Row = book_checks::Closing;
    return book_of<Row>(query, "f20", [](const Cell& row) {
        return Row{row.id(),           row.number(),    row["facility"], row["kind"],      row["checker"],
                   row["last_out_at"], row["abnormal"], row.on(),        row.written_on(), row.confirmed_on()};
    });
}

DailyBook<book_checks::Disclosure> disclosure_book(const Query& query)
{
    using Row = book_checks::Disclosure;
    return book_of<Row>(query, "f48", [](const Cell& row) {
        return Row{
            row.id(), row.number(), row["ministry_no"], row.day("permitted_on"), row.day("disclosed_on"), row["pledge"] == "true"};
    });
}

}  // namespace ledgers
