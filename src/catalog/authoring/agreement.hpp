#pragma once
#include "catalog/authoring/node.hpp"

#include <map>
#include <set>

/// The parts of check_agreement, one subject a file. They run on files whose shapes are right.
namespace catalog::authoring {

using Files = std::map<std::string, Node>;

/// What a part of the check looks at and where it writes what it finds. A file that is missing is an empty one: its own fault is
/// told by the shapes of those that refer to it.
class Agreement {
public:
    Agreement(const Files& files, Findings& findings) : files_(files), findings_(findings) {}

    const Files& files() const { return files_; }
    const Node& file(const std::string& path) const;
    void find(const std::string& file, const Node& at, base::Code code, std::vector<std::string> args) const;

private:
    const Files& files_;
    Findings& findings_;
};

/// The items of a list member; none when there is no such member.
const Node::List& items(const Node&, std::string_view name);
/// A text member; empty when there is no such member.
const std::string& text(const Node&, std::string_view name);
/// The texts of a list of texts.
std::vector<std::string> texts(const Node&, std::string_view name);
/// The values of this member of every item.
std::set<std::string> all(const Node::List&, std::string_view name);
/// A value as it is printed: 30 -> "30".
std::string printed(const Node&);
/// The ids of the assessable requirements of an edition.
std::set<std::string> assessable(const Node& standard);

void agree_standards(const Agreement&);
void agree_roles(const Agreement&);
void agree_parameters(const Agreement&);
void agree_flow(const Agreement&);
void agree_rules(const Agreement&);
void agree_readiness(const Agreement&);
void agree_forms(const Agreement&);
void agree_courses(const Agreement&);

}  // namespace catalog::authoring
