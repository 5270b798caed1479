#include "catalog/authoring/check.hpp"

#include "base/day.hpp"
#include "base/placeholders.hpp"
#include "messages/base.hpp"
#include "messages/catalog.hpp"

#include <algorithm>
#include <set>

namespace catalog::authoring {
namespace {

using Kind = Shape::Kind;

bool is_word(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

/// Whether the alternative is worth trying on this value.
bool same_nature(const Shape& shape, const Node& node)
{
    switch (shape.kind) {
    case Kind::any:
    case Kind::either: return true;
    case Kind::null: return node.null();
    case Kind::boolean: return node.boolean() != nullptr;
    case Kind::integer: return node.integer() != nullptr;
    case Kind::list: return node.list() != nullptr;
    case Kind::map: return node.map() != nullptr;
    case Kind::literal: return node.text() && *node.text() == shape.literal;
    default: return node.text() != nullptr;
    }
}

std::string_view nature(const Shape& shape)
{
    switch (shape.kind) {
    case Kind::null: return "null";
    case Kind::boolean: return "true/false";
    case Kind::integer: return "整数 / integer";
    case Kind::day: return "日付 / date";
    case Kind::list: return "一覧 / list";
    case Kind::map: return "{…}";
    case Kind::word:
    case Kind::id:
    case Kind::local:
    case Kind::ref: return "識別子 / id";
    default: return "文字列 / string";
    }
}

struct Place {
    std::string file;
    int line;
};

struct Reference {
    std::vector<std::string> kinds;
    std::string id;
    Finding at;  // what to say when it leads nowhere
};

class Checker {
public:
    explicit Checker(Findings& findings) : findings_(findings) {}

    void file(const std::string& name, const Node& node, const Shape& shape)
    {
        file_ = name;
        path_.clear();
        siblings_.clear();
        check(node, shape);
        texts(node);
    }

    /// Once every file is known.
    void resolve()
    {
        for (auto& [kinds, id, at] : references_) {
            const bool found = std::ranges::any_of(kinds, [&](const auto& kind) { return ids_[kind].contains(id); });
            if (!found) findings_.push_back(std::move(at));
        }
    }

private:
    void check(const Node& node, const Shape& shape)
    {
        if (shape.kind == Kind::any) return;
        if (shape.kind == Kind::either) return either(node, shape);
        if (!same_nature(shape, node)) {
            if (shape.kind == Kind::literal) return choice(node, {&shape});
            return find(node, base::codes::wrong_type, {std::string{nature(shape)}});
        }
        switch (shape.kind) {
        case Kind::integer: return range(node, shape);
        case Kind::list: return list(node, shape);
        case Kind::map: return map(node, shape);
        case Kind::null:
        case Kind::boolean:
        case Kind::literal: return;
        default: return text(node, *node.text(), shape);
        }
    }

    void either(const Node& node, const Shape& shape)
    {
        std::vector<const Shape*> fitting, literals;
        for (const auto* alternative : shape.of) {
            if (alternative->kind == Kind::literal) literals.push_back(alternative);
            if (same_nature(*alternative, node)) fitting.push_back(alternative);
        }
        const auto literal = std::ranges::find(fitting, Kind::literal, &Shape::kind);
        if (literal != fitting.end()) return;
        if (!fitting.empty()) return check(node, *fitting[0]);
        if (!literals.empty()) return choice(node, literals);
        std::string all;
        for (const auto* alternative : shape.of) (all += all.empty() ? "" : ", ") += nature(*alternative);
        find(node, base::codes::wrong_type, {all});
    }

    void choice(const Node& node, const std::vector<const Shape*>& literals)
    {
        std::string choices;
        for (const auto* literal : literals) (choices += choices.empty() ? "" : ", ") += literal->literal;
        find(node, base::codes::no_such_choice, {node.text() ? *node.text() : "?", choices});
    }

    void range(const Node& node, const Shape& shape)
    {
        const auto n = *node.integer();
        if (shape.least && (n < *shape.least || n > *shape.most))
            find(node, base::codes::out_of_range, {std::to_string(*shape.least) + "～" + std::to_string(*shape.most)});
    }

    void list(const Node& node, const Shape& shape)
    {
        if (shape.some && node.list()->empty()) find(node, codes::empty_list);
        siblings_.emplace_back();
        std::size_t index = 0;
        for (const auto& item : *node.list()) step('[' + std::to_string(index++) + ']', [&] { check(item, *shape.of[0]); });
        siblings_.pop_back();
    }

    void map(const Node& node, const Shape& shape)
    {
        for (const auto& field : shape.fields)
            if (field.required && !node.find(field.name)) step('.' + field.name, [&] { find(node, base::codes::missing_field); });
        for (const auto& member : *node.map()) {
            step('.' + member.name, [&] {
                const auto field = std::ranges::find(shape.fields, member.name, &Field::name);
                if (field != shape.fields.end()) return check(member.value, *field->shape);
                const Node name{member.line, member.name};
                if (!shape.key) return find(name, base::codes::unknown_field, {member.name});
                check(name, *shape.key);
                check(member.value, *shape.value);
            });
        }
    }

    void text(const Node& node, const std::string& text, const Shape& shape)
    {
        const bool blank = text.empty() || text.front() == ' ' || (text.back() == ' ');
        switch (shape.kind) {
        case Kind::day:
            if (!base::parse_day(text)) find(node, base::codes::no_such_day, {text});
            return;
        case Kind::text:
            if (blank) find(node, codes::blank_text);
            return;
        case Kind::raw:
            if (text.empty()) find(node, codes::blank_text);
            return;
        case Kind::line:
            if (blank || text.find('\n') != std::string::npos) find(node, codes::not_a_line);
            return;
        case Kind::ref: return refer(node, shape.names, text);
        default: break;
        }
        if (!is_word(text)) return find(node, base::codes::bad_id, {text});
        if (shape.kind == Kind::id) {
            const auto [at, fresh] = ids_[shape.names.at(0)].try_emplace(text, Place{file_, node.line});
            if (!fresh) find(node, codes::id_taken, {text, at->second.file + ':' + std::to_string(at->second.line)});
        }
        if (shape.kind == Kind::local && (siblings_.empty() || !siblings_.back().insert(text).second))
            find(node, codes::id_taken, {text, "同じ一覧 / the same list"});
    }

    /// Every text of the file, whatever its shape, may hold placeholders.
    void texts(const Node& node)
    {
        if (const auto* t = node.text())
            for (const auto name : base::placeholders(*t)) placeholder(node, std::string{name});
        if (const auto* items = node.list())
            for (const auto& item : *items) texts(item);
        if (const auto* members = node.map())
            for (const auto& member : *members) texts(member.value);
    }

    void placeholder(const Node& node, const std::string& name)
    {
        static const std::map<std::string, std::vector<std::string>, std::less<>> by_prefix{
            {"role", {"role"}},
            {"form", {"form"}},
            {"param", {"parameter"}},
            {"list", {"list"}},
            {"ref", {"article", "section", "chapter"}}};
        const auto dot = name.find('.');
        const auto kinds = by_prefix.find(name.substr(0, dot));
        if (kinds != by_prefix.end() && dot != std::string::npos) return refer(node, kinds->second, name.substr(dot + 1));
        references_.push_back({{"placeholder", "merge_field"}, name, {file_, node.line, {codes::no_such_placeholder, "", {name}}}});
    }

    void refer(const Node& node, const std::vector<std::string>& kinds, const std::string& id)
    {
        references_.push_back({kinds, id, {file_, node.line, {codes::leads_nowhere, path_, {id, kinds.at(0)}}}});
    }

    template <class Do>
    void step(const std::string& name, Do&& act)
    {
        const auto length = path_.size();
        path_ += path_.empty() && name[0] == '.' ? name.substr(1) : name;
        act();
        path_.resize(length);
    }

    void find(const Node& node, base::Code code, std::vector<std::string> args = {})
    {
        findings_.push_back({file_, node.line, {code, path_, std::move(args)}});
    }

    Findings& findings_;
    std::string file_, path_;
    std::vector<std::set<std::string>> siblings_;
    std::map<std::string, std::map<std::string, Place>> ids_;
    std::vector<Reference> references_;
};

}  // namespace

void check_shapes(const std::map<std::string, Node>& files, const Shapes& shapes, Findings& findings)
{
    Checker checker{findings};
    for (const auto& [name, node] : files) {
        if (const auto* shape = shapes.of_file(name))
            checker.file(name, node, *shape);
        else
            findings.push_back({name, 1, {codes::no_such_file_kind}});
    }
    checker.resolve();
}

}  // namespace catalog::authoring
