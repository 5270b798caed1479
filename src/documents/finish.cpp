#include "documents/finish.hpp"
#include "documents/markup.hpp"

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr only
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace documents {
namespace {

std::string xmp(const Document& document)
{
    const auto title = markup::escape(document.title);
    std::string out = "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
                      "<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>ja-JP</rdf:li></rdf:Bag></dc:language>"
                      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
                      title + "</rdf:li></rdf:Alt></dc:title>";
    if (!document.number.empty()) out += "<dc:identifier>" + markup::escape(document.number) + "</dc:identifier>";
    if (!document.issuer.empty())
        out += "<dc:creator><rdf:Seq><rdf:li>" + markup::escape(document.issuer) + "</rdf:li></rdf:Seq></dc:creator>";
    if (document.printed.at) out += "<xmp:CreateDate>" + base::iso(*document.printed.at) + "</xmp:CreateDate>";
    return out + "<xmp:CreatorTool>Ishizue</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
}

}  // namespace

std::string finish(std::string pdf, const Document& document)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("document", pdf.data(), pdf.size());
    auto root = file.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("ja-JP"));
    auto metadata = QPDFObjectHandle::newStream(&file, xmp(document));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", file.makeIndirectObject(metadata));
    auto marked = QPDFObjectHandle::newDictionary();
    marked.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", marked);
    auto viewer = QPDFObjectHandle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
    QPDFWriter writer{file};
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

}  // namespace documents
