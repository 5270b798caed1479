#include "catalog/authoring/shape.hpp"

namespace catalog::authoring {
namespace {

// Each file is one raw string; they follow one another as one text, the common names first.
constexpr std::string_view notation =
#include "catalog/authoring/shapes/common.shape"

#include "catalog/authoring/shapes/audits.shape"
#include "catalog/authoring/shapes/ledgers.shape"
#include "catalog/authoring/shapes/manual.shape"
#include "catalog/authoring/shapes/organization.shape"
#include "catalog/authoring/shapes/readiness.shape"
#include "catalog/authoring/shapes/rules.shape"
#include "catalog/authoring/shapes/settings.shape"
#include "catalog/authoring/shapes/standards.shape"
#include "catalog/authoring/shapes/support.shape"
#include "catalog/authoring/shapes/training.shape"
    ;

}  // namespace

const Shapes& known_shapes()
{
    static const Shapes shapes{notation};
    return shapes;
}

}  // namespace catalog::authoring
