#include "documents/read_docx.hpp"
#include "documents/write_archive.hpp"
#include "rules/recognise.hpp"

#include <cstddef>
#include <cstdint>

namespace {

/// A Word document with one of its parts replaced.
std::string word(std::uint8_t part, std::string text)
{
    std::vector<documents::Member> members{
        {"[Content_Types].xml", R"(<T><Override PartName="/d.xml" ContentType="wordprocessingml"/></T>)", true},
        {"_rels/.rels", R"(<R><Relationship Id="r" Type="x/officeDocument" Target="d.xml"/></R>)", true},
        {"_rels/d.xml.rels",
         R"(<R><Relationship Id="1" Type="x/styles" Target="s.xml"/><Relationship Id="2" Type="x/numbering" Target="n.xml"/></R>)",
         true},
        {"d.xml", R"(<d><body><p><pPr><numPr><numId val="1"/></numPr></pPr><r><t>目的</t></r></p></body></d>)", true},
        {"s.xml", "<s/>", true},
        {"n.xml",
         R"(<n><abstractNum abstractNumId="1"><lvl ilvl="0"><numFmt val="decimal"/><lvlText val="第%1条"/></lvl></abstractNum><num numId="1"><abstractNumId val="1"/></num></n>)",
         true},
    };
    members[part % members.size()].bytes = std::move(text);
    return documents::archive_of(members);
}

}  // namespace

/// Any bytes as a file, as a part of a Word document, or as the lines of a rule book: read or refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string text{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto document = documents::read_docx(data[0] & 0x80 ? text : word(data[0], text));
    if (document) static_cast<void>(rules::recognise(document.value()));
    return 0;
}
