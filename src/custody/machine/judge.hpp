#pragma once
#include "base/result.hpp"
#include "custody/machine/act.hpp"

#include <span>

namespace custody::machine {

/// A refusal of custody.yaml that applies, with the clauses it rests on.
struct Breach {
    base::Fault fault;
    std::vector<std::string> requirements;
};

/// Where a rule puts what it finds.
class Found {
public:
    explicit Found(std::vector<base::Fault>& faults) : faults_(faults) {}
    void add(base::Code code, std::string path, std::vector<std::string> args = {})
    {
        faults_.push_back({code, std::move(path), std::move(args)});
    }
    void add_if(bool wrong, base::Code code, std::string path, std::vector<std::string> args = {})
    {
        if (wrong) add(code, std::move(path), std::move(args));
    }

private:
    std::vector<base::Fault>& faults_;
};

/// One refusal of custody.yaml as a function.
struct Rule {
    std::string_view refusal;  // ledgers.due_too_far
    void (*look)(const Case&, Found&);
    bool of_thing = false;  // it looks at the thing alone, so that it can be said before anything is typed
};

/// Every rule, in the order of custody.yaml.
std::vector<Rule> all_rules();

enum class Asked { beforehand, as_found };

/// Every refusal of the event that applies, all at once. Asked beforehand, any of them refuses. What has already happened is
/// refused for errors of form only (and must say why it is entered late); the rest comes back, to be kept with the entry.
base::Result<std::vector<Breach>> judge(const Case&, Asked);

/// Why the event is out of the question for the thing as it is now, whatever would be typed; empty: it is possible.
std::vector<Breach> ruled_out(const Case&);

/// The grade that a marking names. 秘, 特定秘密 and 装備品等秘密 are of other systems and are never entered here.
base::Result<Grade> grade_of(std::string_view marking);

}  // namespace custody::machine
