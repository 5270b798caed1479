#pragma once
#include "base/result.hpp"

#include <map>
#include <set>

namespace app {

/// `--name value`, `--flag` and plain words of a command line.
class Arguments {
public:
    /// `flags` take no value; every other `--name` takes the next word. `-o` is `--output`.
    /// The first word is the command.
    static base::Result<Arguments> parse(const std::vector<std::string>& said, const std::set<std::string>& options,
                                         const std::set<std::string>& flags);

    /// Everything as it was typed, the command first.
    const std::vector<std::string>& said() const { return said_; }

    bool has(const std::string& flag) const { return values_.contains(flag); }
    std::optional<std::string> value(const std::string& option) const;
    const std::vector<std::string>& words() const { return words_; }

private:
    std::vector<std::string> said_;
    std::map<std::string, std::string> values_;
    std::vector<std::string> words_;
};

}  // namespace app
