#pragma once
#include "journal/log.hpp"
#include "journal/readings.hpp"

namespace journal {

/// Who asks for a command, and with what right.
struct Actor {
    std::string id;                        // account, person or job
    std::optional<std::string> acting_as;  // the appointment or grant used
};

/// A command as the journal sees it: `key` is unique for ever, `digest` tells whether a repeated key asks for the same thing.
struct Command {
    std::string key;
    std::string digest;
    Actor actor;
    std::optional<std::int64_t> if_match;  // the subject's last seq the user saw
    base::Uuid subject;                    // what if_match is about
};

/// What a command recorded: enough to answer it again at any time.
struct Recorded {
    std::int64_t seq;
    base::Uuid subject;
    std::string fact;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (seq, subject, fact))

struct Receipt {
    std::string command;
    base::Uuid subject;  // of the first entry: what was made or changed
    std::vector<Recorded> entries;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (command, subject, entries))

/// A command at work inside the company's transaction: reads the very state it changes, and records facts.
class Recording {
public:
    struct Place {
        const Model& model;
        const base::Clock& clock;
        const base::Randomness& random;
        std::string company, catalogue;
    };
    /// `tip` is the end of the chain; it moves with each entry.
    Recording(store::Tx tx, const Place& place, const Command& command, log::Tip& tip)
        : tx_(tx)
        , place_(place)
        , command_(command)
        , tip_(tip)
    {}

    const store::Snapshot& view() const { return tx_; }
    /// For operational tables (drafts, read marks) that change together with the facts.
    store::Tx& operational() { return tx_; }
    base::Day today() const { return place_.clock.today(); }
    base::Instant now() const { return place_.clock.now(); }
    const Actor& actor() const { return command_.actor; }
    const std::string& command() const { return command_.key; }

    template <class SomeId>
    SomeId make_id() const
    {
        return SomeId{base::Uuid::make(now(), place_.random())};
    }

    /// Records that this happened to the subject on that day; the slice's tables show it at once.
    template <class Fact>
    std::int64_t record(const base::Uuid& subject, base::Day on, const Fact& fact, std::optional<base::Instant> at = {})
    {
        return append(subject, on, at, Fact::fact, std::nullopt, bodies(fact));
    }

    /// Strikes an entry through. `replacement` (the right fact as JSON, in its newest version) takes its place on the day `on`;
    /// personal fields it does not name stay as they were. Without `at` the time stays, if the day does.
    base::Result<std::int64_t> correct(std::int64_t seq, base::Day on, std::string reason,
                                       std::optional<base::json::Value> replacement, std::optional<base::Instant> at = {});

    /// Erases what these entries, and the corrections of the same facts, say about persons, for good.
    base::Result<std::int64_t> dispose(const std::vector<std::int64_t>& entries, std::string approval, std::string witness,
                                       std::string reason);

    const std::vector<Entry>& entries() const { return entries_; }
    /// Faults of recording itself: a day that has not come, a body that is too large.
    const base::Faults& faults() const { return faults_; }

private:
    std::int64_t append(const base::Uuid& subject, base::Day on, std::optional<base::Instant> at, std::string_view fact,
                        std::optional<std::int64_t> corrects, Bodies);
    void check(base::Day on, std::optional<base::Instant> at, const Bodies&);

    store::Tx tx_;
    const Place& place_;
    const Command& command_;
    log::Tip& tip_;
    std::vector<Entry> entries_;
    base::Faults faults_;
};

/// The largest body of an entry, in bytes; what is larger is a blob.
constexpr std::size_t largest_body = 64UL * 1024;

}  // namespace journal
