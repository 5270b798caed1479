#include "documents/pdf.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace documents;
using namespace std::chrono;
using Level = block::Clause::Level;

namespace {

/// A PDF in a directory of its own, as poppler sees it.
class Print {
public:
    explicit Print(const std::string& bytes)
    {
        std::string name = std::filesystem::temp_directory_path() / "ishizue-paper-XXXXXX";
        REQUIRE(::mkdtemp(name.data()));
        directory_ = name;
        std::ofstream{directory_ / "paper.pdf", std::ios::binary} << bytes;
    }
    Print(const Print&) = delete;
    ~Print() { std::filesystem::remove_all(directory_); }

    /// Without any spaces: poppler keeps ideographic ones only now and then.
    std::string text(int page = 0) const
    {
        std::string out;
        for (const auto all = lines(page); const char c : all)
            if (c != ' ') out += c;
        for (auto at = out.find("　"); at != out.npos; at = out.find("　", at)) out.erase(at, 3);
        return out;
    }
    std::string lines(int page = 0) const
    {
        const auto range = page ? "-f " + std::to_string(page) + " -l " + std::to_string(page) : "";
        return run("pdftotext -layout " + range, " -");
    }
    std::string info(const std::string& options = "") const { return run("pdfinfo " + options); }
    std::string fonts() const { return run("pdffonts"); }
    std::string outline() const { return run("pdftohtml -xml -i -stdout"); }
    int pages() const
    {
        const auto all = info();
        return std::stoi(all.substr(all.find("Pages:") + 6));
    }

private:
    std::string run(const std::string& tool, const std::string& after = "") const
    {
        const auto command = tool + " '" + (directory_ / "paper.pdf").string() + "'" + after + " 2>&1";
        FILE* pipe = ::popen(command.c_str(), "r");
        REQUIRE(pipe);
        std::string out;
        std::array<char, 4096> buffer;
        while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe)) out.append(buffer.data(), size);
        CHECK(::pclose(pipe) == 0);
        return out;
    }
    std::filesystem::path directory_;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t count(const std::string& text, std::string_view part)
{
    std::size_t n = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

constexpr const char* long_text =
    "取扱者は、「保護すべき情報」を作成し、又は受領したときは、その日のうちに管理台帳（様式第12号）に登録し、管理番号の付与を"
    "受けなければならない。ただし、保護システムのデータベースサーバーの記録をもって、これに代えることができる（第10項(10)に定める"
    "技術的脆弱性の管理を含む。）。";

Document rule_book()
{
    Document book{"情報セキュリティ実施手順", "情セキ手順-002", "第2版", "注意", "株式会社東都電子"};
    book.printed = {sys_days{2026y / 10 / 1} + hours{0}, "佐藤 健一", "9f2c4a77e0b1c2d3ffff"};
    book.basis = "基準日　令和8年9月30日";
    const block::Stamp stamp{"承認", base::Day{2026y / 11 / 24}, "佐藤"};
    book.add(block::Cover{book.title, {"令和8年12月1日　施行"}, book.number, book.issuer, {{{"総括責任者", stamp}, {"起案"}}}});
    book.add(block::Contents{});
    for (int chapter = 1, article = 1; chapter <= 6; ++chapter) {
        book.add(block::Heading{1, "第" + std::to_string(chapter) + "章　保護すべき情報の管理"});
        for (int i = 0; i < 5; ++i, ++article) {
            book.add(block::Clause{Level::article, "第" + std::to_string(article) + "条", long_text, "登録"});
            book.add(block::Clause{Level::paragraph, "2", long_text});
            book.add(block::Clause{Level::item, "(1)", long_text});
        }
    }
    return book;
}

}  // namespace

TEST_CASE("a rule book: fonts, marking, running head, foot and structure on every page")
{
    const Print paper{pdf(rule_book())};
    const int pages = paper.pages();
    CHECK(pages > 8);
    for (int page = 1; page <= pages; ++page) {
        const auto text = paper.text(page);
        CAPTURE(page);
        CHECK(count(text, "注意") == 2);
        CHECK(has(text, std::to_string(page) + "/" + std::to_string(pages)));
        CHECK(has(text, "情セキ手順-002"));
        CHECK(has(text, "記録照合値9f2c4a77e0b1c2d3"));
        CHECK_FALSE(has(text, "9f2c4a77e0b1c2d3f"));
        CHECK(has(text, "出力令和8年10月1日9:00佐藤健一"));
        CHECK(has(text, "基準日令和8年9月30日"));
    }
    CHECK(has(paper.text(1), "8.11.24"));
    CHECK(has(paper.text(3), "第１条取扱者は"));
    CHECK(has(paper.text(3), "２取扱者は"));
    const auto fonts = paper.fonts();
    CHECK(count(fonts, "BIZUD") == count(fonts, "TrueType"));
    CHECK(count(fonts, "yes yes yes") == count(fonts, "TrueType"));
    const auto info = paper.info();
    CHECK(has(info, "Tagged:          yes"));
    CHECK(has(info, "情報セキュリティ実施手順"));
    CHECK(has(paper.info("-struct"), "H1 (block)"));
    CHECK(has(paper.info("-meta"), "<rdf:li>ja-JP</rdf:li>"));
}

