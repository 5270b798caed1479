#include "base/text.hpp"
#include "facilities/dues.hpp"
#include "facilities/queries.hpp"
#include "parameters/api.hpp"

/// What the facilities ask of the caller, and what a search finds here.
namespace facilities {
namespace {

using service::Query;
using service::Task;
using service::Text;

const Text source{"取扱施設", "Facilities"};

class TaskList {
public:
    explicit TaskList(const Query& query)
        : query_(query)
        , soon_(query.day + std::chrono::days{parameters::number(query, "due_soon_days")})
    {}

    void due(const FacilityRow& row, const Round& round, const std::string& ja, const std::string& en, const char* tab)
    {
        if (round.due > soon_) return;
        add(round.due < query_.day ? "overdue" : "due", row, ja, en, tab, round.due);
    }
    void add(const char* kind, const FacilityRow& row, const std::string& ja, const std::string& en, const char* tab,
             std::optional<base::Day> day)
    {
        tasks_.push_back({kind,
                          {row.described.name + "の" + ja, en + " of " + row.described.number},
                          source,
                          "/facilities/" + std::string{row.subject.text()} + tab,
                          day});
    }
    std::vector<Task> take() { return std::move(tasks_); }

private:
    const Query& query_;
    base::Day soon_;
    std::vector<Task> tasks_;
};

}  // namespace

std::vector<Task> tasks(const Query& query)
{
    TaskList list{query};
    for (const auto& row : visible(query)) {
        const auto state = row.state();
        if (state == State::revoked) continue;
        if (state != State::designated && permits(query, "facilities.designate", row.subject))
            list.add("due", row, state == State::planned ? "指定" : "変更後の指定", "Designation", "",
                     row.changed_on.value_or(row.registered_on) + std::chrono::days{30});
        if (state == State::planned) continue;
        const auto due = rounds(query, row);
        if (permits(query, "facilities.edit", row.subject)) {
            list.due(row, due.inspection, "施設点検", "Inspection", "?tab=inspections");
            if (due.count) list.due(row, *due.count, "鍵の照合", "Key count", "?tab=keys");
        }
        if (permits(query, "facilities.permit_entry", row.subject))
            list.due(row, due.review, "立入許可者名簿の見直し", "Review of the entry list", "?tab=entry");
    }
    return list.take();
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    const auto found = [&](const std::string& text) { return base::search_key(text).find(key) != std::string::npos; };
    for (const auto& row : visible(query)) {
        const auto& d = row.described;
        const auto link = "/facilities/" + std::string{row.subject.text()};
        if (found(d.number + d.name + d.site + d.section)) hits.push_back({{d.number + "　" + d.name, d.number}, source, link});
        const FacilityAsk ask{row.subject};
        const auto containers = container_lines(query, ask).value();
        for (const auto& line : containers)
            if (found(line.number + line.name))
                hits.push_back(
                    {{line.number + "　" + line.name, line.number}, {"保管容器", "Container"}, link + "?tab=containers"});
        const auto keys = key_lines(query, ask).value();
        for (const auto& line : keys)
            if (found(line.number))
                hits.push_back({{"鍵 " + line.number, "Key " + line.number}, {"鍵", "Key"}, link + "?tab=keys"});
        const auto permits = permit_lines(query, ask).value();
        for (const auto& line : permits)
            if (line.state != "ended" && found(line.name))
                hits.push_back(
                    {{line.name + "　" + d.name + "の立入許可", line.name}, {"立入許可", "Permit"}, link + "?tab=entry"});
    }
    return hits;
}

}  // namespace facilities
