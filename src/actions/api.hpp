#pragma once
#include "actions/open.hpp"
#include "actions/standing.hpp"
#include "service/slice.hpp"
#include "store/tx.hpp"

namespace catalog {
class Catalog;
}
namespace journal {
class Recording;
}

/// What other slices may ask of the actions, and how a finding of theirs becomes an action.
namespace actions {

/// Opens the action a fact of another slice calls for (an audit finding). Called by app/reactions.cpp only.
base::Checked open(journal::Recording&, const catalog::Catalog&, const Finding&, base::Day on);

/// An action as other slices see it, on the day.
struct Card {
    base::ActionId id;
    std::string number, title;
    base::Uuid about;
    Severity severity;
    State state;
    base::Day found_on, opened_on, due;
    std::optional<base::Day> done_on, effect_due, closed_on;
    bool late;
};
/// The actions about a record (readiness breach checks: every one closed, none late), oldest first.
std::vector<Card> actions_about(const store::Snapshot&, const base::Uuid& about, base::Day);
/// What a breach is worth to a readiness check. It cannot be undone: it is satisfied when every action about the record has been
/// closed, building while none of them is late, else expired; `evidence` are the actions.
struct Mended {
    service::Verdict verdict;
    std::vector<service::Evidence> evidence;
};
Mended mended(const service::Query&, const base::Uuid& about);

/// A readiness check of the kind breach (readiness.yaml kinds): adds up what the actions about each record in breach are worth.
class Breaches {
public:
    /// A record in breach; its actions become evidence.
    void add(service::Finding&, const service::Query&, const base::Uuid& about);
    /// Sets the verdict, and `next` where something is not mended. `any`: there was something to judge at all.
    void judge(service::Finding&, bool any, service::Text next) const;

private:
    bool unmended_ = false, mending_ = false;
};
/// All actions opened by the day, by number.
std::vector<Card> all_actions(const store::Snapshot&, base::Day);

}  // namespace actions
