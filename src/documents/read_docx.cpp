#include "documents/read_docx.hpp"

#include "base/text.hpp"
#include "documents/package.hpp"
#include "documents/word_body.hpp"
#include "messages/documents.hpp"

#include <pugixml.hpp>

namespace documents {
namespace {

base::Result<std::unique_ptr<pugi::xml_document>> tree_or_none(const Package& package, const std::string& part)
{
    if (part.empty() || !package.has(part)) return std::make_unique<pugi::xml_document>();
    return package.tree(part);
}

void warn(WordDocument& document, const WordLeftOut& left_out)
{
    const auto add = [&](int count, base::Code code) {
        if (count > 0) document.warnings.push_back({code, {}, {std::to_string(count)}});
    };
    if (document.insertions + document.deletions > 0)
        document.warnings.push_back(
            {codes::tracked_changes, {}, {std::to_string(document.insertions), std::to_string(document.deletions)}});
    add(left_out.notes, codes::notes_left_out);
    add(left_out.comments, codes::comments_left_out);
    add(left_out.pictures, codes::pictures_left_out);
    add(left_out.equations, codes::equations_left_out);
    add(left_out.hidden, codes::hidden_text_left_out);
    add(left_out.text_boxes, codes::text_boxes_moved);
}

}  // namespace

base::Result<WordDocument> read_docx(std::string_view bytes)
{
    const auto kind = TRY(file_kind(bytes));
    if (kind == FileKind::old_office || bytes.starts_with("{\\rtf")) return base::Refusal{codes::old_word};
    if (kind != FileKind::zip) return base::Refusal{codes::not_a_word_document};
    const auto package = TRY(Package::open(bytes));
    if (!package.is_word()) return base::Refusal{codes::not_a_word_document};

    const auto related = TRY(package.relationships(package.main()));
    const auto styles = TRY(tree_or_none(package, target(related, "styles")));
    const auto numbering = TRY(tree_or_none(package, target(related, "numbering")));
    const auto whole = TRY(package.relationships(""));
    const auto properties = TRY(tree_or_none(package, target(whole, "core-properties")));
    const auto main = TRY(package.tree(package.main()));

    WordBody body{WordStyles{root(*styles)}, WordNumbering{root(*numbering)}};
    WordDocument document{std::string{base::trim(child(root(*properties), "title").text().get())}, {}, 0, 0, {}};
    document.blocks = body.read(child(root(*main), "body"));
    document.insertions = body.left_out().insertions;
    document.deletions = body.left_out().deletions;
    warn(document, body.left_out());
    return document;
}

}  // namespace documents
