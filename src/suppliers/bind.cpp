#include "suppliers/bind.hpp"

#include "base/text.hpp"
#include "messages/suppliers.hpp"

#include <set>

namespace suppliers {

base::Result<Bound> decide(const Bind& ask, const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    TRY(going_on(standing, on, today));
    base::Faults faults;
    faults.add_if(base::trim(ask.document).empty(), codes::document_required, "document");
    faults.add_if(ask.clauses.empty(), codes::clause_required, "clauses");
    if (faults) return faults;
    const std::set<Clause> each{ask.clauses.begin(), ask.clauses.end()};
    return Bound{base::trimmed(ask.document), {each.begin(), each.end()}};
}

base::Result<ProcedureChecked> decide(const CheckProcedure& ask, const std::optional<Standing>& standing, bool person_known,
                                      base::Day on, base::Day today)
{
    TRY(going_on(standing, on, today));
    base::Faults faults;
    faults.add_if(base::trim(ask.version).empty(), codes::version_required, "version");
    faults.add_if(!person_known, codes::no_such_person, "person");
    if (faults) return faults;
    return ProcedureChecked{base::trimmed(ask.version), ask.way, ask.person};
}

}  // namespace suppliers
