#include "approvals/api.hpp"
#include "documents/pdf.hpp"
#include "facilities/inspection_items.hpp"
#include "facilities/keep_picture.hpp"
#include "facilities/plan_picture.hpp"
#include "facilities/queries.hpp"
#include "messages/facilities.hpp"
#include "organization/api.hpp"

/// Plans, 取扱施設指定書 and the inspection sheet.
namespace facilities {
namespace {

namespace block = documents::block;
using base::Result;
using service::Paper;
using service::Query;
using store::operator""_sql;

struct Drawn {
    FacilityRow facility;
    PlanRow plan;
};

Result<Drawn> drawn(const Query& query, const base::FacilityId& facility, const std::optional<int>& asked)
{
    auto row = TRY(facility_row(query, facility));
    const auto version = asked.value_or(row.plan_version);
    auto plans = plan_table.where(query.readings, "WHERE subject = ? AND version = ?"_sql, facility, version);
    if (plans.empty()) return base::Refusal{codes::no_such_plan, "version"};
    return Drawn{std::move(row), std::move(plans.front())};
}

std::string title(const FacilityRow& row) { return row.described.site + "　" + row.described.name; }

std::string title(const Drawn& drawn) { return title(drawn.facility) + "　図面 第" + std::to_string(drawn.plan.version) + "版"; }

documents::Document sheet(const Query& query, std::string title)
{
    documents::Document document;
    document.title = std::move(title);
    document.issuer = query.company.name;
    document.basis = "基準日 " + base::wareki(query.day);
    document.printed = {query.now, query.caller.name, {}};
    return document;
}

Paper pdf(const documents::Document& document, const std::string& name)
{
    return {name + ".pdf", service::media::pdf, documents::pdf(document)};
}

std::string day_or_blank(const std::optional<base::Day>& day) { return day ? base::wareki(*day) : "　　年　　月　　日"; }

/// The sheet of an inspection, blank or filled in.
documents::Document inspection_document(const Query& query, const FacilityRow& row, const InspectionRow* done)
{
    auto document = sheet(query, "取扱施設点検表");
    document.add(block::Masthead{"取扱施設点検表", {title(row)}, {{{"総括責任者", {}}, {"管理責任者", {}}, {"点検者", {}}}}});
    const auto version = done ? done->plan_version : row.plan_version;
    document.add(block::Facts{{{"施設番号", row.described.number},
                               {"図面の版", version > 0 ? "第" + std::to_string(version) + "版" : "（図面なし）"},
                               {"点検日", day_or_blank(done ? std::optional{done->inspected_on} : std::nullopt)},
                               {"点検者", done ? organization::name_of(query.readings, done->inspector) : ""}},
                              30});
    block::Table table{{{"", 0.5, block::Align::centre},
                        {"点検項目", 3},
                        {"見るところ", 3.4},
                        {"良", 0.5, block::Align::centre},
                        {"不備", 0.6, block::Align::centre},
                        {"なし", 0.6, block::Align::centre},
                        {"内容・処置", 2.4}},
                       {}};
    table.row_height = 11;
    int number = 0;
    for (const auto& item : inspection_items(query.catalog)) {
        block::Row line{std::to_string(++number), item.ja, item.look, "", "", "", ""};
        if (done)
            for (const auto& judged : done->items) {
                if (judged.item != item.id) continue;
                line[3 + static_cast<std::size_t>(judged.judgement)] = "○";
                std::string words = judged.note;
                for (const auto& repair : done->repairs)
                    if (repair.item == item.id) words += "\n処置 " + base::short_wareki(repair.on) + "：" + repair.measure;
                line[6] = words;
            }
        table.rows.push_back(std::move(line));
    }
    document.add(std::move(table));
    document.add(block::Paragraph{done && !done->remarks.empty() ? "特記：" + done->remarks : "特記：", block::Style::plain});
    return document;
}

}  // namespace

Result<Paper> plan_svg(const Query& query, const PlanAsk& ask)
{
    const auto found = TRY(drawn(query, ask.facility, ask.version));
    return Paper{"plan.svg", service::media::svg,
                 documents::svg(picture(found.plan.plan, title(found), backdrop_png(query, found.plan.plan, Shown::on_screen)))};
}

Result<Paper> plan_pdf(const Query& query, const PlanAsk& ask)
{
    const auto found = TRY(drawn(query, ask.facility, ask.version));
    auto document = sheet(query, "施設図面");
    document.number = found.facility.described.number;
    document.version = "第" + std::to_string(found.plan.version) + "版";
    document.format = {documents::Paper::a3, documents::Orientation::landscape};
    const bool in_force = found.plan.version == found.facility.designated_plan;
    document.add(block::Masthead{title(found),
                                 {"作成 " + base::wareki(found.plan.drawn_on) + "　" + who(query, found.plan.drawn_by),
                                  in_force ? "指定 " + base::wareki(*found.facility.designated_on) : "未指定の版"},
                                 in_force && found.facility.approval ? approvals::approval_row(query, *found.facility.approval)
                                                                     : block::Approval{{{"総括責任者", {}}, {"管理責任者", {}}}}});
    document.add(
        block::Drawing{picture(found.plan.plan, title(found), backdrop_png(query, found.plan.plan, Shown::on_paper)), 0, {}});
    return pdf(document, "施設図面_" + found.facility.described.name + "_第" + std::to_string(found.plan.version) + "版");
}

Result<Paper> designation_letter(const Query& query, const FacilityAsk& ask)
{
    const auto row = TRY(facility_row(query, ask.facility));
    if (!row.designated_on) return base::Refusal{codes::not_designated, "facility"};
    const auto found = TRY(drawn(query, ask.facility, row.designated_plan));
    const auto& d = row.described;
    auto document = sheet(query, "取扱施設指定書");
    document.number = row.letter;
    if (row.approval) document.add(approvals::approval_row(query, *row.approval));
    document.add(block::Paragraph{row.letter, block::Style::right});
    document.add(block::Paragraph{base::wareki(*row.designated_on), block::Style::right});
    document.add(block::Paragraph{"取扱施設指定書", block::Style::title});
    document.add(block::Paragraph{"管理責任者　" + manager_of(query, ask.facility) + "　殿"});
    document.add(block::Paragraph{query.company.name + "\n" + designator(query, row) + "　　印", block::Style::right});
    document.add(block::Spacer{4});
    document.add(block::Paragraph{"次の施設を、保護すべき情報を取り扱う取扱施設として指定する。", block::Style::body});
    document.add(
        block::Facts{{{"施設番号・名称", d.number + "　" + d.name},
                      {"事業所・所在地", d.site + "　" + d.address},
                      {"区画", d.section},
                      {"用途", d.purpose},
                      {"壁・天井・床", d.boundary.walls},
                      {"扉", d.boundary.doors},
                      {"窓・開口部", d.boundary.windows},
                      {"施錠", d.lock},
                      {"入退管理の方法", d.entry_control},
                      {"監視・警報", d.surveillance},
                      {"図面", "第" + std::to_string(row.designated_plan) + "版（" + base::wareki(found.plan.drawn_on) + "）"}},
                     38});
    document.add(block::Paragraph{
        "境界、施錠、入退管理の方法又は図面を変えるときは、あらかじめ総括責任者に届け出て、改めて指定を受けなければならない。",
        block::Style::body});
    document.add(block::PageBreak{documents::Format{documents::Paper::a4, documents::Orientation::landscape}});
    document.add(block::Heading{2, "別図　" + title(found)});
    document.add(
        block::Drawing{picture(found.plan.plan, title(found), backdrop_png(query, found.plan.plan, Shown::on_paper)), 0, {}});
    return pdf(document, "取扱施設指定書_" + d.name);
}

Result<Paper> blank_inspection(const Query& query, const FacilityAsk& ask)
{
    const auto row = TRY(facility_row(query, ask.facility));
    auto document = inspection_document(query, row, nullptr);
    if (const auto found = drawn(query, ask.facility, {})) {
        document.add(block::PageBreak{documents::Format{documents::Paper::a4, documents::Orientation::landscape}});
        document.add(block::Heading{2, title(found.value())});
        document.add(block::Drawing{
            picture(found.value().plan.plan, title(found.value()), backdrop_png(query, found.value().plan.plan, Shown::on_paper)),
            0,
            {}});
    }
    return pdf(document, "取扱施設点検表_" + row.described.name);
}

Result<Paper> inspection_paper(const Query& query, const InspectionAsk& ask)
{
    const auto done = inspection_table.find(query.readings, ask.inspection);
    if (!done) return base::Refusal{codes::no_such_inspection, "inspection"};
    const auto row = TRY(facility_row(query, done->facility));
    return pdf(inspection_document(query, row, &*done),
               "取扱施設点検表_" + row.described.name + "_" + base::iso(done->inspected_on));
}

}  // namespace facilities
