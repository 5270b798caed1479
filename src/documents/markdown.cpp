#include "documents/markdown.hpp"

#include <md4c.h>

#include <stdexcept>
#include <utility>

namespace documents::markdown {
namespace {

std::string text_of(const MD_ATTRIBUTE& attribute) { return {attribute.text, attribute.size}; }

bool ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Turns md4c's calls into blocks. A list item has no paragraph of its own when its list is tight, so each item begins a block
/// and the first paragraph inside goes on with it.
class Reader {
public:
    std::vector<Block> blocks;

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_H: begin(Kind::heading).level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
        case MD_BLOCK_P: paragraph(); break;
        case MD_BLOCK_UL: next_.push_back(0); break;
        case MD_BLOCK_OL: next_.push_back(static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)); break;
        case MD_BLOCK_LI: item(); break;
        case MD_BLOCK_QUOTE: quoted_ = true; break;
        case MD_BLOCK_CODE: begin(Kind::code); break;
        case MD_BLOCK_TABLE: begin(Kind::table); break;
        case MD_BLOCK_TR: blocks.back().rows.emplace_back(); break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: blocks.back().rows.back().cells.emplace_back(); break;
        default: break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) next_.pop_back();
        if (type == MD_BLOCK_QUOTE) quoted_ = false;
        fresh_item_ = false;
    }

    void enter(MD_SPANTYPE type, void* detail)
    {
        if (type == MD_SPAN_STRONG) look_.strong = true;
        if (type == MD_SPAN_CODE) look_.code = true;
        if (type == MD_SPAN_A) look_.link = text_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
        if (type == MD_SPAN_IMG) {
            blocks.back().kind = Kind::picture;
            blocks.back().picture = text_of(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
        }
    }

    void leave(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_STRONG) look_.strong = false;
        if (type == MD_SPAN_CODE) look_.code = false;
        if (type == MD_SPAN_A) look_.link.clear();
    }

    void text(MD_TEXTTYPE type, std::string_view letters)
    {
        fresh_item_ = false;
        if (type == MD_TEXT_SOFTBR)
            line_ended_ = true;
        else
            add(type == MD_TEXT_BR ? "\n" : letters);
    }

private:
    Block& begin(Kind kind)
    {
        blocks.push_back({kind, static_cast<int>(next_.size())});
        return blocks.back();
    }

    void paragraph()
    {
        if (!fresh_item_) begin(quoted_ ? Kind::note : Kind::paragraph);
        fresh_item_ = false;
    }

    void item()
    {
        auto& number = next_.back();
        auto& block = begin(number ? Kind::step : Kind::point);
        if (number) block.number = number++;
        fresh_item_ = true;
    }

    std::vector<Span>& place()
    {
        auto& block = blocks.back();
        return block.kind == Kind::table ? block.rows.back().cells.back().text : block.text;
    }

    void add(std::string_view letters)
    {
        if (letters.empty()) return;
        auto& spans = place();
        if (std::exchange(line_ended_, false) && !spans.empty() && !letters.empty() && ascii(spans.back().text.back()) &&
            ascii(letters.front()))
            spans.back().text += ' ';
        const auto same = [&](const Span& span) {
            return span.strong == look_.strong && span.code == look_.code && span.link == look_.link;
        };
        if (spans.empty() || !same(spans.back())) {
            spans.push_back(look_);
            spans.back().text.clear();
        }
        spans.back().text += letters;
    }

    std::vector<int> next_;  // of each list around: the next number, 0 in a list with dots
    Span look_ = {};
    bool quoted_ = false, fresh_item_ = false, line_ended_ = false;
};

Reader& reader_of(void* user) { return *static_cast<Reader*>(user); }

}  // namespace

std::vector<Block> read(std::string_view text)
{
    Reader reader;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) { return reader_of(user).enter(type, detail), 0; };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return reader_of(user).leave(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) { return reader_of(user).enter(type, detail), 0; };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return reader_of(user).leave(type), 0; };
    parser.text = [](MD_TEXTTYPE type, const char* letters, MD_SIZE size, void* user) {
        return reader_of(user).text(type, {letters, size}), 0;
    };
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reader) != 0)
        throw std::runtime_error{"md4c could not read a text"};
    return std::move(reader.blocks);
}

std::string plain(const std::vector<Span>& spans)
{
    std::string text;
    for (const auto& span : spans) text += span.text;
    return text;
}

}  // namespace documents::markdown
