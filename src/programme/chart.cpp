#include "documents/pdf.hpp"
#include "messages/programme.hpp"
#include "programme/queries.hpp"

#include <cmath>

/// The chart on paper: the same rows, bars and today line as on the screen, on A3 landscape.
namespace programme {
namespace {

using documents::Picture;
using documents::shape::Align;
using documents::shape::Box;
using documents::shape::Ink;
using documents::shape::Label;
using documents::shape::Line;
using documents::shape::Point;
using documents::shape::Polygon;
using documents::shape::Stroke;
using service::Query;
namespace colours = documents::colours;

constexpr double names = 420, width = 1500, head = 44, row = 34, top = 24;

/// Days as places from left to right.
struct Axis {
    base::Day from, until;
    double at(base::Day day) const
    {
        return names + (width - names) * double((day - from).count()) / double((until - from).count() + 1);
    }
};

double rows_of(const Roadmap& map)
{
    std::size_t rows = 0;
    for (const auto& part : map.parts) rows += 1 + part.items.size();
    return double(rows);
}

void draw_months(Picture& picture, const Axis& axis)
{
    picture.add(Box{0, top, width, head, Ink{colours::mist, {}, {}}});
    picture.add(Label{{14, top + head / 2}, "作業", 16, Align::left, true});
    using namespace std::chrono;
    const year_month_day first{axis.from};
    bool year_said = false;
    for (auto month = first.year() / first.month(); sys_days{month / 1} <= axis.until; month += months{1}) {
        const auto day = std::max<base::Day>(sys_days{month / 1}, axis.from);
        const auto x = axis.at(day);
        picture.add(Line{{{x, top}, {x, picture.height - 1}}, {colours::hairline, 0.8}});
        auto text = std::to_string(unsigned(month.month())) + "月";
        if (!year_said || month.month() == January) text = base::short_wareki(sys_days{month / 1}).substr(0, 2) + "年" + text;
        year_said = true;
        if (sys_days{(month + months{1}) / 1} - day >= days{10})
            picture.add(Label{{x + 8, top + head / 2}, text, 15, Align::left, true});
    }
}

void draw_bar(Picture& picture, const Axis& axis, const ItemLine& item, double y)
{
    const double x = axis.at(*item.from), full = axis.at(*item.until + std::chrono::days{1}) - x, height = 18;
    const auto edge = item.state == State::late ? colours::late : colours::blue;
    Stroke stroke{item.state == State::coming ? colours::rule : edge, 1};
    if (item.state == State::coming) stroke.dashes = {4, 3};
    const auto ground = item.state == State::coming ? colours::white : colours::pale;
    picture.add(Box{x, y + (row - height) / 2, full, height, Ink{ground, {}, stroke}, 3});
    if (item.percent > 0) picture.add(Box{x, y + (row - height) / 2, full * item.percent / 100, height, Ink{edge, {}, {}}, 3});
    picture.add(Label{{x + full + 6, y + row / 2}, std::to_string(item.percent) + "%", 12, Align::left, false, colours::sub});
}

void draw_milestone(Picture& picture, const Axis& axis, const ItemLine& item, double y)
{
    const Point c{axis.at(*item.until), y + row / 2};
    picture.add(Polygon{{{c.x, c.y - 11}, {c.x + 11, c.y}, {c.x, c.y + 11}, {c.x - 11, c.y}}, Ink{colours::seal, {}, {}}});
}

void draw_rows(Picture& picture, const Axis& axis, const Roadmap& map)
{
    double y = top + head;
    for (const auto& part : map.parts) {
        picture.add(Box{0, y, width, row, Ink{colours::mist, {}, {}}});
        const auto title = "Step " + std::to_string(part.number) + "　" + part.title.ja;
        picture.add(Label{{14, y + row / 2}, title, 16, Align::left, true, colours::navy});
        picture.add(Label{{names - 14, y + row / 2}, std::to_string(part.percent) + "%", 15, Align::right, true, colours::navy});
        y += row;
        for (const auto& item : part.items) {
            picture.add(Label{{24, y + row / 2},
                              std::to_string(item.number) + "　" + item.title.ja,
                              15,
                              Align::left,
                              false,
                              colours::ink,
                              names - 40});
            if (part.id == "step.4")
                draw_milestone(picture, axis, item, y);
            else
                draw_bar(picture, axis, item, y);
            y += row;
            picture.add(Line{{{0, y}, {width, y}}, {colours::hairline, 0.8}});
        }
    }
}

void draw_today(Picture& picture, const Axis& axis, base::Day day)
{
    if (day < axis.from || day > axis.until) return;
    const auto x = axis.at(day);
    picture.add(Line{{{x, top}, {x, picture.height}}, {colours::seal, 2}});
    const std::chrono::year_month_day ymd{day};
    const auto text = "基準日 " + std::to_string(unsigned(ymd.month())) + "/" + std::to_string(unsigned(ymd.day()));
    picture.add(Box{x - 52, 0, 104, 22, Ink{colours::seal, {}, {}}, 11});
    picture.add(Label{{x, 11}, text, 13, Align::centre, true, colours::white});
}

Picture draw(const Roadmap& map)
{
    Picture picture{width, top + head + row * rows_of(map), map.title.ja + "の工程表"};
    const Axis axis{*map.start, *map.until};
    draw_rows(picture, axis, map);
    draw_months(picture, axis);
    draw_today(picture, axis, map.day);
    picture.add(Box{0, top, width, picture.height - top, Ink{{}, {}, Stroke{colours::rule, 1}}});
    picture.add(Line{{{names, top}, {names, picture.height}}, {colours::hairline, 1}});
    return picture;
}

std::string days(const std::optional<base::Day>& from, const std::optional<base::Day>& until)
{
    return from && until ? base::short_wareki(*from) + "〜" + base::short_wareki(*until) : "—";
}

const char* word(State state)
{
    switch (state) {
    case State::done: return "完了";
    case State::progress: return "進行中";
    case State::late: return "遅れ";
    case State::coming: return "これから";
    }
    return "";
}

}  // namespace

base::Result<service::Paper> chart(const Query& query, const ProgrammeAsk& ask)
{
    const auto map = TRY(roadmap_answer(query, ask));
    if (!map.run) return base::Refusal{codes::not_started};
    documents::Document document{map.title.ja + "　工程表"};
    document.issuer = query.company.name;
    document.basis = "基準日 " + base::wareki(query.day);
    document.printed = {query.now, query.caller.name, {}};
    document.format = {documents::Paper::a3, documents::Orientation::landscape};
    document.blocks.emplace_back(
        documents::block::Masthead{map.title.ja + "　工程表",
                                   {base::wareki(*map.start) + "〜" + base::wareki(*map.until) + "（" + std::to_string(map.weeks) +
                                    "週）　進み " + std::to_string(map.percent) + "%"}});
    document.blocks.emplace_back(documents::block::Drawing{draw(map)});
    return service::Paper{"体制づくり工程表.pdf", service::media::pdf, documents::pdf(document)};
}

std::vector<documents::block::Any> chapter(const Query& query)
{
    std::vector<documents::block::Any> blocks;
    const auto map = roadmap(query, "programme.a").value();
    blocks.emplace_back(documents::block::Heading{2, map.title.ja});
    blocks.emplace_back(documents::block::Paragraph{
        map.run ? base::wareki(*map.start) + "に開始。進みは、作業項目に結び付く判定のうち充足又は対象外のものの割合である。"
                : "工程は開始されていない。進みは、作業項目に結び付く判定のうち充足又は対象外のものの割合である。"});
    documents::block::Table table{{{"作業項目", 3}, {"予定", 1.6}, {"進み", 0.7}, {"状態", 0.8}, {"担当者", 1.2}}, {}};
    for (const auto& part : map.parts) {
        table.rows.push_back({documents::block::Cell{"Step " + std::to_string(part.number) + "　" + part.title.ja, 5, true}});
        for (const auto& item : part.items)
            table.rows.push_back({item.title.ja, days(item.from, item.until), std::to_string(item.percent) + "%", word(item.state),
                                  item.person.empty() ? "—" : item.person});
    }
    blocks.emplace_back(std::move(table));
    return blocks;
}

}  // namespace programme
