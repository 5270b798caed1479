#pragma once
#include "catalog/authoring/node.hpp"
#include "catalog/authoring/shape.hpp"

#include <map>

namespace catalog::authoring {

/// Everything that is wrong in the files by their shapes: fields, types, ranges, ids that are taken twice, references and
/// placeholders that lead nowhere.
void check_shapes(const std::map<std::string, Node>& files, const Shapes&, Findings&);

/// What shapes cannot say: where files must agree with each other (index and chapters, forms and their columns, the flow of
/// questions, mapping and requirements).
void check_agreement(const std::map<std::string, Node>& files, Findings&);

}  // namespace catalog::authoring
