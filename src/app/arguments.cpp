#include "app/arguments.hpp"

#include "messages/app.hpp"

namespace app {

base::Result<Arguments> Arguments::parse(const std::vector<std::string>& said, const std::set<std::string>& options,
                                         const std::set<std::string>& flags)
{
    Arguments arguments;
    arguments.said_ = said;
    base::Faults faults;
    for (std::size_t i = 1; i < said.size(); ++i) {
        const auto word = said[i] == "-o" ? std::string{"--output"} : said[i];
        if (!word.starts_with("--")) {
            arguments.words_.push_back(word);
            continue;
        }
        const auto name = word.substr(2);
        if (flags.contains(name))
            arguments.values_[name] = "";
        else if (!options.contains(name))
            faults.add(codes::unknown_option, word);
        else if (i + 1 == said.size())
            faults.add(codes::value_missing, word);
        else
            arguments.values_[name] = said[++i];
    }
    if (faults) return faults;
    return arguments;
}

std::optional<std::string> Arguments::value(const std::string& option) const
{
    const auto found = values_.find(option);
    return found == values_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace app
