#include "http/problem.hpp"

#include "base/json.hpp"
#include "http/text.hpp"

namespace http {
namespace {

struct Wrong {
    std::string path;
    std::string_view code;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(Wrong, (), (path, code, detail))

struct Problem {
    std::string type, title;
    int status;
    std::string_view code;
    std::string detail;
    std::vector<Wrong> errors;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, code, detail, errors))

struct Phrase {
    int status;
    std::string_view en, ja;
};
constexpr Phrase phrases[]{
    {100, "Continue", "続けてください"},
    {200, "OK", "完了"},
    {201, "Created", "作成しました"},
    {202, "Accepted", "受け付けました"},
    {204, "No Content", "内容はありません"},
    {301, "Moved Permanently", "移動しました"},
    {302, "Found", "移動しました"},
    {303, "See Other", "移動しました"},
    {304, "Not Modified", "変更はありません"},
    {400, "Bad Request", "入力に誤りがあります"},
    {401, "Unauthorized", "サインインが必要です"},
    {403, "Forbidden", "許可されていません"},
    {404, "Not Found", "見つかりません"},
    {405, "Method Not Allowed", "この操作はできません"},
    {406, "Not Acceptable", "この形式では出せません"},
    {408, "Request Timeout", "時間内に届きませんでした"},
    {409, "Conflict", "ほかの記録と食い違います"},
    {410, "Gone", "なくなりました"},
    {412, "Precondition Failed", "ほかの人が先に変更しました"},
    {413, "Content Too Large", "大きすぎます"},
    {414, "URI Too Long", "アドレスが長すぎます"},
    {415, "Unsupported Media Type", "この形式は受け付けません"},
    {417, "Expectation Failed", "求めに応じられません"},
    {422, "Unprocessable Content", "このままでは記録できません"},
    {428, "Precondition Required", "前提の指定が必要です"},
    {429, "Too Many Requests", "回数が多すぎます"},
    {431, "Request Header Fields Too Large", "ヘッダーが大きすぎます"},
    {500, "Internal Server Error", "サーバーの内部で問題が起きました"},
    {501, "Not Implemented", "対応していません"},
    {503, "Service Unavailable", "ただいま応じられません"},
    {505, "HTTP Version Not Supported", "対応していない版です"},
    {507, "Insufficient Storage", "保存場所に空きがありません"},
};

const Phrase& phrase(int status)
{
    static constexpr Phrase unknown{0, "Unknown", "エラー"};
    for (const auto& row : phrases)
        if (row.status == status) return row;
    return unknown;
}

}  // namespace

std::string_view reason(int status) { return phrase(status).en; }

base::Language language(std::string_view accept_language)
{
    const auto first = stripped(accept_language.substr(0, accept_language.find_first_of(",;")));
    return same_word(first.substr(0, first.find('-')), "en") ? base::Language::en : base::Language::ja;
}

Reply json(int status, std::string body) { return json(status, std::make_shared<const std::string>(std::move(body))); }

Reply json(int status, std::shared_ptr<const std::string> body) { return {.status = status, .body = std::move(body)}; }

Reply problem(const base::Refusal& refusal, base::Language language)
{
    const auto& first = refusal.first();
    const auto& title = phrase(first.code.status);
    Problem out{.type = "urn:ishizue:problem:" + std::string{first.code.id},
                .title = std::string{language == base::Language::ja ? title.ja : title.en},
                .status = first.code.status,
                .code = first.code.id,
                .detail = base::text(first, language),
                .errors = {}};
    for (const auto& fault : refusal.faults()) out.errors.push_back({fault.path, fault.code.id, base::text(fault, language)});
    auto reply = json(first.code.status, base::json::text(out));
    reply.type = "application/problem+json";
    reply.headers.emplace_back("Content-Language", language == base::Language::ja ? "ja" : "en");
    return reply;
}

}  // namespace http
