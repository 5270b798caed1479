// The parts that are read just as they are written.
#include "catalog/parts.hpp"
#include "catalog/reading.hpp"

namespace catalog {

Readiness read_readiness(const Pack& pack) { return read_as<Readiness>(document(pack, "readiness.yaml")); }

Programme read_programme(const Pack& pack) { return read_as<Programme>(document(pack, "programme.yaml")); }

Applicability read_applicability(const Pack& pack) { return read_as<Applicability>(document(pack, "applicability.yaml")); }

Submissions read_submissions(const Pack& pack) { return read_as<Submissions>(document(pack, "submissions.yaml")); }

std::vector<Term> read_terms(const Pack& pack) { return read_list<Term>(document(pack, "glossary.yaml"), "terms"); }

std::vector<ApprovalRoute> read_approval_routes(const Pack& pack)
{
    std::vector<ApprovalRoute> routes;
    const auto whole = document(pack, "approvals.yaml");
    for (const auto& item : items(whole, "routes")) {
        auto& route = routes.emplace_back(read_as<ApprovalRoute>(item));
        route.label = read_as<Text>(item);
    }
    return routes;
}

std::vector<Form> read_forms(const Pack& pack)
{
    std::vector<Form> forms;
    for (const auto& path : pack.paths()) {
        if (!path.starts_with("ledgers/f")) continue;
        forms.push_back(read_as<Form>(document(pack, path)));
        forms.back().path = path;
    }
    return forms;
}

}  // namespace catalog
