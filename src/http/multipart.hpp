#pragma once
#include "base/result.hpp"
#include "http/message.hpp"

namespace http {

class SpoolFile;

/// The boundary a Content-Type of multipart/form-data names; empty if it names none that RFC 2046 allows.
std::string multipart_boundary(std::string_view content_type);

/// The name a file was sent under, without folders: `filename*` before `filename` (RFC 7578 section 4.2). Nothing if unusable.
std::optional<std::string> file_name(std::string_view content_disposition);

/// Reads a multipart/form-data body as it comes: files go to the spool folder, hashed on the way; nothing is held whole in memory.
class Multipart {
public:
    /// `fields`: bytes of all fields that are not files, together. The whole body is limited by who reads it.
    Multipart(std::string_view boundary, std::filesystem::path spool, std::size_t fields);
    ~Multipart();

    /// The next bytes of the body.
    base::Checked add(std::string_view bytes);
    /// At the end of the body: gives fields and files to the request; refused if the last boundary never came.
    base::Checked finish(Request&);

private:
    enum class At { preamble, boundary, headers, body, end };

    /// One step on; false when more bytes are needed.
    base::Result<bool> step();
    base::Result<bool> seek_boundary();
    base::Result<bool> after_boundary();
    base::Result<bool> read_headers();
    bool advance(std::size_t bytes, At next);
    base::Checked begin_part(std::string_view headers);
    base::Checked add_to_part(std::string_view bytes);
    base::Checked end_part();

    std::string delimiter_;  // "\r\n--boundary"
    std::filesystem::path spool_;
    std::size_t fields_left_;
    At at_ = At::preamble;
    std::string held_ = "\r\n";  // not yet understood; the first boundary needs no line end before it
    std::size_t parts_ = 0;
    std::string name_, file_name_;
    std::shared_ptr<SpoolFile> file_;  // of the part under way, if it is a file
    bool skipped_ = false;             // a file field in which no file was chosen
    std::string value_;
    std::map<std::string, std::string, std::less<>> fields_;
    std::vector<Upload> uploads_;
};

}  // namespace http
