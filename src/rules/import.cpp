#include "messages/rules.hpp"
#include "rules/commands.hpp"
#include "rules/recognise.hpp"
#include "rules/seed.hpp"
#include "service/evidence.hpp"

namespace rules {
namespace {

base::Result<ImportedBook> recognised(const std::vector<http::Upload>& uploads)
{
    if (uploads.size() != 1) return base::Refusal{codes::import_a_file, "file"};
    const auto document = TRY(documents::read_docx(service::bytes_of(uploads.front())));
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
    static const service::Wanted word{documents::FileType::word};
    auto source = TRY(service::keep(query, uploads.front(), word, {"", ask.confirmed_marking.value_or(false)}));
    return PreparedImport{ask, std::move(book), std::move(source)};
}

}  // namespace rules
