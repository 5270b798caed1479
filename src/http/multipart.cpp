#include "http/multipart.hpp"

#include "base/text.hpp"
#include "http/parameters.hpp"
#include "http/spool_file.hpp"
#include "http/text.hpp"
#include "messages/http.hpp"

#include <algorithm>

namespace http {
namespace {

constexpr std::size_t most_parts = 200;
constexpr std::size_t longest_part_head = 8 << 10;
constexpr std::size_t longest_file_name = 255;

base::Refusal malformed(const char* what) { return base::Refusal{codes::multipart_malformed, "", {what}}; }

bool is_boundary_character(char c)
{
    const char l = lower(c);
    return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || std::string_view{"'()+_,-./:=? "}.find(c) != std::string_view::npos;
}

/// Browsers write these three in a quoted name, and only these (WHATWG HTML, multipart/form-data encoding).
std::string browser_unescaped(std::string text)
{
    static constexpr std::pair<std::string_view, char> escapes[]{{"%22", '"'}, {"%0D", '\r'}, {"%0A", '\n'}};
    for (const auto& [escape, letter] : escapes)
        for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1))
            text.replace(at, escape.size(), 1, letter);
    return text;
}

bool readable(std::string_view text)
{
    return base::valid_utf8(text) &&
           std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::optional<std::string> usable_name(std::string_view sent)
{
    const auto folder = sent.find_last_of("/\\");
    const auto name = base::trim(folder == std::string_view::npos ? sent : sent.substr(folder + 1));
    if (name.empty() || name == "." || name == ".." || name.size() > longest_file_name || !readable(name)) return std::nullopt;
    return std::string{name};
}

std::optional<std::string> name_sent(const Parameters& disposition)
{
    if (const auto* extended = disposition.find("filename*")) return extended_value(*extended);
    if (const auto* plain = disposition.find("filename")) return browser_unescaped(*plain);
    return std::nullopt;
}

struct PartHead {
    std::optional<Parameters> disposition;
    bool encoded = false;
};

base::Result<PartHead> read_part_head(std::string_view text)
{
    PartHead out;
    while (!text.empty()) {
        text.remove_prefix(2);  // the line end before each header
        const auto line = text.substr(0, text.find("\r\n"));
        text.remove_prefix(line.size());
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return malformed("header");
        const auto name = line.substr(0, colon), value = stripped(line.substr(colon + 1));
        if (same_word(name, "content-disposition")) {
            if (out.disposition) return malformed("Content-Disposition");
            out.disposition = read_parameters(value);
            if (!out.disposition) return malformed("Content-Disposition");
        } else if (same_word(name, "content-transfer-encoding")) {
            out.encoded = !same_word(value, "binary") && !same_word(value, "8bit") && !same_word(value, "7bit");
        }
    }
    return out;
}

}  // namespace

std::string multipart_boundary(std::string_view content_type)
{
    const auto type = read_parameters(content_type);
    const auto* boundary = type ? type->find("boundary") : nullptr;
    if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->back() == ' ') return {};
    return std::all_of(boundary->begin(), boundary->end(), is_boundary_character) ? *boundary : std::string{};
}

std::optional<std::string> file_name(std::string_view content_disposition)
{
    const auto disposition = read_parameters(content_disposition);
    const auto sent = disposition ? name_sent(*disposition) : std::nullopt;
    return sent ? usable_name(*sent) : std::nullopt;
}

Multipart::Multipart(std::string_view boundary, std::filesystem::path spool, std::size_t fields)
    : delimiter_("\r\n--" + std::string{boundary})
    , spool_(std::move(spool))
    , fields_left_(fields)
{}

Multipart::~Multipart() = default;

base::Checked Multipart::add(std::string_view bytes)
{
    if (at_ == At::end) return base::Nothing{};  // an epilogue says nothing
    held_ += bytes;
    while (TRY(step())) {
    }
    if (at_ == At::end) held_.clear();
    return base::Nothing{};
}

base::Result<bool> Multipart::step()
{
    switch (at_) {
    case At::preamble:
    case At::body: return seek_boundary();
    case At::boundary: return after_boundary();
    case At::headers: return read_headers();
    case At::end: return false;
    }
    return false;
}

