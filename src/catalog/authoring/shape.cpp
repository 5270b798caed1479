#include "catalog/authoring/shape.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

namespace catalog::authoring {
namespace {

struct Token {
    enum class Kind { word, quoted, sign, end };
    Kind kind = Kind::end;
    std::string text;
    int line = 0;
};

bool word_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"_-./"}.find(c) != std::string_view::npos;
}

std::vector<Token> tokens_of(std::string_view text)
{
    std::vector<Token> tokens;
    int line = 1;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '\n' || c == ' ') {
            line += c == '\n';
            ++i;
        } else if (c == '#') {
            i = std::min(text.find('\n', i), text.size());
        } else if (c == '\'') {
            const auto end = text.find('\'', i + 1);
            if (end == std::string_view::npos) throw std::logic_error{"shapes: quote not closed, line " + std::to_string(line)};
            tokens.push_back({Token::Kind::quoted, std::string{text.substr(i + 1, end - i - 1)}, line});
            i = end + 1;
        } else if (word_character(c)) {
            const auto begin = i;
            while (i < text.size() && word_character(text[i])) ++i;
            tokens.push_back({Token::Kind::word, std::string{text.substr(begin, i - begin)}, line});
        } else {
            tokens.push_back({Token::Kind::sign, std::string{c}, line});
            ++i;
        }
    }
    tokens.push_back({Token::Kind::end, "", line});
    return tokens;
}

/// Reads the notation by recursive descent. A name stands above its use, or within itself.
class Notation {
public:
    Notation(std::string_view text, std::deque<Shape>& all) : tokens_(tokens_of(text)), all_(all) {}

    /// Calls file(pattern, shape) for each kind of file.
    template <class File>
    void read(File&& file)
    {
        while (peek().kind != Token::Kind::end) {
            const auto name = word();
            if (name == "file") {
                const auto pattern = quoted();
                expect("=");
                file(pattern, shape());
            } else {
                expect("=");
                auto& slot = all_.emplace_back();  // before its content, which may hold it
                if (!named_.emplace(name, &slot).second) wrong("twice: " + name);
                slot = *shape();
            }
        }
    }

private:
    const Shape* shape()
    {
        auto first = term();
        if (!at("|")) return first;
        Shape either{.kind = Shape::Kind::either, .of = {first}};
        while (take("|")) either.of.push_back(term());
        return keep(std::move(either));
    }

    const Shape* term()
    {
        if (take("[")) return list();
        if (take("{")) return map();
        if (peek().kind == Token::Kind::quoted) return keep({.kind = Shape::Kind::literal, .literal = quoted()});
        const auto name = word();
        if (const auto found = named_.find(name); found != named_.end()) return found->second;
        return simple(name);
    }

    const Shape* list()
    {
        Shape made{.kind = Shape::Kind::list, .of = {shape()}};
        expect("]");
        made.some = take("+");
        return keep(std::move(made));
    }

    const Shape* map()
    {
        Shape made{.kind = Shape::Kind::map};
        while (!take("}")) {
            if (take("*")) {
                made.key = term();
                expect(":");
                made.value = shape();
                continue;
            }
            Field field;
            field.name = peek().kind == Token::Kind::quoted ? quoted() : word();
            field.required = !take("?");
            expect(":");
            field.shape = shape();
            made.fields.push_back(std::move(field));
        }
        return keep(std::move(made));
    }

    const Shape* simple(const std::string& name)
    {
        using Kind = Shape::Kind;
        static const std::map<std::string, Kind> kinds{{"any", Kind::any},     {"null", Kind::null},   {"bool", Kind::boolean},
                                                       {"int", Kind::integer}, {"day", Kind::day},     {"word", Kind::word},
                                                       {"line", Kind::line},   {"text", Kind::text},   {"raw", Kind::raw},
                                                       {"id", Kind::id},       {"local", Kind::local}, {"ref", Kind::ref}};
        const auto found = kinds.find(name);
        if (found == kinds.end()) wrong("no such shape: " + name);
        Shape made{.kind = found->second};
        if (take("(")) {
            do made.names.push_back(word());
            while (take(","));
            expect(")");
        }
        if (made.kind == Kind::integer && !made.names.empty()) {
            made.least = number(made.names.at(0));
            made.most = number(made.names.at(1));
        }
        return keep(std::move(made));
    }

    std::int64_t number(const std::string& text) const
    {
        std::int64_t n = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), n).ptr != text.data() + text.size())
            wrong("not a number: " + text);
        return n;
    }

    const Shape* keep(Shape shape) { return &all_.emplace_back(std::move(shape)); }

    const Token& peek() const { return tokens_[next_]; }
    bool at(std::string_view sign) const { return peek().kind == Token::Kind::sign && peek().text == sign; }
    bool take(std::string_view sign)
    {
        const bool here = at(sign);
        next_ += here;
        return here;
    }
    void expect(std::string_view sign)
    {
        if (!take(sign)) wrong("expected " + std::string{sign} + " before " + peek().text);
    }
    std::string word() { return take_kind(Token::Kind::word, "a word"); }
    std::string quoted() { return take_kind(Token::Kind::quoted, "a quoted text"); }
    std::string take_kind(Token::Kind kind, std::string_view what)
    {
        if (peek().kind != kind) wrong("expected " + std::string{what} + " before " + peek().text);
        return tokens_[next_++].text;
    }
    [[noreturn]] void wrong(const std::string& what) const
    {
        throw std::logic_error{"shapes: line " + std::to_string(peek().line) + ": " + what};
    }

    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    std::deque<Shape>& all_;
    std::map<std::string, const Shape*> named_;
};

bool fits(std::string_view pattern, std::string_view path)
{
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == path;
    return path.size() + 1 >= pattern.size() && path.starts_with(pattern.substr(0, star)) &&
           path.ends_with(pattern.substr(star + 1));
}

}  // namespace

Shapes::Shapes(std::string_view notation)
{
    Notation{notation, all_}.read([&](std::string pattern, const Shape* shape) { files_.push_back({std::move(pattern), shape}); });
}

const Shape* Shapes::of_file(std::string_view path) const
{
    const auto found = std::ranges::find_if(files_, [&](const FileKind& kind) { return fits(kind.pattern, path); });
    return found == files_.end() ? nullptr : found->shape;
}

}  // namespace catalog::authoring
