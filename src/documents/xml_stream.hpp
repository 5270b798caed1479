#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace documents {

/// Reads XML forwards, keeping nothing: a sheet of 100,000 rows as a tree would take a quarter of a gigabyte.
/// The text must be valid UTF-8. DOCTYPE is malformed, so entities are the five of XML and numbered characters.
class XmlStream {
public:
    enum class Event { start, end, text, finish, malformed };

    explicit XmlStream(std::string_view xml);

    /// The next event; after `finish` or `malformed` always the same. `<a/>` gives a start and an end.
    Event next();
    /// Of a start or end: the name without prefix.
    std::string_view name() const { return name_; }
    /// Of a start: this attribute as written (names and numbers need no decoding), or "".
    std::string_view attribute(std::string_view name) const;
    /// Of a text: appends its characters to `out`; false if an entity is unknown or a character not allowed.
    bool append_text(std::string& out) const;
    /// Whether the document had a DOCTYPE.
    bool doctype() const { return doctype_; }
    /// Passes over everything up to the end of the element that has just started.
    void skip();

private:
    struct Attribute {
        std::string_view name, value;
    };
    Event stop(Event event);
    std::optional<Event> step();  // nothing: a comment was passed
    std::optional<Event> markup();
    Event start_tag();
    Event end_tag();

    std::string_view xml_;
    std::size_t at_ = 0;
    std::vector<std::string_view> open_;
    std::vector<Attribute> attributes_;
    std::string_view name_, text_;
    bool raw_ = false, closes_ = false, doctype_ = false, begun_ = false;
    Event stopped_ = Event::start;
};

}  // namespace documents
