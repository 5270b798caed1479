#include "catalog/standards.hpp"

#include "catalog/parts.hpp"
#include "catalog/reading.hpp"

namespace catalog {
namespace {

namespace json = base::json;

std::string text_or_empty(const json::Value* value) { return value && value->text() ? *value->text() : std::string{}; }

Edition read_edition(const json::Value& document)
{
    const auto& head = member(document, "edition");
    auto edition = read_as<Edition>(head);
    edition.short_title = head.find("short") ? read_as<Text>(*head.find("short")) : edition.title;
    if (const auto* instrument = head.find("instrument")) edition.number = text_or_empty(instrument->find("number"));
    return edition;
}

/// A clause or item, then what stands under it.
void read_clause(const json::Value& value, const std::string& edition, const std::string& parent, int depth,
                 std::vector<Requirement>& out)
{
    auto& read = out.emplace_back(read_as<Requirement>(value));
    read.edition = edition;
    read.parent = parent;
    read.depth = depth;
    if (!value.find("children")) return;
    const auto id = read.id;
    for (const auto& child : items(value, "children")) read_clause(child, edition, id, depth + 1, out);
}

/// The reference edition says a family and a short label for each requirement, no more.
void read_family(const json::Value& family, const std::string& edition, std::vector<Requirement>& out)
{
    auto& head = out.emplace_back(read_as<Requirement>(family));
    head.edition = edition;
    head.kind = "clause";
    const auto id = head.id;
    for (const auto& item : items(family, "requirements")) {
        auto& read = out.emplace_back(read_as<Requirement>(item));
        read.edition = edition;
        read.parent = id;
        read.depth = 1;
        read.kind = "requirement";
        read.title = read_as<Text>(item);
    }
}

constexpr std::string_view standards[] = {"standards/h21.yaml", "standards/r4.yaml", "standards/nist171r2.yaml"};

}  // namespace

std::vector<Edition> read_editions(const Pack& pack)
{
    std::vector<Edition> editions;
    for (const auto path : standards) editions.push_back(read_edition(document(pack, path)));
    return editions;
}

std::map<std::string, std::vector<Requirement>, std::less<>> read_requirements(const Pack& pack)
{
    std::map<std::string, std::vector<Requirement>, std::less<>> all;
    for (const auto path : standards) {
        const auto whole = document(pack, path);
        const auto edition = read_edition(whole).id;
        auto& rows = all[edition];
        if (whole.find("families")) {
            for (const auto& family : items(whole, "families")) read_family(family, edition, rows);
        } else {
            for (const auto& clause : items(whole, "clauses")) read_clause(clause, edition, "", 0, rows);
        }
    }
    return all;
}

std::vector<Mapping> read_crosswalk(const Pack& pack)
{
    std::vector<Mapping> all;
    const auto whole = document(pack, "standards/crosswalk.yaml");
    for (const auto& mapping : items(whole, "mappings"))
        for (const auto& pair : items(mapping, "pairs")) all.push_back(read_as<Mapping>(pair));
    return all;
}

}  // namespace catalog
