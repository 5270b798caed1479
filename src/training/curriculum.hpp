#pragma once
#include "catalog/catalog.hpp"
#include "catalog/text.hpp"

#include <map>

namespace training {

struct Course {
    std::string id;
    catalog::Text title;
    int minutes = 0;
};

/// catalog/courses: what there is to learn, and what each role learns every year.
struct Curriculum {
    std::vector<Course> courses;  // in the order of their files
    std::map<std::string, std::vector<std::string>, std::less<>> of_role;

    /// Its title, else the id.
    catalog::Text title(const std::string& course) const;
};

/// Read once a catalogue.
const Curriculum& curriculum(const catalog::Catalog&);

}  // namespace training
