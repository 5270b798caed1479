#include "organization/upkeep.hpp"
#include "organization/upkeep_commands.hpp"

namespace organization {

void upkeep_routes(service::Routes& r)
{
    r.query<service::NoAsk>("upkeep", "people.view", {"体制の維持", "How the organization is kept up"}, upkeep);
    r.command<SubmitPaper>("papers", "organization.contacts",
                           {"体制図・連絡系統図・誓約の文言の承認を求める", "Submit a chart or the wording for approval"},
                           submit_paper);
    r.command<CallContacts>("calls", "organization.contacts", {"通話試験を記録する", "Record a call test"}, call_contacts);
    r.command<ReviewHandlers>("handlers/reviews", "people.designate_handler", {"取扱者名簿を見直す", "Review a list of handlers"},
                              review_handlers);
    r.command<CheckSuitability>("suitability", "people.designate_handler",
                                {"適格性の確認を記録する", "Record a check of suitability"}, check_suitability);
    r.command<CloseLeaver>("appointments/{appointment}/close", "people.designate_handler",
                           {"離任者の確認を記録する", "Close a leaver out"}, close_leaver);
    r.command<FindViolation>("violations", "people.designate_handler", {"違反を記録する", "Record a violation"}, find_violation);
    r.command<HandleViolation>("violations/{violation}/handle", "people.designate_handler",
                               {"違反への措置を記録する", "Record what was done about a violation"}, handle_violation);
}

}  // namespace organization
