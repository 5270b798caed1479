#include "organization/letters.hpp"

#include "catalog/roles.hpp"
#include "messages/organization.hpp"
#include "organization/pledge.hpp"
#include "organization/tables.hpp"
#include "service/paper.hpp"

namespace organization {
namespace {

using base::Result;
using service::Query;
namespace block = documents::block;

/// {{role.manager}} becomes what the edition calls the role.
std::string with_labels(const Query& query, std::string text)
{
    static constexpr std::string_view open = "{{role.", close = "}}";
    for (auto at = text.find(open); at != text.npos; at = text.find(open, at)) {
        const auto end = text.find(close, at);
        const auto& role = query.catalog.role(text.substr(at + open.size(), end - at - open.size()));
        text.replace(at, end + close.size() - at, role.label(query.company.edition));
    }
    return text;
}

std::string addressed(const PersonRow& person)
{
    std::string text;
    for (const auto* part : {&person.department, &person.title})
        if (!part->empty()) text += *part + "　";
    return text + person.name.value_or("廃棄済み");
}

/// 「川崎 第1取扱室の管理者」 or 「総括者の代行者」.
std::string post_of(const Query& query, const AppointmentRow& row)
{
    const auto label = query.catalog.role(row.role).label(query.company.edition);
    return (row.scope_name.empty() ? "" : row.scope_name + "の") + label + (row.deputy_for ? "の代行者" : "");
}

std::string term_of(const AppointmentRow& row)
{
    return base::wareki(row.starts) + "から" + (row.last_day ? base::wareki(*row.last_day) + "まで" : "別に定める日まで");
}

/// Who signs the letter: the appointer, else the company.
std::string signer(const Query& query, const AppointmentRow& row)
{
    const auto person = row.appointed_by ? person_table.find(query.readings, *row.appointed_by) : std::nullopt;
    return query.company.name + (person ? "　" + person->title + "　" + person->name.value_or("廃棄済み") : "");
}

}  // namespace

Result<service::Paper> letter(const Query& query, const LetterAsk& ask)
{
    const auto row = appointment_table.find(query.readings, ask.appointment);
    if (!row) return base::Refusal{codes::no_such_appointment, "appointment"};
    const auto person = person_table.find(query.readings, row->person);
    if (!person) return base::Refusal{codes::no_such_person, "person"};
    const auto& role = query.catalog.role(row->role);

    auto paper = service::document(query, "任命書");
    paper.number = row->letter;
    paper.add(block::Paragraph{row->letter, block::Style::right});
    paper.add(block::Paragraph{base::wareki(row->appointed_on), block::Style::right});
    paper.add(block::Spacer{10});
    paper.add(block::Paragraph{"任　命　書", block::Style::title});
    paper.add(block::Spacer{10});
    paper.add(block::Paragraph{addressed(*person) + "　殿"});
    paper.add(block::Spacer{8});
    paper.add(block::Paragraph{"貴殿を、情報セキュリティ管理組織における" + post_of(query, *row) +
                                   "に任命する。任期中、関係する規則を守り、次の職務を誠実に行うこと。",
                               block::Style::body});
    paper.add(block::Spacer{4});
    paper.add(block::Facts{{{"役割", post_of(query, *row)}, {"任期", term_of(*row)}}});
    if (!row->caution.empty()) paper.add(block::Paragraph{"兼務の理由及び補う措置　" + row->caution, block::Style::small});
    paper.add(block::Spacer{4});
    paper.add(block::Paragraph{row->deputy_for ? "職務（本人に事故があるとき又は不在のとき、これを代行する。）" : "職務"});
    int number = 0;
    for (const auto& duty : role.duties)
        paper.add(block::Clause{block::Clause::Level::item, '(' + std::to_string(++number) + ')', with_labels(query, duty.ja)});
    paper.add(block::Spacer{12});
    paper.add(block::Paragraph{signer(query, *row) + "　　印", block::Style::right});
    return service::pdf(paper, "任命書_" + row->letter + '_' + person->name.value_or("廃棄済み"));
}

Result<service::Paper> pledge_paper(const Query& query, const PledgeAsk& ask)
{
    const auto person = person_table.find(query.readings, ask.person);
    if (!person) return base::Refusal{codes::no_such_person, "person"};
    const auto& text = pledge_text(query.day);
    auto paper = service::document(query, "誓約書");
    paper.version = text.version;
    paper.add(block::Paragraph{"文面 " + text.version + "（" + base::wareki(text.from) + "施行）", block::Style::right});
    paper.add(block::Spacer{10});
    paper.add(block::Paragraph{"誓　約　書", block::Style::title});
    paper.add(block::Spacer{10});
    paper.add(block::Paragraph{query.company.name + "　御中"});
    paper.add(block::Spacer{6});
    paper.add(block::Paragraph{"私は、保護すべき情報に関わる職務に就くに当たり、次のことを誓約します。", block::Style::body});
    paper.add(block::Spacer{4});
    int number = 0;
    for (const auto& paragraph : text.paragraphs)
        paper.add(block::Clause{block::Clause::Level::item, std::to_string(++number), paragraph});
    paper.add(block::Spacer{14});
    paper.add(block::Paragraph{"　　　　　　年　　　月　　　日", block::Style::plain});
    paper.add(block::Spacer{4});
    paper.add(block::Paragraph{"所属　" + person->department + (person->title.empty() ? "" : "　" + person->title) +
                               "　　社員番号　" + person->number});
    paper.add(block::Signature{{{"氏名（" + person->name.value_or("廃棄済み") + "）自署", true}}});
    return service::pdf(paper, "誓約書_" + text.version + '_' + person->name.value_or("廃棄済み"));
}

}  // namespace organization
