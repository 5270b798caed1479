#pragma once
#include "base/result.hpp"
#include "http/server.hpp"

namespace http {

/// The request line and the headers as they came.
struct Head {
    std::string_view method, target;
    int version = 11;  // 10 or 11
    std::vector<std::pair<std::string_view, std::string_view>> fields;
};

/// A head that leaves no doubt: where it goes and where its body ends.
struct Admission {
    Request request;  // without body, peer and id
    bool head_only = false;
    bool keep_alive = true;
    bool expects_continue = false;
    bool has_body = false;
    bool multipart = false;
    std::string boundary;   // of the multipart body
    std::size_t limit = 0;  // bytes the body may have
};

/// Lets a head pass or names what is ambiguous or too large in it. Pure; what passes here no proxy can have read otherwise.
base::Result<Admission> admit(const Head&, const Limits&);

/// A decoded path and query of an origin-form target (RFC 9112 section 3.2.1).
struct Target {
    std::string path;
    std::map<std::string, std::string, std::less<>> query;
};
base::Result<Target> read_target(std::string_view target);

}  // namespace http
