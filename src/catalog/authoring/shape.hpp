#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalog::authoring {

struct Shape;

struct Field {
    std::string name;
    bool required = true;
    const Shape* shape = nullptr;
};

/// What a value may be. Written in a small notation (`shapes/README.md`), read by Shapes.
struct Shape {
    enum class Kind { any, null, boolean, integer, day, word, line, text, raw, literal, id, local, ref, list, map, either };
    Kind kind = Kind::any;
    std::string literal = {};                           // of a literal
    std::vector<std::string> names = {};                // kinds of ids of an id or a ref
    std::optional<std::int64_t> least = {}, most = {};  // of an integer
    bool some = false;                                  // a list that must not be empty
    std::vector<const Shape*> of = {};                  // alternatives, or the item of a list
    std::vector<Field> fields = {};                     // of a map
    const Shape *key = nullptr, *value = nullptr;       // of the other members of a map
};

/// The shapes of a catalogue's files.
class Shapes {
public:
    /// Throws std::logic_error with the line when the notation is wrong: shapes are part of the program.
    explicit Shapes(std::string_view notation);
    Shapes(const Shapes&) = delete;
    Shapes& operator=(const Shapes&) = delete;

    /// The shape of the file at this path, or nothing when no kind of file is called so.
    const Shape* of_file(std::string_view path) const;

private:
    struct FileKind {
        std::string pattern;  // one * stands for anything
        const Shape* shape;
    };
    std::deque<Shape> all_;  // shapes point at each other, and a shape may hold itself
    std::vector<FileKind> files_;
};

/// The shapes the program knows.
const Shapes& known_shapes();

}  // namespace catalog::authoring
