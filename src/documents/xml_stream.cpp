#include "documents/xml_stream.hpp"

#include "documents/characters.hpp"
#include "documents/xml.hpp"

#include <algorithm>
#include <charconv>

namespace documents {
namespace {

constexpr std::size_t deepest = 200, most_attributes = 200;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool name_end(char c) { return blank(c) || c == '>' || c == '/' || c == '='; }
bool allowed(char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r'; }

bool append_entity(std::string& out, std::string_view entity)
{
    if (entity == "amp") return out += '&', true;
    if (entity == "lt") return out += '<', true;
    if (entity == "gt") return out += '>', true;
    if (entity == "quot") return out += '"', true;
    if (entity == "apos") return out += '\'', true;
    if (!entity.starts_with('#')) return false;
    entity.remove_prefix(1);
    const bool hex = entity.starts_with('x');
    if (hex) entity.remove_prefix(1);
    unsigned point = 0;
    const auto [end, error] = std::from_chars(entity.data(), entity.data() + entity.size(), point, hex ? 16 : 10);
    if (error != std::errc{} || end != entity.data() + entity.size() || point > 0x10ffff) return false;
    if (point < 0x20 && !allowed(char(point))) return false;
    append(out, point);
    return true;
}

}  // namespace

XmlStream::XmlStream(std::string_view xml) : xml_(xml)
{
    if (xml_.starts_with("\xef\xbb\xbf")) xml_.remove_prefix(3);
}

XmlStream::Event XmlStream::stop(Event event) { return stopped_ = event; }

XmlStream::Event XmlStream::next()
{
    if (stopped_ != Event::start) return stopped_;
    for (;;)
        if (const auto event = step()) return *event;
}

std::optional<XmlStream::Event> XmlStream::step()
{
    if (closes_) {
        closes_ = false;
        open_.pop_back();
        return Event::end;
    }
    if (at_ == xml_.size()) return stop(open_.empty() && begun_ ? Event::finish : Event::malformed);
    if (xml_[at_] == '<') return markup();
    const auto end = std::min(xml_.find('<', at_), xml_.size());
    text_ = xml_.substr(at_, end - at_);
    raw_ = false;
    at_ = end;
    if (!open_.empty()) return Event::text;
    if (!std::ranges::all_of(text_, blank)) return stop(Event::malformed);
    return std::nullopt;
}

std::optional<XmlStream::Event> XmlStream::markup()
{
    const auto rest = xml_.substr(at_);
    const auto pass = [&](std::size_t from, std::string_view close) {
        const auto end = rest.find(close, from);
        if (end == rest.npos) return false;
        text_ = rest.substr(from, end - from);
        at_ += end + close.size();
        return true;
    };
    if (rest.starts_with("<![CDATA[")) {
        if (open_.empty() || !pass(9, "]]>")) return stop(Event::malformed);
        raw_ = true;
        return Event::text;
    }
    if (rest.starts_with("<!--") || rest.starts_with("<?")) {
        if (!(rest[1] == '?' ? pass(2, "?>") : pass(4, "-->"))) return stop(Event::malformed);
        return std::nullopt;
    }
    if (rest.starts_with("<!")) {
        doctype_ = true;
        return stop(Event::malformed);
    }
    return rest.starts_with("</") ? end_tag() : start_tag();
}

XmlStream::Event XmlStream::start_tag()
{
    auto from = ++at_;
    while (at_ < xml_.size() && !name_end(xml_[at_])) ++at_;
    const auto full = xml_.substr(from, at_ - from);
    if (full.empty() || open_.size() >= deepest || (open_.empty() && begun_)) return stop(Event::malformed);
    attributes_.clear();
    for (;;) {
        while (at_ < xml_.size() && blank(xml_[at_])) ++at_;
        if (at_ >= xml_.size() || attributes_.size() > most_attributes) return stop(Event::malformed);
        if (xml_[at_] == '>') break;
        if (xml_[at_] == '/') {
            if (at_ + 1 >= xml_.size() || xml_[at_ + 1] != '>') return stop(Event::malformed);
            closes_ = true;
            ++at_;
            break;
        }
        from = at_;
        while (at_ < xml_.size() && !name_end(xml_[at_])) ++at_;
        const auto key = xml_.substr(from, at_ - from);
        while (at_ < xml_.size() && blank(xml_[at_])) ++at_;
        if (key.empty() || at_ >= xml_.size() || xml_[at_] != '=') return stop(Event::malformed);
        ++at_;
        while (at_ < xml_.size() && blank(xml_[at_])) ++at_;
        if (at_ >= xml_.size() || (xml_[at_] != '"' && xml_[at_] != '\'')) return stop(Event::malformed);
        const auto close = xml_.find(xml_[at_], at_ + 1);
        if (close == xml_.npos) return stop(Event::malformed);
        attributes_.push_back({local(key), xml_.substr(at_ + 1, close - at_ - 1)});
        at_ = close + 1;
    }
    ++at_;
    begun_ = true;
    open_.push_back(full);
    name_ = local(full);
    return Event::start;
}

XmlStream::Event XmlStream::end_tag()
{
    const auto close = xml_.find('>', at_);
    if (close == xml_.npos || open_.empty()) return stop(Event::malformed);
    auto full = xml_.substr(at_ + 2, close - at_ - 2);
    while (!full.empty() && blank(full.back())) full.remove_suffix(1);
    if (full != open_.back()) return stop(Event::malformed);
    open_.pop_back();
    name_ = local(full);
    at_ = close + 1;
    return Event::end;
}

std::string_view XmlStream::attribute(std::string_view name) const
{
    for (const auto& each : attributes_)
        if (each.name == name) return each.value;
    return {};
}

bool XmlStream::append_text(std::string& out) const
{
    if (!std::ranges::all_of(text_, allowed)) return false;
    if (raw_) return out += text_, true;
    for (std::size_t from = 0; from < text_.size();) {
        const auto mark = std::min(text_.find('&', from), text_.size());
        out += text_.substr(from, mark - from);
        if (mark == text_.size()) return true;
        const auto end = text_.find(';', mark);
        if (end == text_.npos || !append_entity(out, text_.substr(mark + 1, end - mark - 1))) return false;
        from = end + 1;
    }
    return true;
}

void XmlStream::skip()
{
    for (int depth = 1; depth > 0;) {
        switch (next()) {
        case Event::start: ++depth; break;
        case Event::end: --depth; break;
        case Event::text: break;
        default: return;
        }
    }
}

}  // namespace documents
