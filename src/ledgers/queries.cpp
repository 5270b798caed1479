#include "ledgers/queries.hpp"

#include "base/text.hpp"
#include "ledgers/cells.hpp"
#include "ledgers/volumes.hpp"
#include "messages/ledgers.hpp"
#include "organization/api.hpp"
#include "service/kept.hpp"

#include <algorithm>
#include <charconv>

namespace ledgers {
namespace {

using base::Result;
using catalog::Ledger;
using service::Query;
using store::operator""_sql;

constexpr int most_rows = 500, usual_rows = 100;

RowLine line(const Query& query, const EntryRow& row, Names& names)
{
    RowLine line{};
    line.id = std::string{row.subject.text()};
    line.number = row.number;
    line.cells = row.all();
    line.state = row.state;
    line.act_on = row.act_on;
    line.written_on = row.written_on;
    line.recorded_at = moment_in_japan(row.recorded_at);
    line.writer = names.of(row.writer);
    line.imported = row.imported;
    line.disposed = row.personal.disposed();
    for (const auto& was : row.was.value_or({})) line.was.push_back({was.column, was.text, was.on, names.of(was.by), was.reason});
    line.struck_on = row.struck_on;
    line.strike_reason = row.strike_reason;
    line.confirmed_on = row.confirmed_on;
    if (row.confirmed_by) line.confirmed_by = organization::name_of(query.readings, *row.confirmed_by);
    line.mine = query.caller.person && person_behind(query.readings, row.writer, query.day) == query.caller.person;
    line.seq = row.seq;
    return line;
}

RowLine line(const service::FormRow& row, const Ledger& form)
{
    RowLine line{};
    line.id = row.subject;
    for (const auto& [column, text] : row.cells) line.cells[column] = text;
    if (const auto number = line.cells.find(form.number()); number != line.cells.end()) line.number = number->second;
    line.state = row.state;
    line.link = row.link;
    line.act_on = act_of(form, line.cells);
    line.imported = row.imported;
    return line;
}

std::string like(const std::string& typed)
{
    std::string pattern = "%";
    for (const char c : base::search_key(typed)) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

/// What RowsAsk::show means to the database.
struct Show {
    int open = 0, unconfirmed = 0, struck = 0, corrected = 0;
    std::string state;

    explicit Show(const std::string& show)
        : open(show == "open")
        , unconfirmed(show == "unconfirmed")
        , struck(show == "struck")
        , corrected(show == "corrected")
        , state(open || unconfirmed || struck || corrected ? "" : show)
    {}
};

/// The ids of the states in which a row waits, as the database compares them: ",inside,applied,".
std::string open_states(const Ledger& form)
{
    std::string ids = ",";
    if (form.states)
        for (const auto& state : form.states->list)
            if (!state.end) ids += state.id + ',';
    return ids;
}

std::vector<EntryRow> matching(const Query& query, const Ledger& form, int year, const RowsAsk& ask, std::int64_t limit,
                               std::int64_t after)
{
    const Show show{ask.show.value_or("")};
    const auto pattern = ask.q && !ask.q->empty() ? like(*ask.q) : std::string{"%"};
    return entry_table.where(
        query.readings,
        "WHERE form = ? AND year = ? AND (? = '%' OR search_text LIKE ? ESCAPE '\\') AND (? = '' OR state = ?) "
        "AND (? = 0 OR (struck_on IS NULL AND ? LIKE '%,' || state || ',%')) "
        "AND (? = 0 OR (struck_on IS NULL AND confirmed_on IS NULL)) AND (? = 0 OR struck_on IS NOT NULL) "
        "AND (? = 0 OR corrections > 0) AND place > ? ORDER BY place, subject LIMIT ?"_sql,
        form.id, year, pattern, pattern, show.state, show.state, show.open, open_states(form), show.unconfirmed, show.struck,
        show.corrected, after, limit);
}

struct RowPlace {
    std::int64_t place;
    base::Uuid subject;
};

/// The rows that a search or a choice of states leaves: how many, and which, while they are few.
struct FoundRows {
    std::int64_t total = 0;
    std::vector<RowPlace> rows;  // in their order; none when there are more than most_remembered

    // More than these lie close together, and a page of them is soon full. A page of fewer would pass over the whole volume.
    static constexpr std::int64_t most_remembered = 2000;
};

/// One pass over the volume.
FoundRows find_rows(const Query& query, const Ledger& form, int year, const RowsAsk& ask)
{
    const Show show{ask.show.value_or("")};
    const auto pattern = ask.q && !ask.q->empty() ? like(*ask.q) : std::string{"%"};
    FoundRows found;
    const auto remember = [&](const store::Columns& row) {
        if (++found.total > FoundRows::most_remembered) return found.rows.clear();
        store::from_column(row, 0, found.rows.emplace_back().place);
        store::from_column(row, 1, found.rows.back().subject);
    };
    const auto values = [](const auto&... each) { return std::vector<store::Value>{store::to_value(each)...}; };
    query.readings.connection().run(
        "SELECT place, subject FROM ledgers_entry WHERE form = ? AND year = ? AND (? = '%' OR search_text LIKE ? ESCAPE '\\') "
        "AND (? = '' OR state = ?) AND (? = 0 OR (struck_on IS NULL AND ? LIKE '%,' || state || ',%')) "
        "AND (? = 0 OR (struck_on IS NULL AND confirmed_on IS NULL)) AND (? = 0 OR struck_on IS NOT NULL) "
        "AND (? = 0 OR corrections > 0) ORDER BY place, subject"_sql,
        values(form.id, year, pattern, pattern, show.state, show.state, show.open, open_states(form), show.unconfirmed, show.struck,
               show.corrected),
        remember);
    return found;
}

/// Found once for as long as nothing is recorded: every page of a search asks for it.
std::shared_ptr<const FoundRows> rows_found(const Query& query, const Ledger& form, int year, const RowsAsk& ask)
{
    const auto name =
        "ledgers.found|" + form.id + '|' + std::to_string(year) + '|' + ask.show.value_or("") + '|' + ask.q.value_or("");
    return service::kept<FoundRows>(query, name, [&] { return find_rows(query, form, year, ask); });
}

/// Up to `most` rows behind this place.
std::vector<EntryRow> page_of(const Query& query, const Ledger& form, int year, const RowsAsk& ask, std::int64_t most,
                              std::int64_t after)
{
    const bool all = ask.q.value_or("").empty() && ask.show.value_or("").empty();
    const auto found = all ? nullptr : rows_found(query, form, year, ask);
    if (!found || found->total > FoundRows::most_remembered) return matching(query, form, year, ask, most, after);
    std::vector<EntryRow> rows;
    for (auto at = std::ranges::upper_bound(found->rows, after, {}, &RowPlace::place);
         at != found->rows.end() && std::int64_t(rows.size()) < most; ++at)
        if (auto row = entry_table.find(query.readings, at->subject)) rows.push_back(*std::move(row));
    return rows;
}

std::int64_t total_of(const Query& query, const Ledger& form, int year, const RowsAsk& ask)
{
    if (!ask.q.value_or("").empty() || !ask.show.value_or("").empty()) return rows_found(query, form, year, ask)->total;
    return *service::kept<std::int64_t>(query, "ledgers.total|" + form.id + '|' + std::to_string(year), [&] {
        return query.readings
            .value<std::int64_t>("SELECT count(*) FROM ledgers_entry WHERE form = ? AND year = ?"_sql, form.id, year)
            .value_or(0);
    });
}

/// Numbers as numbers; what is empty comes last, whichever way.
void sort(std::vector<RowLine>& rows, const std::string& sort)
{
    const bool down = sort.starts_with('-');
    const auto column = down ? sort.substr(1) : sort;
    const auto text = [&](const RowLine& row) {
        const auto cell = row.cells.find(column);
        return cell == row.cells.end() ? std::string{} : cell->second;
    };
    std::ranges::stable_sort(rows, [&](const RowLine& a, const RowLine& b) {
        const auto x = text(a), y = text(b);
        if (x.empty() || y.empty()) return !x.empty() && y.empty();
        return down ? y < x : x < y;
    });
}

std::vector<RowLine> lines(const Query& query, const std::vector<EntryRow>& rows)
{
    Names names{query};
    std::vector<RowLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows) lines.push_back(line(query, row, names));
    return lines;
}

std::vector<RowLine> of_view(const Query& query, const Ledger& form, const RowsAsk& ask)
{
    std::vector<RowLine> all;
    const auto* view = offered(query, form.id);
    if (!view) return all;
    const auto key = base::search_key(ask.q.value_or(""));
    for (const auto& row : view->rows(query)) {
        auto one = line(row, form);
        const bool found = key.empty() || std::ranges::any_of(one.cells, [&](const auto& cell) {
                               return base::search_key(cell.second).find(key) != std::string::npos;
                           });
        if (found) all.push_back(std::move(one));
    }
    return all;
}

std::int64_t offset_of(const RowsAsk& ask)
{
    std::int64_t from = 0;
    if (ask.cursor) std::from_chars(ask.cursor->data(), ask.cursor->data() + ask.cursor->size(), from);
    return std::max<std::int64_t>(from, 0);
}

/// Takes one page out of all rows.
void cut(RowsAnswer& answer, std::vector<RowLine> all, std::int64_t from, int limit)
{
    answer.total = std::int64_t(all.size());
    const auto begin = std::min(from, answer.total), end = std::min(begin + limit, answer.total);
    answer.rows.assign(std::move_iterator{all.begin() + begin}, std::move_iterator{all.begin() + end});
    if (end < answer.total) answer.next = std::to_string(end);
}

}  // namespace

Result<RowsAnswer> rows(const Query& query, const RowsAsk& ask)
{
    const auto of = TRY(form_of(query, ask.form));
    const auto& form = *of;
    const int limit = std::clamp(ask.limit.value_or(usual_rows), 1, most_rows);
    const auto from = offset_of(ask);
    RowsAnswer answer{};
    if (form.view_of) {
        auto all = of_view(query, form, ask);
        if (ask.sort) sort(all, *ask.sort);
        cut(answer, std::move(all), from, limit);
        return answer;
    }
    answer.year = form.yearly() ? ask.year.value_or(usual_year(query, form)) : 0;
    const auto all = counts(query, form, answer.year);
    answer.open = all.open;
    answer.unconfirmed = all.unconfirmed;
    if (ask.sort && !ask.sort->empty()) {
        auto sorted = lines(query, matching(query, form, answer.year, ask, std::numeric_limits<std::int64_t>::max(), 0));
        sort(sorted, *ask.sort);
        cut(answer, std::move(sorted), from, limit);
        return answer;
    }
    answer.total = total_of(query, form, answer.year, ask);
    auto page = page_of(query, form, answer.year, ask, limit + 1, from);  // pages go on behind the place of their last row
    if (page.size() > std::size_t(limit)) {
        page.pop_back();
        answer.next = std::to_string(page.back().place);
    }
    answer.rows = lines(query, page);
    return answer;
}

Result<Book> book(const Query& query, const RowsAsk& ask)
{
    const auto form = TRY(form_of(query, ask.form));
    if (form->view_of) return Book{form, 0, of_view(query, *form, ask)};
    const int year = form->yearly() ? ask.year.value_or(usual_year(query, *form)) : 0;
    auto all = lines(query, matching(query, *form, year, ask, std::numeric_limits<std::int64_t>::max(), 0));
    if (ask.sort && !ask.sort->empty()) sort(all, *ask.sort);
    return Book{form, year, std::move(all)};
}

Result<RowAnswer> row_answer(const Query& query, const RowAsk& ask)
{
    const auto row = entry_table.find(query.readings, ask.row);
    if (!row) return base::Refusal{codes::no_such_row, "row"};
    Names names{query};
    return RowAnswer{row->form, row->year, line(query, *row, names), events_of(query, ask.row)};
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    const auto all = all_forms(query);
    for (const auto& form : *all)
        if (base::search_key(form.title.ja).find(key) != std::string::npos ||
            base::search_key(form.kana).find(key) != std::string::npos)
            hits.push_back({form.title, {"簿冊", "Ledgers"}, "/ledgers/" + form.id});
    constexpr int most_hits = 20;
    for (const auto& row : entry_table.where(query.readings, "WHERE search_text LIKE ? ESCAPE '\\' ORDER BY subject LIMIT ?"_sql,
                                             like(key), most_hits)) {
        const auto form = find_form(query, row.form);
        if (form)
            hits.push_back({{row.number + "　" + form->title.ja, row.number},
                            {"簿冊", "Ledgers"},
                            "/ledgers/" + row.form + "?q=" + row.number});
    }
    return hits;
}

}  // namespace ledgers
