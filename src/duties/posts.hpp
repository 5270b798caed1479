#pragma once
#include "catalog/duties.hpp"
#include "duties/tables.hpp"
#include "organization/api.hpp"

namespace duties {

/// Who answers for a duty on a day, and by what right.
struct Responsible {
    enum class By { holder, deputy_of_holder, deputy_role, assigned, nobody };
    By by = By::nobody;
    std::vector<organization::PersonCard> people;

    bool includes(const base::PersonId&) const;
    std::string names() const;  // 高橋、田中; empty: nobody
};

/// The posts of the company on a day: holders of roles and those a duty was assigned to.
class Posts {
public:
    /// `without`: as if this person held nothing from the day on (what if they were moved).
    Posts(const store::Snapshot&, base::Day, std::optional<base::PersonId> without = {});

    /// The person assigned; else the role's holders; else their deputies; else the holders of the duty's deputy role.
    Responsible of(const catalog::Duty&) const;
    /// Who stands in for them: the deputies of the role, or the holders of the duty's deputy role.
    Responsible deputies(const catalog::Duty&) const;
    /// Whoever appoints the role: told when the duty stays undone (reminder ladder, last rung).
    Responsible holders(const std::string& role) const;
    bool holds(const base::PersonId&, const std::string& role) const;

private:
    Responsible those(const std::string& role, bool deputy, Responsible::By) const;

    const store::Snapshot& readings_;
    base::Day day_;
    std::optional<base::PersonId> without_;
    std::vector<organization::AppointmentCard> appointments_;
    std::map<std::string, AssignmentRow> assignments_;  // by duty, the latest
};

}  // namespace duties
