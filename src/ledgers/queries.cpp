#include "ledgers/queries.hpp"

#include "base/text.hpp"
#include "catalog/roles.hpp"
#include "ledgers/cells.hpp"
#include "ledgers/volumes.hpp"
#include "messages/ledgers.hpp"
#include "organization/api.hpp"

#include <algorithm>
#include <charconv>

namespace ledgers {
namespace {

using base::Result;
using catalog::Ledger;
using service::Query;
using store::operator""_sql;

constexpr int most_rows = 500, usual_rows = 100;

struct StateCount {
    std::string state;
    std::int64_t rows, unconfirmed;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, rows, unconfirmed))

struct Counts {
    std::int64_t rows = 0, open = 0, unconfirmed = 0;
};

Counts counts(const Query& query, const Ledger& form, int year)
{
    Counts all;
    for (const auto& count : query.readings.all<StateCount>(
             "SELECT state, count(*), sum(CASE WHEN confirmed_on IS NULL THEN 1 ELSE 0 END) FROM ledgers_entry "
             "WHERE form = ? AND year = ? AND struck_on IS NULL GROUP BY state"_sql,
             form.id, year)) {
        all.rows += count.rows;
        all.unconfirmed += count.unconfirmed;
        if (is_open(form, count.state)) all.open += count.rows;
    }
    return all;
}

/// The volume that is looked at when no year is asked for: that of the day, else the latest there is.
int usual_year(const Query& query, const Ledger& form)
{
    if (!form.yearly()) return 0;
    const int now = base::fiscal_year(query.day);
    if (volume_row(query.readings, form.id, now)) return now;
    return query.readings.value<int>("SELECT max(year) FROM ledgers_volume WHERE form = ?"_sql, form.id).value_or(now);
}

FormLine form_line(const Query& query, const Ledger& form)
{
    const auto label = [&](const std::string& role) { return query.catalog.role(role).label(query.company.edition); };
    FormLine line{form.id,
                  form.title,
                  form.kana,
                  label(form.kept_by),
                  label(form.signed_by),
                  form.volume,
                  form.view_of.value_or(""),
                  true,
                  0,
                  false,
                  false,
                  0,
                  0,
                  0};
    if (form.view_of) {
        const auto* view = offered(query, form.id);
        line.available = line.opened = view != nullptr;
        if (view) line.rows = std::int64_t(view->rows(query).size());
        return line;
    }
    line.year = usual_year(query, form);
    const auto of = volume(query.readings, form.id, line.year);
    line.opened = of.opened;
    line.closed = of.closed;
    const auto all = counts(query, form, line.year);
    line.rows = all.rows;
    line.open = all.open;
    line.unconfirmed = all.unconfirmed;
    return line;
}

VolumeAnswer volume_answer(const Query& query, const Ledger& form, const VolumeRow& row)
{
    const auto all = counts(query, form, row.year);
    VolumeAnswer answer{row.subject,
                        row.year,
                        row.year == 0 ? "通年" : base::fiscal_year_name(row.year),
                        row.opened_on,
                        row.closed_on,
                        row.closed_by ? organization::name_of(query.readings, *row.closed_by) : "",
                        row.sha256,
                        row.rows,
                        all.open,
                        all.unconfirmed,
                        {}};
    if (row.closed_on)
        answer.intact = digest_of(query.readings, row.form, row.year) == row.sha256;
    else
        answer.rows = next_place(query.readings, row.form, row.year) - 1;
    return answer;
}

std::string moment_in_japan(base::Instant at) { return base::iso(base::day_in_japan(at)) + ' ' + base::time_in_japan(at); }

/// Names of actors, each looked up once.
class Names {
public:
    explicit Names(const Query& query) : query_(query) {}
    const std::string& of(const std::string& actor)
    {
        const auto [found, fresh] = names_.try_emplace(actor);
        if (fresh) found->second = writer_name(query_.readings, actor, query_.day);
        return found->second;
    }

private:
    const Query& query_;
    std::map<std::string, std::string> names_;
};

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
                               std::int64_t from)
{
    const Show show{ask.show.value_or("")};
    const auto pattern = ask.q && !ask.q->empty() ? like(*ask.q) : std::string{"%"};
    return entry_table.where(
        query.readings,
        "WHERE form = ? AND year = ? AND (? = '%' OR search_text LIKE ? ESCAPE '\\') AND (? = '' OR state = ?) "
        "AND (? = 0 OR (struck_on IS NULL AND ? LIKE '%,' || state || ',%')) "
        "AND (? = 0 OR (struck_on IS NULL AND confirmed_on IS NULL)) AND (? = 0 OR struck_on IS NOT NULL) "
        "AND (? = 0 OR corrections > 0) ORDER BY place, subject LIMIT ? OFFSET ?"_sql,
        form.id, year, pattern, pattern, show.state, show.state, show.open, open_states(form), show.unconfirmed, show.struck,
        show.corrected, limit, from);
}

