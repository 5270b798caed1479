#include "http/body_sink.hpp"

#include "http/text.hpp"
#include "messages/http.hpp"

namespace http {

BodySink::BodySink(const Admission& admission, const Settings& settings) : limit_(admission.limit), left_(admission.limit)
{
    if (admission.multipart) form_.emplace(admission.boundary, settings.spool, settings.limits.body);
}

base::Checked BodySink::add(std::string_view bytes)
{
    if (bytes.size() > left_) return base::Refusal{codes::body_too_large, "", {size_text(limit_)}};
    left_ -= bytes.size();
    if (form_) return form_->add(bytes);
    body_ += bytes;
    return base::Nothing{};
}

base::Checked BodySink::finish(Request& request)
{
    if (form_) return form_->finish(request);
    request.body = std::move(body_);
    return base::Nothing{};
}

}  // namespace http
