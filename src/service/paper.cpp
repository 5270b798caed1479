#include "service/paper.hpp"

#include "crypto/digest.hpp"
#include "documents/pdf.hpp"
#include "journal/log.hpp"

namespace service {

documents::Document document(const Query& query, std::string title)
{
    documents::Document document;
    document.title = std::move(title);
    document.issuer = query.company.name;
    document.basis = "基準日 " + base::wareki(query.day);
    const auto view = query.book.view();
    document.printed = {query.now, query.caller.name, crypto::hex(journal::log::tip(view->snapshot(), query.book.genesis()).hash)};
    return document;
}

Paper pdf(const documents::Document& document, const std::string& name)
{
    return {name + ".pdf", media::pdf, documents::pdf(document)};
}

}  // namespace service
