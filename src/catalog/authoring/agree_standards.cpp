#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

namespace catalog::authoring {
namespace {

const std::string crosswalk_file = "standards/crosswalk.yaml";

std::string edition_of(const std::string& requirement) { return requirement.substr(0, requirement.find('.')); }

void check_counts(const Agreement& agreement)
{
    const std::string path = "standards/nist171r2.yaml";
    const auto& file = agreement.file(path);
    std::size_t total = 0;
    for (const auto& family : items(file, "families")) {
        const auto n = items(family, "requirements").size();
        total += n;
        if (printed(*family.find("count")) != std::to_string(n))
            agreement.find(path, family, codes::disagrees, {"requirements", printed(*family.find("count")), std::to_string(n)});
    }
    const auto* head = file.find("edition");
    if (head && printed(*head->find("total")) != std::to_string(total))
        agreement.find(path, *head, codes::disagrees, {"families", printed(*head->find("total")), std::to_string(total)});
}

}  // namespace

void agree_standards(const Agreement& agreement)
{
    check_counts(agreement);
    std::map<std::string, std::set<std::string>> covered;  // edition -> requirements of other editions mapped to it
    for (const auto& mapping : items(agreement.file(crosswalk_file), "mappings")) {
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& pair : items(mapping, "pairs")) {
            const auto &from = text(pair, "from"), &to = text(pair, "to");
            for (const auto& [id, side] : {std::pair{from, "from_edition"}, {to, "to_edition"}})
                if (edition_of(id) != text(mapping, side))
                    agreement.find(crosswalk_file, pair, codes::not_among, {id, text(mapping, side)});
            if (!seen.emplace(from, to).second)
                agreement.find(crosswalk_file, pair, codes::twice, {std::string{from}.append(" - ").append(to)});
            covered[edition_of(to)].insert(from);
            covered[edition_of(from)].insert(to);
        }
    }
    const auto* uncovered = agreement.file(crosswalk_file).find("uncovered");
    for (const auto& [name, other] :
         {std::pair{"r4_without_h21", "h21"}, {"h21_without_r4", "r4"}, {"r4_without_nist", "nist171r2"}}) {
        if (!uncovered) break;
        for (const auto& row : items(*uncovered, name))
            if (row.text() && covered[other].contains(*row.text()))
                agreement.find(crosswalk_file, row, codes::disagrees, {"mappings", name, *row.text()});
    }
}

}  // namespace catalog::authoring