TEST_CASE("the contents name the pages the headings stand on, and the outline leads there")
{
    const Print paper{pdf(rule_book())};
    const auto contents = paper.lines(2);
    for (int chapter = 1; chapter <= 6; ++chapter) {
        const auto title = "第" + std::to_string(chapter) + "章";
        const auto line = contents.substr(contents.find(title), contents.find('\n', contents.find(title)) - contents.find(title));
        const int page = std::stoi(line.substr(line.find_last_of(' ') + 1));
        CAPTURE(line);
        CHECK(has(paper.text(page), title + "保護すべき情報の管理"));
    }
    CHECK(count(paper.outline(), "<item page=") == 6);
}

TEST_CASE("kinsoku: no line begins with a mark that may not stand there")
{
    const auto text = Print{pdf(rule_book())}.lines();
    for (const auto* mark : {"、", "。", "」", "）", "ー", "ッ"}) {
        CAPTURE(mark);
        for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
            const auto begin = text.find_first_not_of(" \n\f", at);
            if (begin == text.npos) break;
            CHECK(text.compare(begin, 3, mark) != 0);
        }
    }
}

TEST_CASE("the same value gives the same bytes") { CHECK(pdf(rule_book()) == pdf(rule_book())); }

TEST_CASE("a heading is never the last line of a page")
{
    for (int filler = 150; filler <= 250; filler += 9) {
        Document document{"見出し"};
        document.add(block::Spacer{static_cast<double>(filler)});
        document.add(block::Heading{1, "第9章"});
        document.add(block::Clause{Level::article, "第1条", long_text, "目的"});
        const Print paper{pdf(document)};
        CAPTURE(filler);
        CHECK(has(paper.text(1), "第9章") == has(paper.text(1), "第１条"));
    }
}

TEST_CASE("a table goes on over pages with its head and loses no row; a row higher than a page is split")
{
    Document document{"名簿"};
    block::Table table{{{"番号", 1, block::Align::right}, {"氏名", 3}, {"備考", 6}}, {}};
    table.caption = "表1　取扱者";
    for (int i = 1; i <= 120; ++i) table.rows.push_back({"N" + std::to_string(i) + "E", "鈴木 達也", i % 9 ? "" : long_text});
    std::string long_cell;
    for (int i = 0; i < 80; ++i) long_cell += "行" + std::to_string(i) + "終\n";
    table.rows.push_back({"長", {}, long_cell});
    document.add(table);
    const Print paper{pdf(document)};
    CHECK(paper.pages() > 4);
    for (int page = 1; page <= paper.pages(); ++page) CHECK(count(paper.text(page), "氏名") == 1);
    const auto text = paper.text();
    for (int i = 1; i <= 120; ++i) CHECK(count(text, "N" + std::to_string(i) + "E") == 1);
    for (int i = 0; i < 80; ++i) CHECK(count(text, "行" + std::to_string(i) + "終") == 1);
}

TEST_CASE("parts turn the paper, and pictures are drawn with letters that can be searched")
{
    Document document{"一式"};
    document.add(block::Part{"組織", "体制図"});
    Picture picture{400, 200, "体制図", {}};
    picture.add(shape::Box{10, 10, 100, 60, {.fill = colours::mist, .hatch = shape::Hatch{}, .stroke = shape::Stroke{}}, 4});
    picture.add(shape::Label{{60, 40}, "総括責任者\n佐藤 健一", 12, shape::Align::centre, true, colours::ink, 80});
    picture.add(shape::Arc{{200, 100}, 40, 0, 90});
    picture.add(shape::Circle{{300, 100}, 20, {.stroke = shape::Stroke{}}});
    picture.add(shape::Polygon{{{1, 1}, {5, 1}, {5, 5}}, {.fill = colours::seal}});
    document.add(block::Drawing{picture, 0, "図1"});
    document.add(block::Part{"工程表", "", Format{Paper::a3, Orientation::landscape}});
    document.add(block::Paragraph{"工程", block::Style::body});
    document.add(block::Part{"任命書", "", Format{}});
    document.add(block::Signature{{{"氏名"}}});
    const Print paper{pdf(document)};
    CHECK(paper.pages() == 3);
    CHECK(has(paper.text(1), "佐藤健一"));
    CHECK(has(paper.info("-f 1 -l 3"), "Page    2 size:  1190.55 x 841.89"));
    CHECK(has(paper.info("-f 1 -l 3"), "Page    3 size:  595.276 x 841.89"));
}

TEST_CASE("bad input: a broken picture says so, too much for a QR code throws, nothing at all is one page")
{
    Document document{"題名 <&>\"'"};
    CHECK(Print{pdf(document)}.pages() == 1);
    document.add(block::Image{"not a png", 40, "壊れた画像"});
    document.add(
        block::Image{std::string{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0....", 33}, 40});
    document.add(block::Table{});
    document.add(block::Facts{});
    document.add(block::Approval{});
    document.add(block::Drawing{});
    document.add(block::Paragraph{"髙﨑 葛\xf3\xa0\x84\x80城 \r\n 次の行\x01 end"});
    const Print paper{pdf(document)};
    CHECK(count(paper.text(), "この画像は読み込めません") == 2);
    CHECK(has(paper.text(), "髙﨑"));
    document.add(block::Code{std::string(4000, 'x')});
    CHECK_THROWS_AS(pdf(document), std::length_error);
}
