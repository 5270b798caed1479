#include "custody/words.hpp"

#include <stdexcept>

namespace custody {

std::string word(machine::Grade grade) { return grade == machine::Grade::caution ? "注意" : "部内限り"; }

std::string word(machine::Medium medium)
{
    switch (medium) {
    case machine::Medium::paper: return "紙";
    case machine::Medium::data: return "データ";
    case machine::Medium::object: return "物件";
    }
    throw std::logic_error{"no such medium"};
}

std::string word(machine::Disposal disposal)
{
    switch (disposal) {
    case machine::Disposal::give_back: return "返却";
    case machine::Disposal::submit: return "提出";
    case machine::Disposal::destroy: return "破棄";
    case machine::Disposal::erase: return "抹消";
    }
    throw std::logic_error{"no such disposal"};
}

std::string word(Packaging packaging) { return packaging == Packaging::intact ? "異状なし" : "異状あり"; }

}  // namespace custody
