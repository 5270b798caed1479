#include "contracts/api.hpp"
#include "parameters/api.hpp"
#include "readiness/api.hpp"
#include "submissions/kinds.hpp"
#include "submissions/of_rules.hpp"
#include "submissions/queries.hpp"

/// What is still to be sent, and by when.
namespace submissions {
namespace {

using service::Query;
using store::operator""_sql;

/// What is under way or sent for a matter; nothing where it is open or was waived.
class Matters {
public:
    explicit Matters(const Query& query)
        : query_(query)
        , rows_(submission_table.all(query.readings))
        , waivers_(waiver_table.all(query.readings))
    {}
    /// Adds the line unless the matter is settled: waived, or sent later than `turn` where the kind comes round.
    void add(std::vector<DueLine>& lines, DueLine line, const std::optional<base::Day>& turn = {}) const
    {
        const auto same = [&](const auto& row) { return concerns(row, line); };
        if (std::ranges::any_of(waivers_, same)) return;
        for (const auto& row : rows_) {
            if (!same(row) || row.state == states::withdrawn || (turn && row.sent_on && *row.sent_on <= *turn)) continue;
            if (stands(query_.readings, row)) return;
            line.state = row.state;
            line.state_label = state_name(query_.catalog, row.state);
            line.submission = row.subject;
            line.link = "/submissions/" + std::string{row.subject.text()};
        }
        line.overdue = line.due && *line.due < query_.day;
        lines.push_back(std::move(line));
    }
    /// When the matter of the line was last sent.
    std::optional<base::Day> last_sent(const DueLine& line) const
    {
        std::optional<base::Day> last;
        for (const auto& row : rows_)
            if (concerns(row, line) && row.sent_on && stands(query_.readings, row)) last = std::max(last, row.sent_on);
        return last;
    }

private:
    static bool concerns(const auto& row, const DueLine& line)
    {
        return row.kind == line.kind && row.contract == line.contract && row.call == line.call;
    }
    const Query& query_;
    std::vector<SubmissionRow> rows_;
    std::vector<WaiverRow> waivers_;
};

DueLine line_for(const Query& query, const catalog::Submission& kind, const contracts::ContractCard& card,
                 std::optional<base::Day> due)
{
    DueLine line{};
    line.kind = kind.id;
    line.kind_name = kind.ja;
    line.why = readiness::filled(query, {kind.trigger.ja, ""}).ja;
    line.contract_number = card.number;
    line.contract = card.id;
    line.due = due;
    return line;
}

/// r4 H2: a report every so many months, counted from the last one or from the conclusion; shown once it comes near.
void add_half_year(const Query& query, const Matters& matters, DueLine line, base::Day concluded, std::vector<DueLine>& lines)
{
    constexpr std::chrono::days near{90};
    const auto months = parameters::number(query, "selfcheck_cycle_months");
    const auto last = matters.last_sent(line);
    line.due = base::add_months(last.value_or(concluded), static_cast<int>(months));
    if (*line.due <= query.day + near) matters.add(lines, std::move(line), last);
}

/// What one contract calls for: its conclusion, its end, and each half year of it.
void add_by_contract(const Query& query, const Matters& matters, const contracts::ContractCard& card, std::vector<DueLine>& lines)
{
    const std::chrono::days submit{parameters::number(query, "rule_submit_days")},
        close_out{parameters::number(query, "closeout_days")};
    const auto ended = card.closed_on ? card.closed_on : card.ends_on;
    const bool over = ended && *ended < query.day;
    for (const auto& kind : query.catalog.submissions().submissions) {
        if (about_rules(kind.id) || std::ranges::find(kind.editions, card.edition) == kind.editions.end()) continue;
        if (kind.trigger.on == "contract_signed" && !over)
            matters.add(lines, line_for(query, kind, card, *card.concluded_on + submit));
        if (kind.trigger.on == "contract_end" && over) matters.add(lines, line_for(query, kind, card, *ended + close_out));
        if (kind.trigger.on == "fiscal_half_end" && !over && card.qualified_operator)
            add_half_year(query, matters, line_for(query, kind, card, {}), *card.concluded_on, lines);
    }
}

void add_calls(const Query& query, const Matters& matters, std::vector<DueLine>& lines)
{
    for (const auto& call : call_table.where(query.readings, "ORDER BY called_on, subject"_sql)) {
        DueLine line{};
        line.kind = call.kind;
        line.kind_name = kind_name(query.catalog, call.kind);
        line.why = call.what;
        line.contract_number = number_of(query, call.contract);
        line.contract = call.contract;
        line.call = call.subject;
        line.due = call.due;
        matters.add(lines, std::move(line));
    }
}

}  // namespace

base::Result<std::vector<DueLine>> due_lines(const Query& query, const service::NoAsk&)
{
    std::vector<DueLine> lines;
    const Matters matters{query};
    for (const auto& card : contracts::every(query.readings))
        if (card.handles_information && card.concluded_on && *card.concluded_on <= query.day)
            add_by_contract(query, matters, card, lines);
    add_calls(query, matters, lines);
    std::ranges::move(rules_due(query), std::back_inserter(lines));
    std::ranges::stable_sort(lines, {}, [](const DueLine& line) { return line.due.value_or(base::Day::max()); });
    return lines;
}

}  // namespace submissions
