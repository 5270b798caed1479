#include "catalog/catalog.hpp"

#include "base/json.hpp"
#include "catalog/parts.hpp"
#include "catalog/reading.hpp"

#include <algorithm>
#include <mutex>

namespace catalog {
namespace {

/// Read when first asked for, by whichever thread asks first.
template <class T>
class Part {
public:
    const T& get(const Pack& pack, T (*read)(const Pack&))
    {
        std::call_once(once_, [&] { value_ = read(pack); });
        return value_;
    }

private:
    std::once_flag once_;
    T value_;
};

using RequirementIndex = std::map<std::string, const Requirement*, std::less<>>;

template <class T>
const T* find(const std::vector<T>& rows, std::string_view id)
{
    const auto found = std::ranges::find(rows, id, &T::id);
    return found == rows.end() ? nullptr : &*found;
}

template <class T>
const T& must(const T* found, std::string_view id)
{
    if (!found) throw std::out_of_range{"目録にありません / not in the catalogue: " + std::string{id}};
    return *found;
}

}  // namespace

struct Catalog::Parts {
    explicit Parts(Pack from) : pack(std::move(from)) {}

    Pack pack;
    Part<std::vector<Edition>> editions;
    Part<std::map<std::string, std::vector<Requirement>, std::less<>>> requirements;
    std::once_flag indexed;
    RequirementIndex requirement_by_id;
    Part<std::vector<Mapping>> crosswalk;
    Part<std::vector<Role>> roles;
    Part<std::vector<FourEyes>> four_eyes;
    Part<std::vector<Permission>> permissions;
    Part<std::vector<ApprovalRoute>> approval_routes;
    Part<std::vector<Parameter>> parameters;
    Part<std::vector<ParameterAlias>> aliases;
    Part<RuleBook> rules;
    Part<Readiness> readiness;
    Part<Programme> programme;
    Part<Applicability> applicability;
    Part<Submissions> submissions;
    Part<std::vector<Form>> forms;
    Part<std::vector<Term>> terms;
};

Catalog::Catalog(Pack pack) : parts_(std::make_unique<Parts>(std::move(pack))) {}
Catalog::~Catalog() = default;

const std::string& Catalog::hash() const { return parts_->pack.hash(); }

const std::vector<Edition>& Catalog::editions() const { return parts_->editions.get(parts_->pack, read_editions); }

const Edition& Catalog::edition(std::string_view id) const { return must(find(editions(), id), id); }

const std::vector<Requirement>& Catalog::requirements(std::string_view edition) const
{
    const auto& all = parts_->requirements.get(parts_->pack, read_requirements);
    const auto found = all.find(edition);
    return must(found == all.end() ? nullptr : &found->second, edition);
}

const Requirement* Catalog::find_requirement(std::string_view id) const
{
    auto& index = parts_->requirement_by_id;
    std::call_once(parts_->indexed, [&] {
        for (const auto& [edition, rows] : parts_->requirements.get(parts_->pack, read_requirements))
            for (const auto& row : rows) index.emplace(row.id, &row);
    });
    const auto found = index.find(id);
    return found == index.end() ? nullptr : found->second;
}

const Requirement& Catalog::requirement(std::string_view id) const { return must(find_requirement(id), id); }

std::vector<Mapping> Catalog::crosswalk(std::string_view requirement) const
{
    std::vector<Mapping> pairs;
    std::ranges::copy_if(parts_->crosswalk.get(parts_->pack, read_crosswalk), std::back_inserter(pairs),
                         [&](const Mapping& pair) { return pair.from == requirement || pair.to == requirement; });
    return pairs;
}

const std::vector<Role>& Catalog::roles() const { return parts_->roles.get(parts_->pack, read_roles); }

const Role* Catalog::find_role(std::string_view id) const { return find(roles(), id); }

const Role& Catalog::role(std::string_view id) const { return must(find_role(id), id); }

const std::vector<FourEyes>& Catalog::four_eyes() const { return parts_->four_eyes.get(parts_->pack, read_four_eyes); }

const std::vector<Permission>& Catalog::permissions() const { return parts_->permissions.get(parts_->pack, read_permissions); }

const Permission& Catalog::permission(std::string_view id) const { return must(find(permissions(), id), id); }

const std::vector<ApprovalRoute>& Catalog::approval_routes() const
{
    return parts_->approval_routes.get(parts_->pack, read_approval_routes);
}

const ApprovalRoute* Catalog::find_approval_route(std::string_view id) const { return find(approval_routes(), id); }

const std::vector<Parameter>& Catalog::parameters() const { return parts_->parameters.get(parts_->pack, read_parameters); }

const Parameter* Catalog::find_parameter(std::string_view id) const
{
    if (const auto* found = find(parameters(), id)) return found;
    const auto* alias = find(parts_->aliases.get(parts_->pack, read_parameter_aliases), id);
    return alias ? find(parameters(), alias->use) : nullptr;
}

const Parameter& Catalog::parameter(std::string_view id) const { return must(find_parameter(id), id); }

const RuleBook& Catalog::rules() const { return parts_->rules.get(parts_->pack, read_rules); }

const Readiness& Catalog::readiness() const { return parts_->readiness.get(parts_->pack, read_readiness); }

const Programme& Catalog::programme() const { return parts_->programme.get(parts_->pack, read_programme); }

const Applicability& Catalog::applicability() const { return parts_->applicability.get(parts_->pack, read_applicability); }

const Submissions& Catalog::submissions() const { return parts_->submissions.get(parts_->pack, read_submissions); }

const std::vector<Form>& Catalog::forms() const { return parts_->forms.get(parts_->pack, read_forms); }

const Form& Catalog::form(std::string_view id) const { return must(find(forms(), id), id); }

const std::vector<Term>& Catalog::terms() const { return parts_->terms.get(parts_->pack, read_terms); }

std::vector<std::string> Catalog::paths() const { return parts_->pack.paths(); }

base::json::Value Catalog::raw(std::string_view path) const { return document(parts_->pack, path); }

}  // namespace catalog