bool Multipart::advance(std::size_t bytes, At next)
{
    held_.erase(0, bytes);
    at_ = next;
    return true;
}

base::Result<bool> Multipart::seek_boundary()
{
    const auto at = held_.find(delimiter_);
    const bool found = at != std::string::npos;
    // What could be the beginning of a boundary waits for the next bytes.
    const auto sure = found ? at : held_.size() - std::min(held_.size(), delimiter_.size() - 1);
    if (at_ == At::body) TRY(add_to_part(std::string_view{held_}.substr(0, sure)));
    if (found && at_ == At::body) TRY(end_part());
    if (found) return advance(at + delimiter_.size(), At::boundary);
    held_.erase(0, sure);
    return false;
}

base::Result<bool> Multipart::after_boundary()
{
    if (held_.size() < 2) return false;
    if (held_.starts_with("--")) return advance(2, At::end);
    const auto end = std::min(held_.find_first_not_of(" \t"), held_.size());  // transport padding (RFC 2046 section 5.1.1)
    if (end > 64) return malformed("boundary");
    if (held_.size() < end + 2) return false;
    if (held_.compare(end, 2, "\r\n") != 0) return malformed("boundary");
    return advance(end, At::headers);  // with its line end: no header at all is then an empty line like any other end
}

base::Result<bool> Multipart::read_headers()
{
    const auto end = held_.find("\r\n\r\n");
    if (std::min(end, held_.size()) > longest_part_head) return malformed("header");
    if (end == std::string::npos) return false;
    TRY(begin_part(std::string_view{held_}.substr(0, end)));
    return advance(end + 4, At::body);
}

base::Checked Multipart::begin_part(std::string_view headers)
{
    if (++parts_ > most_parts) return base::Refusal{codes::multipart_too_many, "", {std::to_string(most_parts)}};
    const auto head = TRY(read_part_head(headers));
    const auto* name = head.disposition && head.disposition->word == "form-data" ? head.disposition->find("name") : nullptr;
    if (!name) return malformed("name");
    if (head.encoded) return malformed("Content-Transfer-Encoding");
    name_ = browser_unescaped(*name);
    if (name_.empty() || name_.size() > 200 || !readable(name_)) return malformed("name");
    value_.clear();
    file_.reset();
    skipped_ = false;
    if (!head.disposition->find("filename") && !head.disposition->find("filename*")) return base::Nothing{};
    const auto sent = name_sent(*head.disposition);
    skipped_ = sent && sent->empty();
    if (skipped_) return base::Nothing{};
    const auto usable = sent ? usable_name(*sent) : std::nullopt;
    if (!usable) return base::Refusal{codes::file_name, name_};
    file_name_ = *usable;
    file_ = std::make_shared<SpoolFile>(spool_);
    return base::Nothing{};
}

base::Checked Multipart::add_to_part(std::string_view bytes)
{
    if (file_) return file_->add(bytes);
    if (skipped_ && !bytes.empty()) return base::Refusal{codes::file_name, name_};
    if (bytes.size() > fields_left_) return base::Refusal{codes::multipart_field_too_long, name_, {name_}};
    fields_left_ -= bytes.size();
    value_ += bytes;
    return base::Nothing{};
}

base::Checked Multipart::end_part()
{
    if (skipped_) return base::Nothing{};
    if (file_) {
        auto digest = file_->finish();
        uploads_.push_back({name_, file_name_, file_->path(), file_->bytes(), std::move(digest), file_});
        file_.reset();
        return base::Nothing{};
    }
    if (!base::valid_utf8(value_) || value_.find('\0') != std::string::npos) return malformed("UTF-8");
    if (!fields_.emplace(name_, std::move(value_)).second) return base::Refusal{codes::multipart_repeated, name_, {name_}};
    return base::Nothing{};
}

base::Checked Multipart::finish(Request& request)
{
    if (at_ != At::end) return malformed("end");
    request.fields = std::move(fields_);
    request.uploads = std::move(uploads_);
    return base::Nothing{};
}

}  // namespace http
