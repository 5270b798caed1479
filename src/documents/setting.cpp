#include "documents/setting.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <stdexcept>

namespace documents {
namespace {

struct Release {
    void operator()(gpointer object) const { g_object_unref(object); }
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using Description = std::unique_ptr<PangoFontDescription, Release>;

constexpr const char* mincho = "BIZ UDMincho";
constexpr const char* gothic = "BIZ UDGothic";

/// 明朝 has no bold: emphasis is ゴシック Bold, as is the custom in print.
Description described(const Face& face)
{
    Description out{pango_font_description_new()};
    pango_font_description_set_family(out.get(), face.family == Family::gothic || face.bold ? gothic : mincho);
    if (face.bold) pango_font_description_set_weight(out.get(), PANGO_WEIGHT_BOLD);
    pango_font_description_set_absolute_size(out.get(), face.size * PANGO_SCALE);
    return out;
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to)
{
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

guint16 sixteen(std::uint8_t part) { return static_cast<guint16>(part * 257); }

void add(PangoAttrList* list, const block::Run& run, std::size_t from, std::size_t to)
{
    if (run.bold) {
        add(list, pango_attr_family_new(gothic), from, to);
        add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
    }
    if (run.underline) add(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), from, to);
    if (run.struck) add(list, pango_attr_strikethrough_new(TRUE), from, to);
    if (const auto& c = run.colour)
        add(list, pango_attr_foreground_new(sixteen(c->red), sixteen(c->green), sixteen(c->blue)), from, to);
}

/// Text with CRLF and lone CR as line feeds, which Pango would otherwise set as boxes.
std::string plain(const block::Text& text, PangoAttrList* attributes)
{
    std::string out;
    for (const auto& run : text.runs) {
        const auto from = out.size();
        for (std::size_t i = 0; i < run.text.size(); ++i)
            if (run.text[i] != '\r')
                out += run.text[i];
            else if (i + 1 == run.text.size() || run.text[i + 1] != '\n')
                out += '\n';
        add(attributes, run, from, out.size());
    }
    return out;
}

void require(PangoContext* context, const char* family, PangoWeight weight)
{
    const Description wanted{pango_font_description_new()};
    pango_font_description_set_family(wanted.get(), family);
    pango_font_description_set_weight(wanted.get(), weight);
    pango_font_description_set_absolute_size(wanted.get(), 10 * PANGO_SCALE);
    const std::unique_ptr<PangoFont, Release> font{pango_context_load_font(context, wanted.get())};
    if (font) {
        const Description got{pango_font_describe(font.get())};
        if (std::string_view{pango_font_description_get_family(got.get())} == family) return;
    }
    throw std::runtime_error{std::string{"the font "} + family +
                             " is not installed (packages fonts-morisawa-bizud-mincho and fonts-morisawa-bizud-gothic)"};
}

}  // namespace

struct Setting::State {
    std::unique_ptr<PangoLayout, Release> layout;
    std::vector<PangoLayoutLine*> lines;  // owned by the layout
};

struct Fonts::State {
    std::unique_ptr<PangoFontMap, Release> map;
    std::unique_ptr<PangoContext, Release> context;
};

// A font map of its own gives the memory of its fonts back with the document.
Fonts::Fonts() : state_(std::make_unique<State>())
{
    state_->map.reset(pango_cairo_font_map_new());
    state_->context.reset(pango_font_map_create_context(state_->map.get()));
    auto* context = state_->context.get();
    pango_context_set_language(context, pango_language_from_string("ja"));
    pango_context_set_round_glyph_positions(context, FALSE);
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    require(context, mincho, PANGO_WEIGHT_NORMAL);
    require(context, gothic, PANGO_WEIGHT_NORMAL);
    require(context, gothic, PANGO_WEIGHT_BOLD);
}

Fonts::~Fonts() = default;

Setting Fonts::set(const block::Text& text, const Face& face, const Measure& measure) const
{
    Setting out;
    out.face_ = face;
    out.measure_ = measure;
    out.state_ = std::make_shared<Setting::State>();
    auto* layout = pango_layout_new(state_->context.get());
    out.state_->layout.reset(layout);
    pango_layout_set_font_description(layout, described(face).get());
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (measure.width > 0) {
        const double narrow = std::max(measure.width - std::min(measure.first, measure.rest), face.size);
        pango_layout_set_width(layout, static_cast<int>(narrow * PANGO_SCALE));
        pango_layout_set_indent(layout, static_cast<int>((measure.first - measure.rest) * PANGO_SCALE));
    }
    auto* attributes = pango_attr_list_new();
    const auto all = plain(text, attributes);
    pango_layout_set_text(layout, all.data(), static_cast<int>(all.size()));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    for (auto* at = pango_layout_get_lines(layout); at; at = at->next)
        out.state_->lines.push_back(static_cast<PangoLayoutLine*>(at->data));
    out.lines_ = out.state_->lines.size();
    if (measure.justified) out.justify();
    return out;
}

Setting Fonts::line(const std::string& text, const Face& face) const { return set(text, face, {}); }

double Setting::width(std::size_t line) const
{
    PangoRectangle logical;
    pango_layout_line_get_extents(state_->lines[line], nullptr, &logical);
    return static_cast<double>(logical.width) / PANGO_SCALE;
}

double Setting::indent(std::size_t line) const { return state_->lines[line]->is_paragraph_start ? measure_.first : measure_.rest; }

/// 均等割付: what kinsoku leaves over is shared by all characters of a line. (Pango puts it into few places by whole points.)
void Setting::justify()
{
    for (std::size_t i = 0; i + 1 < lines_; ++i) {
        if (state_->lines[i + 1]->is_paragraph_start) continue;
        std::vector<PangoGlyphInfo*> clusters;
        for (auto* at = state_->lines[i]->runs; at; at = at->next) {
            auto* glyphs = static_cast<PangoGlyphItem*>(at->data)->glyphs;
            for (int k = 0; k < glyphs->num_glyphs; ++k)
                if (glyphs->glyphs[k].attr.is_cluster_start) clusters.push_back(&glyphs->glyphs[k]);
        }
        const double left = measure_.width - indent(i) - width(i);
        if (clusters.size() < 2 || left <= 0) continue;
        const double share = left / static_cast<double>(clusters.size() - 1);
        if (share > face_.size / 4) continue;  // a long word went to the next line; a torn line would be worse than a short one
        for (std::size_t k = 0; k + 1 < clusters.size(); ++k)
            clusters[k]->geometry.width += static_cast<PangoGlyphUnit>(share * PANGO_SCALE);
    }
}

void Setting::paint(cairo_t* cairo, double x, double y, std::size_t first, std::size_t count) const
{
    // The em box stands in the middle of the line; its foot is 0.88 em below its head in BIZ UD.
    const double baseline = (step() - face_.size) / 2 + 0.88 * face_.size;
    cairo_set_source_rgb(cairo, face_.colour.red / 255.0, face_.colour.green / 255.0, face_.colour.blue / 255.0);
    for (std::size_t i = first; i < std::min(first + count, lines_); ++i, y += step()) {
        double at = x + indent(i);
        if (measure_.align != block::Align::left) {
            const double left = measure_.width - indent(i) - width(i);
            at += measure_.align == block::Align::centre ? left / 2 : left;
        }
        cairo_move_to(cairo, at, y + baseline);
        pango_cairo_show_layout_line(cairo, state_->lines[i]);
    }
}

}  // namespace documents
