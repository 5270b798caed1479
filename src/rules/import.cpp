#include "messages/rules.hpp"
#include "rules/commands.hpp"
#include "rules/recognise.hpp"
#include "rules/seed.hpp"
#include "store/blobs.hpp"

#include <fstream>

namespace rules {
namespace {

std::string bytes_of(const http::Upload& upload)
{
    std::ifstream in{upload.spool, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

base::Result<ImportedBook> recognised(const std::vector<http::Upload>& uploads)
{
    if (uploads.size() != 1) return base::Refusal{codes::import_a_file, "file"};
    const auto document = TRY(documents::read_docx(bytes_of(uploads.front())));
    return recognise(document);
}

}  // namespace

base::Result<ExaminedBook> examine_import(const service::Query&, const service::NoAsk&, const std::vector<http::Upload>& uploads)
{
    auto book = TRY(recognised(uploads));
    return ExaminedBook{document_of(book.title), std::move(book)};
}

base::Result<PreparedImport> read_import(const service::Query& query, const ImportBook& ask,
                                         const std::vector<http::Upload>& uploads)
{
    auto book = TRY(recognised(uploads));
    const auto sha = query.blobs.put_file(uploads.front().spool);
    return PreparedImport{ask, std::move(book), uploads.front().file_name, sha};
}

}  // namespace rules
