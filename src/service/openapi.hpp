#pragma once
#include "service/routes.hpp"

namespace service {

/// An operation outside the slices: sign-in, first run, jobs.
struct Operation {
    std::string method, path;  // "POST", "/api/v1/session"
    std::string tag;
    Text summary;
    std::string ask, answer;  // JSON Schemas; no ask: nothing is sent
    int status = 200;
    std::string type = "application/json";
    std::string permission = {};  // of those of a company
    std::vector<std::string> parameters = {};
};

/// The whole API as OpenAPI 3.1 (JSON): the routes of all slices, and these. `named` are the schemas the operations refer to.
std::string openapi(const Routes&, const std::string& version, const std::vector<Operation>&, const schema::Named& named);

}  // namespace service
