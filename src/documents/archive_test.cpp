#include "documents/archive.hpp"
#include "documents/package.hpp"
#include "documents/write_archive.hpp"
#include "messages/documents.hpp"

#include <doctest/doctest.h>

#include <cstring>

using namespace documents;

namespace {

base::Code refused(std::string_view bytes, const ArchiveLimits& limits = {})
{
    const auto archive = Archive::open(bytes, limits);
    REQUIRE_FALSE(archive);
    return archive.refusal().first().code;
}

/// The same archive with one name written over another of the same length, in both places of the file.
std::string renamed(std::string bytes, std::string_view from, std::string_view to)
{
    REQUIRE(from.size() == to.size());
    for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1)) bytes.replace(at, to.size(), to);
    return bytes;
}

}  // namespace

TEST_CASE("an archive gives back what was put into it, found in any case of letters")
{
    const auto bytes =
        archive_of({{"xl/workbook.xml", "<a/>"}, {"台帳.txt", "髙﨑"}, {"picture.png", std::string(3'000, 'x'), true}});
    CHECK(bytes == archive_of({{"xl/workbook.xml", "<a/>"}, {"台帳.txt", "髙﨑"}, {"picture.png", std::string(3'000, 'x'), true}}));
    const auto archive = Archive::open(bytes);
    REQUIRE(archive);
    CHECK(archive.value().read("XL/Workbook.xml").value() == "<a/>");
    CHECK(archive.value().read("台帳.txt").value() == "髙﨑");
    CHECK(archive.value().entries().at(2).name == "picture.png");
    CHECK(archive.value().read("nothing").refusal().first().code == codes::missing_part);
}

TEST_CASE("a zip bomb is refused before it is inflated")
{
    const auto bomb = archive_of({{"a", std::string(20u << 20, '0')}});
    CHECK(bomb.size() < 30'000);
    CHECK(refused(bomb) == codes::inflates_too_far);
    CHECK(refused(archive_of({{"a", std::string(600, 'x')}, {"b", std::string(600, 'x')}}), {.inflated = 1'000}) ==
          codes::inflates_too_far);
    CHECK(refused(archive_of({{"a", ""}, {"b", ""}, {"c", ""}}), {.entries = 2}) == codes::too_many_parts);
}

TEST_CASE("an entry that is longer than it says, or changed, is damaged")
{
    auto longer = archive_of({{"a", std::string(5'000, 'y')}});
    const std::uint32_t full = 5'000, less = 100;
    for (std::size_t at = 0; at + 4 <= longer.size(); ++at)
        if (std::memcmp(longer.data() + at, &full, 4) == 0) std::memcpy(longer.data() + at, &less, 4);
    const auto archive = Archive::open(longer);
    REQUIRE(archive);
    CHECK(archive.value().read("a").refusal().first().code == codes::damaged_file);

    auto changed = archive_of({{"a", "the content", true}});
    changed.replace(changed.find("content"), 7, "contend");
    const auto opened = Archive::open(changed);
    REQUIRE(opened);
    CHECK(opened.value().read("a").refusal().first().code == codes::damaged_file);
}

TEST_CASE("names stay inside the archive and appear once")
{
    const auto bytes = archive_of({{"aa/bb", "1"}, {"cc/dd", "2"}});
    CHECK(refused(renamed(bytes, "cc/dd", "../dd")) == codes::unsafe_name);
    CHECK(refused(renamed(bytes, "cc/dd", "/c/dd")) == codes::unsafe_name);
    CHECK(refused(renamed(bytes, "cc/dd", "c\\\\dd")) == codes::unsafe_name);
    CHECK(refused(renamed(bytes, "cc/dd", "c/../")) == codes::unsafe_name);
    CHECK(refused(renamed(bytes, "cc/dd", "c:/dd")) == codes::unsafe_name);
    CHECK(refused(renamed(bytes, "cc/dd", "AA/BB")) == codes::duplicate_part);
    CHECK(refused(renamed(bytes, "cc/dd", "aa/bb")) == codes::duplicate_part);
}

TEST_CASE("encrypted and broken archives are told apart")
{
    auto bytes = archive_of({{"a", "secret"}});
    bytes[6] |= 1;                             // the flag of encryption in the local header
    bytes[bytes.find("PK\x01\x02") + 8] |= 1;  // and in the directory
    CHECK(refused(bytes) == codes::password_protected);
    CHECK(refused("") == codes::damaged_file);
    CHECK(refused("PK\x03\x04 and nothing more") == codes::damaged_file);
    const auto whole = archive_of({{"a", std::string(1'000, 'z')}, {"b", "b"}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        if (const auto archive = Archive::open({whole.data(), size})) CHECK_FALSE(archive.value().read("b"));
}

TEST_CASE("a file's first bytes say what it is")
{
    using namespace std::string_view_literals;
    CHECK(file_kind("").refusal().first().code == codes::empty_file);
    CHECK(file_kind(std::string(51u << 20, 'a')).refusal().first().code == codes::file_too_large);
    CHECK(file_kind(archive_of({{"a", ""}})).value() == FileKind::zip);
    CHECK(file_kind("氏名,所属").value() == FileKind::text);
    const std::string compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    CHECK(file_kind(compound + std::string{"W\0o\0r\0k\0b\0o\0o\0k\0"sv}).value() == FileKind::old_office);
    CHECK(file_kind(compound + std::string{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv}).refusal().first().code ==
          codes::password_protected);
}

TEST_CASE("relationships are resolved, and those to outside are left out")
{
    const auto bytes = archive_of({
        {"[Content_Types].xml",
         R"(<Types xmlns="t"><Override PartName="/xl/workbook.xml" ContentType="x.spreadsheetml.y"/></Types>)"},
        {"_rels/.rels",
         R"(<r:Relationships xmlns:r="p"><r:Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></r:Relationships>)"},
        {"xl/workbook.xml", "<workbook/>"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="1" Type="t/worksheet" Target="../xl/./sheets/../s1.xml"/><Relationship Id="2" Type="t/hyperlink" TargetMode="External" Target="file:///etc/passwd"/></Relationships>)"},
    });
    const auto package = Package::open(bytes);
    REQUIRE(package);
    CHECK(package.value().is_workbook());
    const auto related = package.value().relationships("xl/workbook.xml").value();
    REQUIRE(related.size() == 1);
    CHECK(related[0].kind == "worksheet");
    CHECK(related[0].target == "xl/s1.xml");
}

TEST_CASE("entities of a part's own are refused: nothing outside is read, nothing multiplies")
{
    const auto with = [](std::string_view doctype) {
        return archive_of(
            {{"_rels/.rels", std::string{doctype} +
                                 R"(<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w"/></Relationships>)"}});
    };
    for (const auto* doctype :
         {R"(<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">)", R"(<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>)",
          R"(<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>)"}) {
        const auto bytes = with(doctype);
        CHECK(Package::open(bytes).refusal().first().code == codes::xml_doctype);
    }
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    for (int i = 0; i < 100'000; ++i) deep += "</a>";
    CHECK(Package::open(archive_of({{"_rels/.rels", deep}})).refusal().first().code == codes::xml_too_complex);
}
