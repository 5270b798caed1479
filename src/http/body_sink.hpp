#pragma once
#include "http/guard.hpp"
#include "http/multipart.hpp"

namespace http {

/// Where the bytes of a body go as they come: a string, or the parts of a form. Counts them.
class BodySink {
public:
    BodySink(const Admission&, const Settings&);
    base::Checked add(std::string_view bytes);
    /// Gives the body to its request.
    base::Checked finish(Request&);

private:
    std::size_t limit_, left_;
    std::optional<Multipart> form_;
    std::string body_;
};

}  // namespace http
