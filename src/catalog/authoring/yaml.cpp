#include "catalog/authoring/yaml.hpp"

#include "base/text.hpp"
#include "messages/catalog.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace catalog::authoring {
namespace {

constexpr std::string_view digits = "0123456789";

bool is(std::string_view text, std::initializer_list<std::string_view> any) { return std::ranges::find(any, text) != any.end(); }

/// -12, 0, 365; not 007, +1 or 1_000.
bool whole_number(std::string_view text)
{
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || (text.size() > 1 && text[0] == '0')) return false;
    return text.find_first_not_of(digits) == std::string_view::npos;
}

/// What YAML 1.1 or a reader of another language could take for a truth value or a number.
bool ambiguous(std::string_view text)
{
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(c | (c >= 'A' && c <= 'Z' ? 0x20 : 0)); });
    if (is(lower, {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"})) return true;
    std::string_view rest = lower;
    if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
    if (is(rest, {".inf", ".nan"})) return true;
    if (rest.empty() || (digits.find(rest[0]) == std::string_view::npos && rest[0] != '.')) return false;
    if (rest.starts_with("0x") || rest.starts_with("0o")) return true;
    return std::ranges::count(rest, '.') <= 1 && rest.find_first_of(digits) != std::string_view::npos &&
           rest.find_first_not_of("0123456789._") == std::string_view::npos;
}

/// Builds nodes from the events of the parser.
class Builder final : public YAML::EventHandler {
public:
    Builder(const std::string& file, Findings& findings, int first_line) : file_(file), findings_(findings), first_line_(first_line)
    {}

    Node root;
    bool complete = false;

private:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override { complete = true; }

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        no_anchor(mark, anchor);
        put({line(mark), {}});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        find(line(mark), codes::yaml_anchor);
        put({line(mark), {}});
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& text) override
    {
        no_anchor(mark, anchor);
        if (!is(tag, {"", "?", "!"})) find(line(mark), codes::yaml_tag, {tag});
        if (open_.empty() || !open_.back().wants_name)
            return put(tag == "?" ? plain_scalar(line(mark), text) : Node{line(mark), text});
        auto& members = std::get<Node::Map>(open_.back().node.value);
        if (std::ranges::find(members, text, &Member::name) != members.end()) find(line(mark), codes::yaml_duplicate_key, {text});
        members.push_back({text, line(mark), {}});
        open_.back().wants_name = false;
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, {line(mark), Node::List{}}, false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, {line(mark), Node::Map{}}, true);
    }
    void OnMapEnd() override { close(); }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node node, bool wants_name)
    {
        no_anchor(mark, anchor);
        if (!is(tag, {"", "?"})) find(line(mark), codes::yaml_tag, {tag});
        open_.push_back({std::move(node), wants_name});
    }

    void close()
    {
        Node done = std::move(open_.back().node);
        open_.pop_back();
        put(std::move(done));
    }

    void put(Node node)
    {
        if (open_.empty()) {
            root = std::move(node);
        } else if (auto* members = std::get_if<Node::Map>(&open_.back().node.value)) {
            if (open_.back().wants_name) {  // a list, a map or nothing where a name belongs
                find(node.line, codes::yaml_key);
                members->push_back({"?", node.line, {}});
                open_.back().wants_name = false;
                return;
            }
            members->back().value = std::move(node);
            open_.back().wants_name = true;
        } else {
            std::get<Node::List>(open_.back().node.value).push_back(std::move(node));
        }
    }

    Node plain_scalar(int at, const std::string& text)
    {
        if (text == "true" || text == "false") return {at, text == "true"};
        if (whole_number(text)) {
            std::int64_t n = 0;
            if (std::from_chars(text.data(), text.data() + text.size(), n).ec == std::errc{}) return {at, n};
            find(at, codes::yaml_quote, {text});
        } else if (ambiguous(text)) {
            find(at, codes::yaml_quote, {text});
        }
        return {at, text};
    }

    int line(const YAML::Mark& mark) const { return mark.line + first_line_; }
    void find(int at, base::Code code, std::vector<std::string> args = {})
    {
        findings_.push_back({file_, at, {code, "", std::move(args)}});
    }
    void no_anchor(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != 0) find(line(mark), codes::yaml_anchor);
    }

    struct Open {
        Node node;
        bool wants_name;
    };
    const std::string& file_;
    Findings& findings_;
    int first_line_;
    std::vector<Open> open_;
};

/// Bytes that have no place in a text file of ours. False: do not even parse.
bool check_bytes(std::string_view text, const std::string& file, Findings& findings, int first_line)
{
    if (!base::valid_utf8(text)) {
        findings.push_back({file, first_line, {codes::not_utf8}});
        return false;
    }
    bool good = true;
    int line = first_line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            ++line;
        } else if (byte < 0x20 || byte == 0x7f) {
            findings.push_back({file, line, {c == '\t' ? codes::tab : codes::control_character}});
            good = false;
        }
    }
    if (text.starts_with("\xef\xbb\xbf")) findings.push_back({file, first_line, {codes::control_character}});
    return good;
}

}  // namespace

std::optional<Node> parse_yaml(std::string_view text, const std::string& file, Findings& findings, int first_line)
{
    if (!check_bytes(text, file, findings, first_line)) return std::nullopt;
    Builder builder{file, findings, first_line};
    try {
        std::istringstream in{std::string{text}};
        YAML::Parser parser{in};
        parser.HandleNextDocument(builder);
        Builder second{file, findings, first_line};
        if (builder.complete && parser.HandleNextDocument(second))
            findings.push_back({file, second.root.line, {codes::several_documents}});
    } catch (const YAML::Exception& e) {
        findings.push_back({file, e.mark.line + first_line, {codes::yaml_unreadable, "", {e.msg}}});
        return std::nullopt;
    }
    if (!builder.complete) {
        findings.push_back({file, first_line, {codes::empty_file}});
        return std::nullopt;
    }
    return std::move(builder.root);
}

std::optional<Node> parse_markdown(std::string_view text, const std::string& file, Findings& findings)
{
    constexpr std::string_view opening = "---\n", closing = "\n---\n";
    const auto end = text.find(closing);
    if (!text.starts_with(opening) || end == std::string_view::npos) {
        findings.push_back({file, 1, {codes::no_head}});
        return std::nullopt;
    }
    auto head = parse_yaml(text.substr(opening.size(), end + 1 - opening.size()), file, findings, 2);
    if (!head) return std::nullopt;
    auto* members = std::get_if<Node::Map>(&head->value);
    const auto body = text.substr(end + closing.size());
    const int line = 1 + static_cast<int>(std::ranges::count(text.substr(0, end + closing.size()), '\n'));
    if (!check_bytes(body, file, findings, line)) return std::nullopt;
    if (!members || head->find("body")) {
        findings.push_back({file, 1, {codes::no_head}});
        return std::nullopt;
    }
    members->push_back({"body", line, {line, std::string{body}}});
    return head;
}

}  // namespace catalog::authoring