std::int64_t matching_count(const Query& query, const Ledger& form, int year, const RowsAsk& ask)
{
    const Show show{ask.show.value_or("")};
    const auto pattern = ask.q && !ask.q->empty() ? like(*ask.q) : std::string{"%"};
    return query.readings
        .value<std::int64_t>(
            "SELECT count(*) FROM ledgers_entry WHERE form = ? AND year = ? AND (? = '%' OR search_text LIKE ? ESCAPE '\\') "
            "AND (? = '' OR state = ?) AND (? = 0 OR (struck_on IS NULL AND ? LIKE '%,' || state || ',%')) "
            "AND (? = 0 OR (struck_on IS NULL AND confirmed_on IS NULL)) AND (? = 0 OR struck_on IS NOT NULL) "
            "AND (? = 0 OR corrections > 0)"_sql,
            form.id, year, pattern, pattern, show.state, show.state, show.open, open_states(form), show.unconfirmed, show.struck,
            show.corrected)
        .value_or(0);
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

std::vector<RowEvent> events_of(const Query& query, const base::Uuid& subject)
{
    const auto view = query.book.view();
    Names names{query};
    std::vector<RowEvent> events;
    for (const auto& entry : journal::log::of_subject(view->snapshot(), subject)) {
        if (entry.head.occurred_on > query.day) continue;
        RowEvent event{"", entry.head.occurred_on, moment_in_japan(entry.head.recorded_at), names.of(entry.head.actor), "", {}};
        const auto put = [&](const Cells& cells) {
            for (const auto& [column, text] : cells) event.cells.push_back({column, text, entry.head.occurred_on, event.by, ""});
        };
        const auto put_all = [&](const auto& fact) {
            put(fact.cells);
            put(fact.personal.value_or({}));
        };
        if (entry.head.fact == RowWritten::fact) {
            const auto fact = journal::decode<RowWritten>(entry);
            event.what = fact.imported ? "imported" : "written";
            put_all(fact);
        } else if (entry.head.fact == RowFilled::fact) {
            event.what = "filled";
            put_all(journal::decode<RowFilled>(entry));
        } else if (entry.head.fact == RowCorrected::fact) {
            const auto fact = journal::decode<RowCorrected>(entry);
            event.what = "corrected";
            event.reason = fact.reason;
            put_all(fact);
        } else if (entry.head.fact == RowStruck::fact) {
            event.what = "struck";
            event.reason = journal::decode<RowStruck>(entry).reason;
        } else if (entry.head.fact == RowConfirmed::fact) {
            event.what = "confirmed";
        } else {
            continue;
        }
        events.push_back(std::move(event));
    }
    return events;
}

}  // namespace

Result<std::vector<FormLine>> forms(const Query& query, const service::NoAsk&)
{
    std::vector<FormLine> lines;
    for (const auto& form : catalog::ledgers(query.catalog)) lines.push_back(form_line(query, form));
    return lines;
}

