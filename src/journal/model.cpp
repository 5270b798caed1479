#include "journal/model.hpp"

#include <stdexcept>

namespace journal {

std::string Readings::shape() const
{
    std::string text;
    for (const auto* table : tables) text += table->ddl() + '\n';
    for (const auto& fact : facts) text += fact.name + '\n';
    return crypto::hex(crypto::sha256({text}));
}

Model::Model(std::vector<Readings> slices) : slices_(std::move(slices))
{
    for (const auto& slice : slices_) {
        for (const auto& kind : slice.facts) {
            if (kind.slice != slice.slice) throw std::logic_error{kind.name + " is not a fact of " + slice.slice};
            if (!kinds_.emplace(kind.name, kind).second) throw std::logic_error{kind.name + " is said twice"};
        }
    }
}

const FactKind& Model::kind(std::string_view fact) const
{
    const auto found = kinds_.find(fact);
    if (found == kinds_.end()) throw std::runtime_error{"no slice knows the fact " + std::string{fact}};
    return found->second;
}

const Readings& Model::slice(std::string_view name) const
{
    for (const auto& slice : slices_)
        if (slice.slice == name) return slice;
    throw std::logic_error{"no slice " + std::string{name}};
}

}  // namespace journal
