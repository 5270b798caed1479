#include "http/static_files.hpp"

#include "crypto/random.hpp"
#include "http/encoding.hpp"
#include "http/problem.hpp"
#include "http/text.hpp"
#include "messages/http.hpp"

#include <algorithm>

namespace http {
namespace {

constexpr std::string_view nonce_place = "__CSP_NONCE__";
constexpr std::string_view hashed_names = "/assets/";  // Vite puts the content's hash into these names

constexpr std::string_view not_built = R"(<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>礎</title></head>
<body><h1>画面がまだ作られていません</h1>
<p>このプログラムは画面なしで作られています。<code>./run</code> で作り直すと画面が入ります。</p>
<p lang="en">This program was built without its screens. Build it again with <code>./run</code>.</p></body></html>
)";

std::string policy(const std::string& nonce)
{
    return "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
           "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
           "form-action 'self'; object-src 'none'";
}

/// Whether If-None-Match names any coding of this content.
bool has_already(std::string_view if_none_match, std::string_view digest)
{
    while (!if_none_match.empty()) {
        auto tag = next_item(if_none_match, ',');
        if (tag == "*") return true;
        if (tag.starts_with("W/")) tag.remove_prefix(2);
        if (tag.size() < 2 || tag.front() != '"' || tag.back() != '"') continue;
        tag = tag.substr(1, tag.size() - 2);
        if (tag.substr(0, tag.find('-')) == digest) return true;
    }
    return false;
}

Reply file(const Asset& asset, const Request& request)
{
    struct Form {
        std::string_view bytes;
        const char *coding, *mark;
    };
    Form form{asset.identity, "", ""};
    const auto accepted = request.header("accept-encoding");
    if (!asset.gz.empty() && accepts(accepted, "gzip")) form = {asset.gz, "gzip", "-gz"};
    if (!asset.br.empty() && accepts(accepted, "br")) form = {asset.br, "br", "-br"};
    Reply reply{.type = std::string{asset.type}, .lasting = form.bytes};
    reply.headers = {{"ETag", '"' + std::string{asset.digest} + form.mark + '"'},
                     {"Cache-Control", asset.path.starts_with(hashed_names) ? "public, max-age=31536000, immutable" : "no-cache"}};
    if (!asset.gz.empty() || !asset.br.empty()) reply.headers.emplace_back("Vary", "Accept-Encoding");
    if (has_already(request.header("if-none-match"), asset.digest)) {
        reply.status = 304;
        reply.lasting = {};
    } else if (*form.coding) {
        reply.headers.emplace_back("Content-Encoding", form.coding);
    }
    return reply;
}

}  // namespace

StaticFiles::StaticFiles(std::span<const Asset> assets) : assets_(assets)
{
    const auto* index = find("/index.html");
    for (auto rest = index ? index->identity : not_built;;) {
        const auto place = rest.find(nonce_place);
        page_.push_back(rest.substr(0, place));
        if (place == std::string_view::npos) break;
        rest.remove_prefix(place + nonce_place.size());
    }
}

const Asset* StaticFiles::find(std::string_view path) const
{
    const auto found = std::find_if(assets_.begin(), assets_.end(), [&](const Asset& asset) { return asset.path == path; });
    return found == assets_.end() ? nullptr : &*found;
}

Reply StaticFiles::page() const
{
    const auto nonce = crypto::random_token().substr(0, 32);
    std::string text{page_.front()};
    for (std::size_t i = 1; i < page_.size(); ++i) text.append(nonce).append(page_[i]);
    return {.status = assets_.empty() ? 503 : 200,
            .type = "text/html; charset=utf-8",
            .body = std::make_shared<const std::string>(std::move(text)),
            .headers = {{"Content-Security-Policy", policy(nonce)}, {"Cache-Control", "no-store"}}};
}

std::optional<Reply> StaticFiles::answer(const Request& request) const
{
    if (request.path == "/api" || request.path.starts_with("/api/")) return std::nullopt;
    const auto tongue = language(request.header("accept-language"));
    if (request.method != "GET") {
        auto reply = problem(base::Refusal{codes::method_not_allowed, "", {request.method}}, tongue);
        reply.headers.emplace_back("Allow", "GET, HEAD");
        return reply;
    }
    const auto* asset = find(request.path);
    if (asset && asset->path != "/index.html") return file(*asset, request);
    // A script of an older build that is gone must not come back as a page.
    if (request.path.starts_with(hashed_names)) return problem(base::Refusal{codes::not_found}, tongue);
    return page();
}

}  // namespace http
