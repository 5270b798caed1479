#pragma once
#include "custody/facts.hpp"

/// The words of the forms for what the facts hold.
namespace custody {

std::string word(machine::Grade);
std::string word(machine::Medium);
std::string word(machine::Disposal);
std::string word(Packaging);

}  // namespace custody
