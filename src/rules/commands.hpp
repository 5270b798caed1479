#pragma once
#include "rules/confirm.hpp"
#include "rules/draft.hpp"
#include "rules/edit.hpp"
#include "rules/effect.hpp"
#include "rules/imported_book.hpp"
#include "rules/submit.hpp"
#include "service/routes.hpp"

/// The commands of the rules.
namespace rules {

base::Result<base::Uuid> start_draft(service::Command&, const StartDraft&);
base::Result<base::Uuid> write_article(service::Command&, const WriteArticle&);
base::Result<base::Uuid> move_article(service::Command&, const MoveArticle&);
base::Result<base::Uuid> remove_article(service::Command&, const RemoveArticle&);
base::Result<base::Uuid> write_chapter(service::Command&, const WriteChapter&);
base::Result<base::Uuid> remove_chapter(service::Command&, const RemoveChapter&);
base::Result<base::Uuid> submit(service::Command&, const Submit&);
base::Result<base::Uuid> drop(service::Command&, const Drop&);
base::Result<base::Uuid> ask_confirmation(service::Command&, const AskConfirmation&);
base::Result<base::Uuid> record_answer(service::Command&, const RecordAnswer&);
base::Result<base::Uuid> set_effect(service::Command&, const SetEffect&);
base::Result<base::Uuid> record_review(service::Command&, const RecordReview&);

/// 取り込む: a Word document becomes a new draft.
struct ImportBook {
    Document document;
    std::string edition;
    std::optional<std::string> reason;
    std::optional<base::Day> on;
    std::optional<bool> confirmed_marking;
};
BOOST_DESCRIBE_STRUCT(ImportBook, (), (document, edition, reason, on, confirmed_marking))
struct PreparedImport {
    ImportBook ask;
    ImportedBook book;
    service::KeptFile source;
};
base::Result<PreparedImport> read_import(const service::Query&, const ImportBook&, const std::vector<http::Upload>&);
base::Result<base::Uuid> import_book(service::Command&, const PreparedImport&);

/// The preview of an import, and which document its title says it is; records nothing.
struct ExaminedBook {
    std::optional<Document> document;
    ImportedBook book;
};
BOOST_DESCRIBE_STRUCT(ExaminedBook, (), (document, book))
base::Result<ExaminedBook> examine_import(const service::Query&, const service::NoAsk&, const std::vector<http::Upload>&);

}  // namespace rules
