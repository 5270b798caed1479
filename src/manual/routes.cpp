#include "manual/routes.hpp"

#include "manual/book.hpp"
#include "manual/queries.hpp"

namespace manual {
namespace {

using service::Column;

service::List message_list()
{
    return {{"メッセージの意味", "What the messages mean"},
            {{"code", {"符号", "Code"}, Column::Kind::text, 34},
             {"text", {"メッセージ", "Message"}, Column::Kind::text, 70},
             {"note", {"対応", "What to do"}, Column::Kind::text, 60}}};
}

service::List term_list()
{
    return {{"用語", "Terms"},
            {{"term", {"用語", "Term"}, Column::Kind::text, 26},
             {"kana", {"読み", "Reading"}, Column::Kind::text, 30},
             {"english", {"英語", "English"}, Column::Kind::text, 26},
             {"meaning", {"意味", "Meaning"}, Column::Kind::text, 80}}};
}

void routes(service::Routes& r)
{
    r.query<service::NoAsk>("chapters", service::anyone, {"マニュアルの目次", "The chapters of the manual"}, chapter_list);
    r.query<ChapterAsk>("chapters/{chapter}", service::anyone, {"マニュアルの章", "One chapter"}, chapter);
    r.list<service::NoAsk>("messages", service::anyone, message_list(), messages);
    r.list<service::NoAsk>("terms", service::anyone, term_list(), terms);
    r.paper<PictureAsk>("pictures/{name}", service::anyone, {"マニュアルの図", "A picture of the manual"}, picture_file);
    r.paper<BookAsk>("book", service::anyone, {"マニュアル（PDF）", "A manual as PDF"}, book);
}

}  // namespace

service::Slice slice() { return {"manual", {"manual", {}, {}}, routes, {}, {}, nullptr, search}; }

}  // namespace manual
