#include "documents/pdf.hpp"
#include "documents/finish.hpp"
#include "documents/flow.hpp"

#include <cairo/cairo-pdf.h>

#include <stdexcept>

namespace documents {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int size)
{
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error{std::string{"cairo: "} + cairo_status_to_string(status)};
}

/// Cairo writes the machine's clock where no date is set; a document without a time of printing has this one.
std::string printed_at(const Document& document)
{
    return document.printed.at ? base::iso(*document.printed.at).substr(0, 19) + "Z" : "2000-01-01T00:00:00Z";
}

void describe(cairo_surface_t* surface, const Document& document)
{
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    if (!document.issuer.empty()) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.issuer.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Ishizue");
    const auto when = printed_at(document);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, when.c_str());
}

void add_outline(cairo_surface_t* surface, const Flow& flow)
{
    std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT};  // by level
    std::vector<int> levels{-1};
    for (const auto& entry : flow.entries()) {
        while (levels.back() >= entry.level) levels.pop_back(), parents.pop_back();
        const auto place = "page=" + std::to_string(entry.leaf + 1) + " pos=[0 " + std::to_string(static_cast<int>(entry.y)) + "]";
        const auto flags = entry.level <= 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0);
        const int id = cairo_pdf_surface_add_outline(surface, parents.back(), entry.title.c_str(), place.c_str(), flags);
        parents.push_back(id);
        levels.push_back(entry.level);
    }
}

}  // namespace

void set_all(Flow& flow)
{
    const auto& blocks = flow.document().blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (std::holds_alternative<block::Heading>(blocks[i]) && i + 1 < blocks.size()) {
            const double together = 14 * mm + opening(flow, blocks[i + 1]);
            if (together > flow.room() && together <= flow.page_room()) flow.fresh();
        }
        std::visit([&](const auto& one) { set(flow, one); }, blocks[i]);
    }
}

std::string pdf(const Document& document)
{
    const Fonts fonts;
    Flow flow{document, fonts};
    set_all(flow);
    std::string out;
    {
        const auto [width, height] = paper_size(document.format);
        const Surface surface{cairo_pdf_surface_create_for_stream(append, &out, width, height), &cairo_surface_destroy};
        describe(surface.get(), document);
        const Context cairo{cairo_create(surface.get()), &cairo_destroy};
        Pen pen{cairo.get(), fonts};
        // A fresh page that nothing was put on is no page.
        auto pages = flow.leaves().size();
        while (pages > 1 && flow.leaves()[pages - 1].marks.empty()) --pages;
        for (std::size_t i = 0; i < pages; ++i) {
            const auto& leaf = flow.leaves()[i];
            const auto [wide, high] = paper_size(leaf.format);
            cairo_pdf_surface_set_size(surface.get(), wide, high);
            paint_margins(pen, document, leaf, i + 1, pages);
            for (const auto& mark : leaf.marks) mark(pen);
            cairo_show_page(cairo.get());
            require(cairo_status(cairo.get()));
        }
        add_outline(surface.get(), flow);
        cairo_surface_finish(surface.get());
        require(cairo_surface_status(surface.get()));
    }
    return finish(std::move(out), document);
}

}  // namespace documents
