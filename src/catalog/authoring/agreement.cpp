#include "catalog/authoring/agreement.hpp"

#include "base/json.hpp"
#include "catalog/authoring/check.hpp"

namespace catalog::authoring {
namespace {

void collect_assessable(const Node::List& rows, std::set<std::string>& ids)
{
    for (const auto& row : rows) {
        const auto* flag = row.find("assessable");
        if (flag && flag->boolean() && *flag->boolean()) ids.insert(text(row, "id"));
        collect_assessable(items(row, "children"), ids);
    }
}

}  // namespace

const Node& Agreement::file(const std::string& path) const
{
    static const Node none{1, Node::Map{}};
    const auto found = files_.find(path);
    return found == files_.end() ? none : found->second;
}

void Agreement::find(const std::string& file, const Node& at, base::Code code, std::vector<std::string> args) const
{
    findings_.push_back({file, at.line, {code, "", std::move(args)}});
}

const Node::List& items(const Node& node, std::string_view name)
{
    static const Node::List none;
    const auto* found = node.find(name);
    return found && found->list() ? *found->list() : none;
}

const std::string& text(const Node& node, std::string_view name)
{
    static const std::string none;
    const auto* found = node.find(name);
    return found && found->text() ? *found->text() : none;
}

std::vector<std::string> texts(const Node& node, std::string_view name)
{
    std::vector<std::string> all;
    for (const auto& item : items(node, name))
        if (item.text()) all.push_back(*item.text());
    return all;
}

std::set<std::string> all(const Node::List& list, std::string_view name)
{
    std::set<std::string> values;
    for (const auto& item : list) values.insert(text(item, name));
    return values;
}

std::string printed(const Node& node) { return node.text() ? *node.text() : base::json::text(plain(node)); }

std::set<std::string> assessable(const Node& standard)
{
    std::set<std::string> ids;
    collect_assessable(items(standard, "clauses"), ids);
    return ids;
}

void check_agreement(const Files& files, Findings& findings)
{
    const Agreement agreement{files, findings};
    for (const auto check :
         {agree_standards, agree_roles, agree_parameters, agree_flow, agree_rules, agree_readiness, agree_forms, agree_courses})
        check(agreement);
}

}  // namespace catalog::authoring
