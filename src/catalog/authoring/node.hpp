#pragma once
#include "base/result.hpp"

namespace base::json {
class Value;
}

/// What the authors of the catalogue write: YAML files, checked against their shapes and packed. Used at build and by
/// `ishizue catalog check|pack`, never by a running server.
namespace catalog::authoring {

struct Member;

/// A value of a YAML file that knows the line it stands on.
struct Node {
    using List = std::vector<Node>;
    using Map = std::vector<Member>;  // in the order of the file
    int line = 0;
    std::variant<std::monostate, bool, std::int64_t, std::string, List, Map> value;  // no initialiser: Member is not complete here

    bool null() const { return value.index() == 0; }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value); }
    const bool* boolean() const { return std::get_if<bool>(&value); }
    const std::string* text() const { return std::get_if<std::string>(&value); }
    const List* list() const { return std::get_if<List>(&value); }
    const Map* map() const { return std::get_if<Map>(&value); }
    /// The member of this name, or nothing.
    const Node* find(std::string_view name) const;
};

struct Member {
    std::string name;
    int line = 0;
    Node value;
};

/// The same value without its lines.
base::json::Value plain(const Node&);

/// What is wrong in a file, and where; `fault.path` is the way to the value, such as `roles[3].scope`.
struct Finding {
    std::string file;
    int line = 0;
    base::Fault fault;
};

using Findings = std::vector<Finding>;

}  // namespace catalog::authoring
