#pragma once
#include "catalog/access.hpp"
#include "catalog/applicability.hpp"
#include "catalog/approvals.hpp"
#include "catalog/forms.hpp"
#include "catalog/glossary.hpp"
#include "catalog/pack/pack.hpp"
#include "catalog/parameters.hpp"
#include "catalog/programme.hpp"
#include "catalog/readiness.hpp"
#include "catalog/roles.hpp"
#include "catalog/rules.hpp"
#include "catalog/standards.hpp"
#include "catalog/submissions.hpp"

/// The parts of a Catalog, each read from the pack as a whole.
namespace catalog {

std::vector<Edition> read_editions(const Pack&);
/// By edition.
std::map<std::string, std::vector<Requirement>, std::less<>> read_requirements(const Pack&);
std::vector<Mapping> read_crosswalk(const Pack&);
std::vector<Role> read_roles(const Pack&);
std::vector<FourEyes> read_four_eyes(const Pack&);
std::vector<Permission> read_permissions(const Pack&);
std::vector<ApprovalRoute> read_approval_routes(const Pack&);
std::vector<Parameter> read_parameters(const Pack&);
std::vector<ParameterAlias> read_parameter_aliases(const Pack&);
RuleBook read_rules(const Pack&);
Readiness read_readiness(const Pack&);
Programme read_programme(const Pack&);
Applicability read_applicability(const Pack&);
Submissions read_submissions(const Pack&);
std::vector<Form> read_forms(const Pack&);
std::vector<Term> read_terms(const Pack&);

}  // namespace catalog
