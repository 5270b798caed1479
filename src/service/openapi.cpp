#include "service/openapi.hpp"

#include "base/json.hpp"

#include <algorithm>
#include <set>

namespace service {
namespace {

std::string in_quotes(std::string_view text)
{
    std::string out;
    base::json::write_string(out, text);
    return out;
}

bool posts(const Route& route) { return route.kind >= Route::Kind::examine; }

/// The names of the properties of a members() schema, in order, with their schemas.
std::string query_parameters(const Route& route)
{
    const auto schema = base::json::parse(route.ask).value();
    const auto* properties = schema.find("properties")->object();
    std::string out;
    const auto add = [&](std::string_view name, std::string_view in, bool required, const std::string& type) {
        (out += out.empty() ? "" : ",") += R"({"name":)" + in_quotes(name) + R"(,"in":")" + std::string{in} + R"(","required":)" +
                                           (required ? "true" : "false") + R"(,"schema":)" + type + "}";
    };
    add("company", "path", true, R"({"type":"string"})");
    for (const auto& name : route.parameters) add(name, "path", true, R"({"type":"string"})");
    if (posts(route)) return out;
    std::set<std::string> required;
    for (const auto& name : *schema.find("required")->array()) required.insert(*name.text());
    for (const auto& [name, type] : *properties) {
        if (std::ranges::find(route.parameters, name) != route.parameters.end()) continue;
        add(name, "query", required.contains(name), base::json::text(type));
    }
    add("as_of", "query", false, R"({"type":"string","format":"date"})");
    add("known_at", "query", false, R"({"type":"string","format":"date-time"})");
    if (route.kind == Route::Kind::list)
        for (const auto* name : {"q", "sort", "cursor", "limit", "as"}) add(name, "query", false, R"({"type":"string"})");
    return out;
}

/// The body's schema: the ask without what the path already says.
std::string body_schema(const Route& route)
{
    auto schema = *base::json::parse(route.ask).value().object();
    for (auto& [key, value] : schema) {
        if (key == "properties") {
            auto properties = *value.object();
            std::erase_if(properties,
                          [&](const auto& p) { return std::ranges::find(route.parameters, p.first) != route.parameters.end(); });
            value = base::json::Value{std::move(properties)};
        } else if (key == "required") {
            auto names = *value.array();
            std::erase_if(names,
                          [&](const auto& n) { return std::ranges::find(route.parameters, *n.text()) != route.parameters.end(); });
            value = base::json::Value{std::move(names)};
        }
    }
    return base::json::text(base::json::Value{std::move(schema)});
}

std::string request_body(const Route& route)
{
    if (!posts(route)) return {};
    const auto schema = body_schema(route);
    std::string content = R"("application/json":{"schema":)" + schema + "}";
    if (route.multipart)
        content +=
            R"(,"multipart/form-data":{"schema":{"type":"object","properties":{"ask":{"type":"string","description":"JSON"},"file":{"type":"string","format":"binary"}}}})";
    return R"("requestBody":{"required":true,"content":{)" + content + "}},";
}

std::string answer(const Route& route)
{
    switch (route.kind) {
    case Route::Kind::paper: return R"("application/octet-stream":{"schema":{"type":"string","format":"binary"}})";
    case Route::Kind::command: return R"("application/json":{"schema":{"$ref":"#/components/schemas/journal.Receipt"}})";
    default: return R"("application/json":{"schema":)" + route.answer + "}";
    }
}

std::string operation(const Route& route)
{
    return std::string{posts(route) ? "\"post\":{" : "\"get\":{"} + R"("tags":[)" + in_quotes(route.slice) + R"(],"summary":)" +
           in_quotes(route.summary.ja) + R"(,"description":)" + in_quotes(route.summary.en) + R"(,"x-permission":)" +
           in_quotes(route.permission) + R"(,"x-kind":)" +
           in_quotes(route.kind == Route::Kind::list  ? "list"
                     : route.kind == Route::Kind::job ? "job"
                     : posts(route)                   ? (route.kind == Route::Kind::command ? "command" : "examine")
                                                      : "query") +
           R"(,"parameters":[)" + query_parameters(route) + "]," + request_body(route) + R"("responses":{")" +
           (route.kind == Route::Kind::job ? R"(202":{"description":"Accepted","content":{)"
                                           : R"(200":{"description":"OK","content":{)") +
           answer(route) + R"(}},"default":{"$ref":"#/components/responses/Problem"}}})";
}

std::string operation(const Operation& one)
{
    std::string parameters;
    for (const auto& name : one.parameters)
        (parameters += parameters.empty() ? "" : ",") +=
            R"({"name":)" + in_quotes(name) + R"(,"in":"path","required":true,"schema":{"type":"string"}})";
    const auto body =
        one.ask.empty() ? "" : R"("requestBody":{"required":true,"content":{"application/json":{"schema":)" + one.ask + "}}},";
    return (one.method == "POST" ? "\"post\":{" : "\"get\":{") + (R"("tags":[)" + in_quotes(one.tag)) + R"(],"summary":)" +
           in_quotes(one.summary.ja) + R"(,"description":)" + in_quotes(one.summary.en) +
           (one.permission.empty() ? "" : R"(,"x-permission":)" + in_quotes(one.permission)) + R"(,"parameters":[)" + parameters +
           "]," + body + R"("responses":{)" + in_quotes(std::to_string(one.status)) + R"(:{"description":"OK","content":{)" +
           in_quotes(one.type) + R"(:{"schema":)" + one.answer + R"(}}},"default":{"$ref":"#/components/responses/Problem"}}})";
}

}  // namespace

std::string openapi(const Routes& routes, const std::string& version, const std::vector<Operation>& operations,
                    const schema::Named& named)
{
    std::map<std::string, std::string> paths;
    for (const auto& one : operations) {
        auto& methods = paths[one.path];
        (methods += methods.empty() ? "" : ",") += operation(one);
    }
    for (const auto& route : routes.all()) {
        auto& methods = paths["/api/v1/companies/{company}/" + route.path];
        (methods += methods.empty() ? "" : ",") += operation(route);
    }
    auto schemas = routes.schemas();
    schemas.insert(named.begin(), named.end());
    schema::of<journal::Receipt>(schemas);

    std::string out = R"({"openapi":"3.1.0","info":{"title":"Ishizue","version":)" + in_quotes(version) + R"(},"paths":{)";
    const char* comma = "";
    for (const auto& [path, methods] : paths) {
        out += std::exchange(comma, ",");
        out += in_quotes(path) + ":{" + methods + "}";
    }
    out +=
        R"(},"components":{"responses":{"Problem":{"description":"RFC 9457","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}},"schemas":{)";
    out +=
        R"("Problem":{"type":"object","required":["type","title","status","code","detail","errors"],"properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},"detail":{"type":"string"},"errors":{"type":"array","items":{"type":"object","required":["path","code","detail"],"properties":{"path":{"type":"string"},"code":{"type":"string"},"detail":{"type":"string"}}}}}})";
    for (const auto& [name, text] : schemas) out += "," + in_quotes(name) + ":" + text;
    return out + "}}}";
}

}  // namespace service
