#pragma once
#include "ledgers/book_checks/judged.hpp"

namespace ledgers::book_checks {

/// A row of f17: a device carried in.
struct CarriedIn {
    std::string row, number, facility, permitted_by, checker;
    base::Day on, until;  // until: the last day it may stay
    bool left, checked;   // carried out; looked at when it went
};

/// facilities.devices_controlled (h21 9(1)エ, r4 E3): permitted, still within its time or carried out and looked at. A breach.
std::vector<Judged> devices(const std::vector<CarriedIn>&, const Days&);

/// A row of f48: told to a third party.
struct Disclosure {
    std::string row, number, ministry_number;
    std::optional<base::Day> permitted_on, disclosed_on;
    bool pledged;
};

/// ledgers.disclosures_permitted (h21 6(3)ア, r4 B5): the Ministry's number and permission before the disclosure, and the pledge of
/// the other side. A breach. What has not been disclosed is not judged.
std::vector<Judged> disclosures(const std::vector<Disclosure>&, const Days&);

}  // namespace ledgers::book_checks
