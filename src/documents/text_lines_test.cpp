#include "documents/text_lines.hpp"

#include "base/text.hpp"
#include "documents/docx.hpp"
#include "documents/pdf.hpp"
#include "documents/plain_picture.hpp"
#include "documents/png.hpp"
#include "documents/sheet.hpp"
#include "documents/write_archive.hpp"

#include <doctest/doctest.h>

#include <cairo/cairo.h>

#include <algorithm>
#include <fstream>
#include <unistd.h>

using namespace documents;
using namespace std::string_literals;

namespace {

/// A file in the test's own folder.
class File {
public:
    explicit File(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / ("ishizue_lines_" + std::to_string(::getpid())))
    {
        std::ofstream{path_, std::ios::binary} << bytes;
    }
    ~File() { std::filesystem::remove(path_); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

FileText lines_of(const std::string& bytes)
{
    const File file{bytes};
    return text_lines(bytes, file_type(bytes).value(), file.path()).value();
}

/// The line with this text, without blanks.
const TextLine* find(const FileText& text, std::string_view words)
{
    const auto found = std::ranges::find_if(text.lines, [&](const TextLine& line) { return base::trim(line.text) == words; });
    return found == text.lines.end() ? nullptr : &*found;
}

std::string code_of(const std::string& bytes)
{
    const auto type = file_type(bytes);
    return type ? "" : std::string{type.refusal().first().code.id};
}

Document marked()
{
    Document document;
    document.title = "見本";
    document.marking = "部内限り";
    document.add(block::Paragraph{"取扱いに注意する。"});
    document.add(block::Table{{{"区分", 1}, {"件名", 2}}, {{"注意", "図面"}}});
    return document;
}

std::string png(int width, int height)
{
    auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    auto bytes = png_of(surface);
    cairo_surface_destroy(surface);
    return bytes;
}

}  // namespace

TEST_CASE("a file is what it holds, whatever it is called")
{
    CHECK(file_type("%PDF-1.7\n").value() == FileType::pdf);
    CHECK(file_type(png(2, 2)).value() == FileType::png);
    CHECK(file_type("\xff\xd8\xff\xe0 JFIF").value() == FileType::jpeg);
    CHECK(file_type("II*\0...."s).value() == FileType::tiff);
    CHECK(file_type("MM\0*...."s).value() == FileType::tiff);
    CHECK(file_type(docx(marked())).value() == FileType::word);
    CHECK(file_type("氏名,所属\r\n").value() == FileType::text);
    CHECK(file_type("\x8e\x81\x96\xbc").value() == FileType::text);  // 氏名 in Shift_JIS
    CHECK(media_type(FileType::text, "名簿.csv") == "text/csv");
    CHECK(media_type(FileType::text, "メモ.txt") == "text/plain");
}

TEST_CASE("what is no evidence is refused, each with what to do about it")
{
    CHECK(code_of("") == "documents.empty_file");
    CHECK(code_of(std::string(100'000'000, 'x')) == "documents.file_too_large");
    CHECK(code_of("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old") == "documents.old_office");
    CHECK(code_of("MZ\x90\0\x03\0"s) == "documents.unknown_file_type");
    CHECK(code_of("GIF89a\x01\0\x01\0"s) == "documents.unknown_file_type");
    CHECK(code_of(archive_of({{"a.txt", "x"}})) == "documents.missing_part");
}

TEST_CASE("a Word file: headers and footers, paragraphs, and what stands in a table beside something else")
{
    const auto text = lines_of(docx(marked()));
    const auto* header = find(text, "部内限り");
    REQUIRE(header);
    CHECK(header->place == TextPlace::margin);
    const auto* sentence = find(text, "取扱いに注意する。");
    REQUIRE(sentence);
    CHECK(sentence->place == TextPlace::paragraph);
    const auto* cell = find(text, "注意");
    REQUIRE(cell);
    CHECK_FALSE(cell->alone);
}

TEST_CASE("text boxes of a Word file are read once")
{
    const auto box = [](std::string_view words) {
        return "<w:txbxContent><w:p><w:r><w:t>" + std::string{words} + "</w:t></w:r></w:p></w:txbxContent>";
    };
    const auto body = "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body><w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice>" +
                      box("極秘") + "</mc:Choice><mc:Fallback>" + box("極秘") +
                      "</mc:Fallback></mc:AlternateContent><w:t>後</w:t></w:r></w:p></w:body></w:document>";
    const auto bytes = archive_of(
        {{"[Content_Types].xml", R"(<T><Override PartName="/word/document.xml" ContentType="wordprocessingml.main"/></T>)"},
         {"_rels/.rels", R"(<R><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></R>)"},
         {"word/document.xml", body}});
    const auto text = lines_of(bytes);
    REQUIRE(text.lines.size() == 2);
    CHECK(text.lines[0].text == "極秘");
    CHECK(text.lines[1].text == "前後");
}

TEST_CASE("a workbook: cells by address, headers of its sheets")
{
    const auto bytes = archive_of(
        {{"[Content_Types].xml", R"(<T><Override PartName="/xl/w.xml" ContentType="spreadsheetml"/></T>)"},
         {"_rels/.rels", R"(<R><Relationship Id="r" Type="x/officeDocument" Target="xl/w.xml"/></R>)"},
         {"xl/w.xml", R"(<w xmlns:r="r"><sheets><sheet name="目録" r:id="1"/></sheets></w>)"},
         {"xl/_rels/w.xml.rels", R"(<R><Relationship Id="1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></R>)"},
         {"xl/worksheets/sheet1.xml",
          R"(<worksheet><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>秘</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>注意</t></is></c><c r="B2" t="inlineStr"><is><t>図面</t></is></c></row></sheetData><headerFooter><oddHeader>&amp;C&amp;"BIZ UDGothic,Bold"&amp;14部内限り&amp;R&amp;P</oddHeader></headerFooter></worksheet>)"},
         {"xl/drawings/drawing1.xml", R"(<d><a:p><a:r><a:t>極秘</a:t></a:r></a:p></d>)"}});
    const auto text = lines_of(bytes);
    REQUIRE(find(text, "秘"));
    CHECK(find(text, "秘")->at == "目録!B1");
    CHECK(find(text, "秘")->alone);
    CHECK_FALSE(find(text, "注意")->alone);
    REQUIRE(find(text, "部内限り"));
    CHECK(find(text, "部内限り")->place == TextPlace::margin);
    REQUIRE(find(text, "極秘"));
    CHECK(find(text, "極秘")->place == TextPlace::margin);
}

TEST_CASE("a PDF: pages, and the lines at their edges; a scan and a broken one have none")
{
    const auto text = lines_of(pdf(marked()));
    CHECK(text.readable);
    const auto edge =
        std::ranges::find_if(text.lines, [](const TextLine& line) { return line.text.find("部内限り") != line.text.npos; });
    REQUIRE(edge != text.lines.end());
    CHECK(edge->place == TextPlace::page);
    CHECK(edge->at == "1");
    CHECK(edge->at_edge);
    CHECK_FALSE(lines_of("%PDF-1.7\nnothing of it").readable);
    CHECK_FALSE(lines_of(png(4, 4)).readable);
}

TEST_CASE("plain text: every line by its number, in any encoding")
{
    const auto text = lines_of("表紙\r\n\r\n【注意】\n");
    REQUIRE(find(text, "【注意】"));
    CHECK(find(text, "【注意】")->at == "3");
}

TEST_CASE("a picture becomes a PNG of our own, no larger than is seen")
{
    const auto large = plain_picture(png(3600, 1200), FileType::png).value();
    CHECK(large.width == longest_side);
    CHECK(large.height == 600);
    CHECK(png_size(large.png) == std::pair{1800, 600});
    CHECK(plain_picture(png(30, 20), FileType::png).value().width == 30);
    CHECK(plain_picture(png(8000, 4000), FileType::png).refusal().first().code.id == "documents.picture_too_large");
    CHECK(plain_picture(png(30, 20).substr(0, 60), FileType::png).refusal().first().code.id == "documents.damaged_picture");
    CHECK(plain_picture("\xff\xd8\xff\xe0 JFIF", FileType::jpeg).refusal().first().code.id == "documents.damaged_picture");
    CHECK(plain_picture("%PDF-", FileType::pdf).refusal().first().code.id == "documents.not_a_picture");
}
