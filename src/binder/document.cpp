#include "binder/document.hpp"

#include "catalog/standards.hpp"
#include "organization/api.hpp"
#include "service/progress.hpp"
#include "service/slice.hpp"

#include <algorithm>

namespace binder {
namespace {

namespace block = documents::block;
using service::Query;

constexpr documents::Format upright{};

std::string moment_of(const Moment& moment)
{
    return base::wareki(base::day_in_japan(moment.known_at)) + base::time_in_japan(moment.known_at) + "　" +
           std::to_string(moment.entries) + "件目まで";
}

const char* words(Purpose purpose)
{
    switch (purpose) {
    case Purpose::trial: return "受査資料の作成の試行";
    case Purpose::ministry: return "防衛省の監査";
    case Purpose::internal: return "内部監査";
    case Purpose::other: return "閲覧・配付";
    }
    return "";
}

/// The head in groups of eight, as people compare it.
std::string grouped(const std::string& head)
{
    std::string out;
    for (std::size_t i = 0; i < head.size(); i += 8) (out += i == 0 ? "" : " ") += head.substr(i, 8);
    return out;
}

std::vector<service::Chapter> chapters(const Query& query)
{
    std::vector<service::Chapter> all;
    for (const auto& slice : *query.slices) all.insert(all.end(), slice.chapters.begin(), slice.chapters.end());
    std::ranges::stable_sort(all, {}, &service::Chapter::order);
    return all;
}

/// この一式について: what the reader needs to compare it with the journal.
void explain(documents::Document& paper, const Query& query, const Make& ask, const Moment& moment)
{
    paper.add(block::Part{"この一式について", "", upright});
    const auto key = query.book.settings().key;
    paper.add(block::Facts{{{"会社", query.company.name},
                            {"基準日", base::wareki_with_weekday(query.day)},
                            {"適用の基準", query.catalog.edition(query.company.edition).title.ja},
                            {"記録時点", moment_of(moment)},
                            {"記録照合値", grouped(moment.head)},
                            {"署名の鍵", key ? key->id() : "署名なし"},
                            {"目録", query.catalog.hash().substr(0, 16)},
                            {"目的", words(ask.purpose.value_or(Purpose::other))},
                            {"作成者", query.caller.name}}});
    paper.add(block::Spacer{4});
    paper.add(block::Paragraph{"この一式は、基準日の終わりの状態を、記録時点までに記録された事実から組み立てたものである。"
                               "基準日より後に起きたことは含まない。基準日までに起きたことは、後から記録されたものも含む。",
                               block::Style::body});
    paper.add(block::Paragraph{
        "各ページの下に、記録照合値の初めの16桁を印字している。記録は一件ごとに前の一件を含む値でつながっており、"
        "記録時点までの一件でも書き換えられると、照合値はこの値と一致しなくなる。"
        "「ishizue verify --company 会社 --witness 照合値」又は検証用一式（zip）の「ishizue verify --bundle ファイル」で確かめることができる。",
        block::Style::body});
    paper.add(
        block::Paragraph{"この一式に保護すべき情報は含まれない。氏名その他の個人に関する情報を含むので、部内限りとして取り扱う。",
                         block::Style::body});
}

void write(documents::Document& paper, const Query& query, const service::Chapter& chapter, int number)
{
    paper.add(block::Part{std::to_string(number) + "　" + chapter.title.ja, "", upright});  // a chapter may have turned the pages
    auto blocks = chapter.write(query);
    if (blocks.empty()) blocks.emplace_back(block::Paragraph{"基準日までの記録はない。"});
    for (auto& any : blocks) paper.add(std::move(any));
}

}  // namespace

base::Result<documents::Document> document(const Query& query, const Make& ask, const Moment& moment)
{
    documents::Document paper;
    paper.title = "監査用一式";
    paper.number = number_of(query.day, moment);
    paper.version = version_of(moment);
    paper.marking = "部内限り";
    paper.issuer = query.company.name;
    paper.basis = "基準日 " + base::iso(query.day) + "　記録 " + std::to_string(moment.entries) + "件目";
    paper.printed = {query.now, query.caller.name, moment.head};
    paper.add(block::Cover{paper.title,
                           {"基準日　" + base::wareki(query.day), "記録時点　" + moment_of(moment),
                            query.catalog.edition(query.company.edition).title.ja, paper.version},
                           paper.number,
                           paper.issuer,
                           {}});
    paper.add(block::Contents{"目　次", 2});
    explain(paper, query, ask, moment);
    const auto all = chapters(query);
    for (std::size_t i = 0; i < all.size(); ++i) {
        constexpr std::size_t written = 65;  // percent, when the last chapter is begun
        TRY(service::go_on(query, static_cast<int>(1 + written * i / all.size()), all[i].title.ja + "をまとめています"));
        write(paper, query, all[i], static_cast<int>(i) + 1);
    }
    return paper;
}

}  // namespace binder
