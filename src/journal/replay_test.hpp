#pragma once
#include "crypto/random.hpp"
#include "journal/recording.hpp"

#include <algorithm>
#include <random>

/// The laws of apply, tried on a slice's facts: `CHECK(journal::replay::fault(readings(), {happened(...), ...}) == "")`.
namespace journal::replay {

/// Something that happened, to be recorded in any order.
struct Happening {
    base::Uuid subject;
    base::Day on;
    std::optional<base::Instant> at;
    std::function<void(Recording&)> record;
    std::tuple<base::Uuid, base::Day, std::optional<base::Instant>> place() const { return {subject, on, at}; }
};

template <class Fact>
Happening happened(const base::Uuid& subject, base::Day on, Fact fact, std::optional<base::Instant> at = {})
{
    return {subject, on, at, [=](Recording& recording) { recording.record(subject, on, fact, at); }};
}

/// A journal with these happenings in memory, its readings made as they came.
class Trial {
public:
    Trial(const Model& model, const std::vector<Happening>& happenings) : model_(model)
    {
        log::create(tx_);
        create_tables(tx_, model_);
        for (const auto& happening : happenings) command(happening.record);
    }
    const store::Snapshot& view() const { return tx_; }
    void command(const std::function<void(Recording&)>& work)
    {
        const Command command{std::to_string(++commands_), "", {"actor", {}}, {}, {}};
        Recording recording{tx_, place_, command, tip_};
        work(recording);
        if (recording.faults()) throw std::runtime_error{"not recorded: " + std::string{recording.faults().all().front().code.id}};
    }

private:
    const Model& model_;
    store::Connection connection_ = store::Connection::in_memory();
    store::Tx tx_{connection_};
    base::PinnedClock clock_{base::Day{std::chrono::year{2100} / 1 / 1}};
    base::Randomness random_ = crypto::random10;
    Recording::Place place_{model_, clock_, random_, "company", "catalogue"};
    log::Tip tip_{0, {}, genesis("installation", "company")};
    int commands_ = 0;
};

/// The same happenings in another order of arrival; those of one subject, day and time keep theirs, which is their order of
/// reading.
inline std::vector<Happening> shuffled(const std::vector<Happening>& happenings, unsigned seed)
{
    auto mixed = happenings;
    std::ranges::shuffle(mixed, std::mt19937{seed});
    std::map<std::tuple<base::Uuid, base::Day, std::optional<base::Instant>>, std::vector<Happening>> kept;
    for (const auto& happening : happenings) kept[happening.place()].push_back(happening);
    std::map<std::tuple<base::Uuid, base::Day, std::optional<base::Instant>>, std::size_t> used;
    for (auto& happening : mixed) {
        const auto place = happening.place();
        happening = kept[place][used[place]++];
    }
    return mixed;
}

/// The tables as of a day, for comparison: without the columns named `seq`, which tell the order of arrival.
inline std::vector<std::string> tables(const store::Snapshot& journal, const Model& model, const AsOf& as_of)
{
    auto memory = store::Connection::in_memory();
    store::Tx tx{memory};
    create_tables(tx, model);
    fill(journal, tx, model, as_of);
    std::vector<std::string> rows;
    for (const auto* table : model.slices().front().tables)
        for (auto& row : dump(tx, *table, Seq::left_out)) rows.push_back(table->name() + ": " + row);
    return rows;
}

/// What the first rows that differ are.
inline std::string unlike(const std::string& when, const std::vector<std::string>& expected, const std::vector<std::string>& found)
{
    const auto [a, b] = std::ranges::mismatch(expected, found);
    if (a == expected.end() && b == found.end()) return "";
    return when + ": " + (a == expected.end() ? "(no row)" : *a) + " became " + (b == found.end() ? "(no row)" : *b);
}

/// Disposes of everything said about persons: apply must take empty personal fields, and nothing personal may stay in a table.
inline std::string fault_of_disposal(const Model& model, const std::vector<Happening>& happenings)
{
    Trial trial{model, happenings};
    std::vector<std::int64_t> seqs;
    std::vector<std::string> secrets;
    std::string open;
    log::each(trial.view(), 1, std::numeric_limits<std::int64_t>::max(), [&](const Entry& entry) {
        open += entry.body;
        if (!entry.personal) return;
        seqs.push_back(entry.head.seq);
        const auto personal = base::json::parse(personal_json(entry)).value();
        for (const auto& [name, value] : *personal.object())
            if (value.text() && value.text()->size() > 5) secrets.push_back(*value.text());
    });
    if (seqs.empty()) return "";
    trial.command([&](Recording& recording) {
        if (!recording.dispose(seqs, "approval", "witness", "reason")) throw std::runtime_error{"not disposed of"};
    });
    if (const auto differs = difference(trial.view(), model)) return "after a disposal, " + *differs;
    for (const auto* table : model.slices().front().tables)
        for (const auto& row : dump(trial.view(), *table))
            for (const auto& secret : secrets)
                if (row.find(secret) != std::string::npos && open.find(secret) == std::string::npos)
                    return table->name() + " keeps \"" + secret + "\" after its disposal";
    return "";
}

/// The first law these facts break: readings made as facts arrive equal a replay, and do not depend on the order of arrival, today
/// and on every day something happened; a disposal leaves nothing personal. "" when they keep all.
inline std::string fault(const Readings& readings, const std::vector<Happening>& happenings, unsigned seeds = 20)
{
    const Model model{{readings}};
    const Trial reference{model, happenings};
    std::set<AsOf> days{AsOf{}};
    for (const auto& happening : happenings) days.insert(AsOf{happening.on, {}});
    std::map<AsOf, std::vector<std::string>> expected;
    for (const auto& as_of : days) expected[as_of] = tables(reference.view(), model, as_of);
    for (unsigned seed = 0; seed <= seeds; ++seed) {
        const Trial trial{model, seed == 0 ? happenings : shuffled(happenings, seed)};
        const auto order = "order of arrival " + std::to_string(seed);
        if (const auto differs = difference(trial.view(), model)) return order + ": " + *differs;
        for (const auto& as_of : days) {
            const auto when = order + (as_of.day ? ", as of " + base::iso(*as_of.day) : ", today");
            if (auto differs = unlike(when, expected[as_of], tables(trial.view(), model, as_of)); !differs.empty()) return differs;
        }
    }
    return fault_of_disposal(model, happenings);
}

}  // namespace journal::replay
