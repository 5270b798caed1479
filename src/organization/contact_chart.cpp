#include "organization/letters.hpp"
#include "organization/posts.hpp"
#include "service/paper.hpp"

/// 連絡系統図: whom to call in which order when something happens, by day and by night.
namespace organization {
namespace {

using namespace documents;
using service::Query;
using store::operator""_sql;

/// One who is called: as a holder, as the deputy, or outside the company.
struct Called {
    std::string post;
    PersonRow person;
};

std::string telephone(const Personal<std::string>& number)
{
    return number.value_or("廃棄済み").empty() ? "―" : number.value_or("廃棄済み");
}

void add(std::vector<Called>& called, const Query& query, const std::string& post, const std::vector<AppointmentRow>& rows)
{
    for (const auto& row : rows)
        if (auto person = person_table.find(query.readings, row.person)) called.push_back({post, std::move(*person)});
}

/// Holders and deputies of a role, unit by unit.
std::vector<Called> of_role(const Query& query, const std::vector<Post>& posts, std::string_view role)
{
    std::vector<Called> called;
    for (const auto& post : posts) {
        if (post.role->id != role) continue;
        const auto label = post.role->label(query.company.edition) + (post.scope_name.empty() ? "" : "（" + post.scope_name + "）");
        if (post.holders.empty()) called.push_back({label + "　未任命", {}});
        add(called, query, label, post.holders);
        add(called, query, label + "　代行", post.deputies);
    }
    return called;
}

/// The Ministry and the prime contractor: outside persons who hold a role of the side outside.
std::vector<Called> outside(const Query& query)
{
    std::vector<Called> called;
    for (const auto& role : query.catalog.roles()) {
        if (role.id != "ministry" && role.id != "prime") continue;
        for (const auto& row : appointment_table.where(query.readings, "WHERE role = ? ORDER BY starts, subject"_sql, role.id))
            if (row.in_force(query.day)) add(called, query, role.label(query.company.edition) + "　" + row.scope_name, {row});
    }
    return called;
}

constexpr double box_width = 250, box_height = 92, gap = 18, between = 70, box_head = 24;

class Flow {
public:
    /// Puts a column of boxes to the right of the last and an arrow to it.
    void column(const std::vector<Called>& called, const std::string& title)
    {
        if (x_ > 0) arrow();
        picture_.add(shape::Label{{x_ + box_width / 2, 12}, title, 14, shape::Align::centre, true, colours::navy});
        double y = 32;
        for (const auto& one : called) {
            box(one, y);
            y += box_height + gap;
        }
        picture_.height = std::max(picture_.height, y);
        picture_.width = x_ + box_width + 4;
        x_ += box_width + between;
    }
    Picture take(std::string title)
    {
        picture_.title = std::move(title);
        return std::move(picture_);
    }

private:
    void arrow()
    {
        const double y = 32 + box_height / 2, from = x_ - between + 6, to = x_ - 6;
        picture_.add(shape::Line{{{from, y}, {to - 10, y}}, {colours::navy, 3}});
        picture_.add(shape::Polygon{{{to, y}, {to - 12, y - 7}, {to - 12, y + 7}}, {colours::navy, {}, {}}});
    }
    void box(const Called& one, double y)
    {
        const bool vacant = one.person.number.empty() && !one.person.outside;
        const shape::Stroke edge = vacant ? shape::Stroke{colours::late, 2, {6, 4}} : shape::Stroke{colours::rule, 1};
        picture_.add(shape::Box{x_ + 2, y, box_width, box_height, {colours::white, {}, edge}, 6});
        picture_.add(shape::Box{x_ + 2, y, box_width, box_head, {vacant ? colours::late : colours::pale, {}, {}}, 6, false});
        const auto label = [&](double down, const std::string& text, double size, bool bold, Colour colour) {
            picture_.add(
                shape::Label{{x_ + 2 + box_width / 2, y + down}, text, size, shape::Align::centre, bold, colour, box_width - 16});
        };
        label(box_head / 2, one.post, 12, true, vacant ? colours::white : colours::navy);
        if (vacant) return;
        label(39, one.person.name.value_or("廃棄済み"), 15, true, colours::ink);
        label(59, "昼　" + telephone(one.person.telephone), 13, false, colours::ink);
        label(78, "夜間・休日　" + telephone(one.person.night_telephone), 13, false, colours::ink);
    }
    Picture picture_;
    double x_ = 0;
};

}  // namespace

base::Result<service::Paper> contact_paper(const Query& query, const service::NoAsk&)
{
    const auto all = posts(query);
    auto paper = service::document(query, "連絡系統図");
    paper.format = {Paper::a3, Orientation::landscape};
    paper.add(block::Masthead{paper.title, {base::wareki(query.day) + "　現在"}});
    paper.add(block::Paragraph{
        "漏えい、紛失、破壊その他の事故又はその疑いを知った者は、左から順に直ちに知らせる。つながらないときは代行者に、"
        "代行者にもつながらないときは次の欄の者に知らせる。"});
    Flow flow;
    auto first = of_role(query, all, "manager");
    for (auto& one : of_role(query, all, "system_administrator")) first.push_back(std::move(one));
    flow.column(first, "1　現場の責任者");
    flow.column(of_role(query, all, "general_manager"), "2　統括する者");
    auto top = of_role(query, all, "top_management");
    for (auto& one : of_role(query, all, "contact_person")) top.push_back(std::move(one));
    flow.column(top, "3　経営者等・連絡担当");
    if (const auto called = outside(query); !called.empty()) flow.column(called, "4　防衛省・元請負者（総括する者が行う）");
    paper.add(block::Drawing{flow.take(paper.title)});
    return service::pdf(paper, "連絡系統図_" + base::iso(query.day));
}

}  // namespace organization
