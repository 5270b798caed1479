#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace base::json {
class Value;
}

/// What the field knows, as data: the content of `catalog/`, checked and packed at build, read in place, never changing.
namespace catalog {

struct Applicability;
struct ApprovalRoute;
struct Edition;
struct Form;
struct FourEyes;
struct Mapping;
struct Parameter;
struct Permission;
struct Programme;
struct Readiness;
struct Requirement;
struct Role;
struct RuleBook;
struct Submissions;
struct Term;
class Pack;

/// One edition of the catalogue. Each part is read when it is first asked for and then stays; any thread may ask.
/// What is looked for by id and must exist throws std::out_of_range when it does not: ids come from the code or from facts
/// that were checked when they were recorded. `find_...` is for ids a user may have typed.
class Catalog {
public:
    /// Throws std::runtime_error when the pack's hash or layout is wrong.
    explicit Catalog(Pack);
    ~Catalog();
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

    /// SHA-256 in hexadecimal of the content: the `catalogue` of journal heads.
    const std::string& hash() const;

    const std::vector<Edition>& editions() const;
    const Edition& edition(std::string_view id) const;
    /// Clauses, groups and items of an edition in its order.
    const std::vector<Requirement>& requirements(std::string_view edition) const;
    const Requirement& requirement(std::string_view id) const;
    const Requirement* find_requirement(std::string_view id) const;
    /// Pairs whose `from` or `to` is this requirement.
    std::vector<Mapping> crosswalk(std::string_view requirement) const;

    const std::vector<Role>& roles() const;
    const Role& role(std::string_view id) const;
    const Role* find_role(std::string_view id) const;
    const std::vector<FourEyes>& four_eyes() const;

    const std::vector<Permission>& permissions() const;
    const Permission& permission(std::string_view id) const;

    const std::vector<ApprovalRoute>& approval_routes() const;
    const ApprovalRoute* find_approval_route(std::string_view id) const;

    const std::vector<Parameter>& parameters() const;
    /// By id or former name.
    const Parameter& parameter(std::string_view id) const;
    const Parameter* find_parameter(std::string_view id) const;

    const RuleBook& rules() const;
    const Readiness& readiness() const;
    const Programme& programme() const;
    const Applicability& applicability() const;
    const Submissions& submissions() const;

    const std::vector<Form>& forms() const;
    const Form& form(std::string_view id) const;
    const std::vector<Term>& terms() const;

    /// Paths of all documents, sorted: "duties.yaml", "courses/handling.md", ...
    std::vector<std::string> paths() const;
    /// A whole document, read anew each time: for parts that have no type here. A course has its Markdown under "body".
    base::json::Value raw(std::string_view path) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The catalogue this program was built with.
std::shared_ptr<const Catalog> built_in();

}  // namespace catalog
