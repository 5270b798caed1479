#include "app/wiring.hpp"

#include "actions/routes.hpp"
#include "app/handler_form.hpp"
#include "approvals/routes.hpp"
#include "binder/routes.hpp"
#include "contracts/routes.hpp"
#include "custody/routes.hpp"
#include "duties/routes.hpp"
#include "facilities/routes.hpp"
#include "home/routes.hpp"
#include "ledgers/routes.hpp"
#include "manual/routes.hpp"
#include "notices/routes.hpp"
#include "organization/routes.hpp"
#include "parameters/routes.hpp"
#include "personal/routes.hpp"
#include "programme/routes.hpp"
#include "readiness/routes.hpp"
#include "rules/routes.hpp"
#include "submissions/routes.hpp"
#include "suppliers/routes.hpp"
#include "training/routes.hpp"

namespace app {

namespace {

/// The organization with its 取扱者名簿, which shows what contracts and training know.
service::Slice organization_with_handlers()
{
    auto slice = organization::slice();
    slice.forms.push_back({"f08", handler_rows});
    return slice;
}

}  // namespace

const std::vector<service::Slice>& slices()
{
    static const std::vector<service::Slice> all{
        contracts::slice(), organization_with_handlers(),
        approvals::slice(), facilities::slice(),
        readiness::slice(), programme::slice(),
        home::slice(),      parameters::slice(),
        duties::slice(),    notices::slice(),
        actions::slice(),   rules::slice(),
        binder::slice(),    manual::slice(),
        ledgers::slice(),   submissions::slice(),
        custody::slice(),   training::slice(),
        suppliers::slice(), personal::slice(),
    };
    return all;
}

journal::Model model()
{
    std::vector<journal::Readings> readings;
    for (const auto& slice : slices()) readings.push_back(slice.readings);
    return journal::Model{std::move(readings)};
}

const service::Routes& routes()
{
    static const service::Routes all = [] {
        service::Routes routes;
        for (const auto& slice : slices()) {
            routes.of(slice.name);
            if (slice.routes) slice.routes(routes);
        }
        return routes;
    }();
    return all;
}

}  // namespace app