Result<FormAnswer> form_answer(const Query& query, const FormAsk& ask)
{
    const auto& form = *TRY(form_of(query.catalog, ask.form));
    const auto& edition = query.company.edition;
    const auto holds = [&](const std::string& role) {
        return query.caller.shell || std::ranges::find(query.caller.roles, role) != query.caller.roles.end();
    };
    FormAnswer answer{form.id,
                      form.title,
                      form.purpose,
                      form.entry_guide,
                      labels(query.catalog, {form.kept_by}, edition),
                      labels(query.catalog, form.filled_by, edition),
                      labels(query.catalog, {form.signed_by}, edition),
                      form.volume,
                      form.numbering,
                      form.view_of.value_or(""),
                      !form.view_of || offered(query, form.id) != nullptr,
                      form.retention.years,
                      act_column(form),
                      {},
                      {},
                      {},
                      may_write(query.caller, form),
                      holds(form.signed_by),
                      holds(form.kept_by) || holds("general_manager")};
    for (const auto& column : form.columns) {
        const auto* role = query.catalog.find_role(column.filled_by);
        answer.columns.push_back({column.id, column.label, column.type, column.required, column.id == form.number(),
                                  column.multiple, column.personal(), column.width_mm, role ? role->label(edition) : "",
                                  column.entry_rule, column.choices, column.unit});
    }
    if (form.states)
        for (const auto& state : form.states->list) answer.states.push_back({state.id, state.label, state.end});
    for (const auto& row : volume_table.where(query.readings, "WHERE form = ? ORDER BY year DESC"_sql, form.id))
        answer.volumes.push_back(volume_answer(query, form, row));
    return answer;
}

Result<RowsAnswer> rows(const Query& query, const RowsAsk& ask)
{
    const auto& form = *TRY(form_of(query.catalog, ask.form));
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
    answer.total = matching_count(query, form, answer.year, ask);
    answer.rows = lines(query, matching(query, form, answer.year, ask, limit, from));
    if (const auto end = from + std::int64_t(answer.rows.size()); end < answer.total) answer.next = std::to_string(end);
    return answer;
}

Result<Book> book(const Query& query, const RowsAsk& ask)
{
    const auto* form = TRY(form_of(query.catalog, ask.form));
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

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    const service::Text source{"簿冊", "Ledgers"};
    for (const auto& form : catalog::ledgers(query.catalog)) {
        if (form.view_of || std::ranges::find(query.caller.roles, form.signed_by) == query.caller.roles.end()) continue;
        const int year = usual_year(query, form);
        const auto waiting = counts(query, form, year).unconfirmed;
        if (waiting == 0) continue;
        const auto n = std::to_string(waiting);
        tasks.push_back(
            {"progress",
             {"「" + form.title.ja + "」に確認していない行が" + n + "件あります", n + " rows to confirm: " + form.title.en},
             source,
             "/ledgers/" + form.id + "?show=unconfirmed",
             {}});
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    for (const auto& form : catalog::ledgers(query.catalog))
        if (base::search_key(form.title.ja).find(key) != std::string::npos ||
            base::search_key(form.kana).find(key) != std::string::npos)
            hits.push_back({form.title, {"簿冊", "Ledgers"}, "/ledgers/" + form.id});
    constexpr int most_hits = 20;
    for (const auto& row : entry_table.where(query.readings, "WHERE search_text LIKE ? ESCAPE '\\' ORDER BY subject LIMIT ?"_sql,
                                             like(key), most_hits)) {
        const auto* form = catalog::find_ledger(query.catalog, row.form);
        if (form)
            hits.push_back({{row.number + "　" + form->title.ja, row.number},
                            {"簿冊", "Ledgers"},
                            "/ledgers/" + row.form + "?q=" + row.number});
    }
    return hits;
}

}  // namespace ledgers
