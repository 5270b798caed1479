#pragma once
#include "custody/machine/judge.hpp"

/// The rules by what they look at; each file ends in its table.
namespace custody::machine {

std::span<const Rule> thing_rules();      // states, holds, restrictions, grades, copies
std::span<const Rule> people_rules();     // standing, permission, witness
std::span<const Rule> time_rules();       // purposes, days, quantities, books and corrections
std::span<const Rule> transport_rules();  // taking out and dispatch
std::span<const Rule> storage_rules();    // where it is kept, devices, media
std::span<const Rule> ending_rules();     // disposal, loss

}  // namespace custody::machine
