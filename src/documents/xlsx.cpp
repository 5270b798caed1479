#include "documents/sheet.hpp"

#include <stdlib.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace documents {
namespace {

using namespace std::chrono;

constexpr const char* font = "BIZ UDPゴシック";
constexpr const char* day_format = "[$-411]ggge\"年\"m\"月\"d\"日\"";
constexpr double line_height = 13.5, row_height = 21;
constexpr std::size_t longest_text = 32'000;  // Excel takes 32,767 characters, and this many bytes are fewer
constexpr std::size_t longest_name = 120;     // heads and feet take 255 characters in all

/// A directory that is gone at the end: libxlsxwriter writes files only.
class Scratch {
public:
    Scratch()
    {
        std::string name = std::filesystem::temp_directory_path() / "ishizue-xlsx-XXXXXX";
        if (!::mkdtemp(name.data())) throw std::runtime_error{"cannot write to the temporary directory"};
        path_ = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A name Excel takes: at most 31 characters without : \ / ? * [ ].
std::string sheet_name(const std::string& title)
{
    std::string out;
    int units = 0;
    for (std::size_t i = 0; i < title.size();) {
        const auto lead = static_cast<unsigned char>(title[i]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        units += bytes == 4 ? 2 : 1;
        if (units > 31) break;
        const bool allowed = lead >= 0x20 && std::string_view{":\\/?*[]'"}.find(title[i]) == std::string_view::npos;
        out += allowed ? title.substr(i, bytes) : "-";
        i += bytes;
    }
    return out.empty() ? "一覧" : out;
}

/// At most so many bytes, ending with a whole character.
std::string cut(const std::string& text, std::size_t most, std::string_view sign)
{
    if (text.size() <= most) return text;
    auto end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return text.substr(0, end).append(sign);
}

/// In heads and feet & begins a code.
std::string footer_text(const std::string& text)
{
    std::string out;
    for (const char c : cut(text, longest_name, "…")) (out += c == '&' ? "&" : "") += c;
    return out;
}

class Book {
public:
    Book(const Sheet& sheet, const std::string& file, std::string directory) : sheet_(sheet), directory_(std::move(directory))
    {
        lxw_workbook_options options{};
        options.constant_memory = sheet.rows.size() > 10'000;  // rows go to disk as they come
        options.tmpdir = directory_.data();
        book_ = workbook_new_opt(file.c_str(), &options);
        page_ = book_ ? workbook_add_worksheet(book_, sheet_name(sheet.title).c_str()) : nullptr;
        if (!page_) throw std::runtime_error{"libxlsxwriter cannot begin a workbook"};
    }

    void write()
    {
        describe();
        columns();
        title();
        head();
        rows();
        choices();
        printing();
        if (const auto error = workbook_close(book_); error != LXW_NO_ERROR)
            throw std::runtime_error{std::string{"libxlsxwriter: "} + lxw_strerror(error)};
    }

private:
    static constexpr lxw_row_t head_row = 2;
    lxw_col_t last_column() const { return static_cast<lxw_col_t>(std::max<std::size_t>(sheet_.columns.size(), 1) - 1); }
    lxw_row_t last_row() const { return head_row + static_cast<lxw_row_t>(sheet_.rows.size()); }

    lxw_format* format(bool bordered = true)
    {
        auto* out = workbook_add_format(book_);
        format_set_font_name(out, font);
        format_set_font_size(out, 10);
        format_set_align(out, LXW_ALIGN_VERTICAL_CENTER);
        if (bordered) format_set_border(out, LXW_BORDER_THIN);
        return out;
    }

    void describe()
    {
        std::string title = sheet_.title, creator = sheet_.printed.by;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = creator.data();
        // libxlsxwriter would write the machine's clock.
        const auto at = sheet_.printed.at ? *sheet_.printed.at : base::Instant{sys_days{2000y / 1 / 1}};
        properties.created = system_clock::to_time_t(time_point_cast<system_clock::duration>(at));
        workbook_set_properties(book_, &properties);
    }

    void columns()
    {
        for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
            worksheet_set_column(page_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                                 std::clamp(sheet_.columns[i].width, 3.0, 120.0), nullptr);
    }

    void text(lxw_row_t row, lxw_col_t from, lxw_col_t to, const std::string& what, lxw_format* with)
    {
        if (to > from)
            worksheet_merge_range(page_, row, from, row, to, what.c_str(), with);
        else if (what.empty())
            worksheet_write_blank(page_, row, from, with);
        else
            worksheet_write_string(page_, row, from, what.c_str(), with);
    }

    /// Where each 決裁欄 stands: columns from the right, together wide enough for a stamp.
    std::vector<std::pair<lxw_col_t, lxw_col_t>> places() const
    {
        std::vector<std::pair<lxw_col_t, lxw_col_t>> out;
        auto free = sheet_.columns.size();
        for (std::size_t i = 0; i < sheet_.approval.size() && free > 1; ++i) {
            const auto to = free - 1;
            double width = 0;
            while (free > 1 && width < 10) width += sheet_.columns[--free].width;
            out.insert(out.begin(), {static_cast<lxw_col_t>(free), static_cast<lxw_col_t>(to)});
        }
        return out;
    }

    void title()
    {
        const auto at = places();
        const auto before = at.empty() ? last_column() : static_cast<lxw_col_t>(at.front().first - 1);
        auto* large = format(false);
        format_set_font_size(large, 16);
        format_set_bold(large);
        auto* role = format();
        format_set_align(role, LXW_ALIGN_CENTER);
        format_set_shrink(role);
        auto* stamp = format();
        format_set_align(stamp, LXW_ALIGN_CENTER);
        format_set_text_wrap(stamp);
        format_set_font_color(stamp, 0xC9341F);
        worksheet_set_row(page_, 0, 24, nullptr);
        text(0, 0, before, sheet_.title, large);
        for (std::size_t i = 0; i < at.size(); ++i) text(0, at[i].first, at[i].second, sheet_.approval[i].role, role);
        worksheet_set_row(page_, 1, at.empty() ? row_height : 48, nullptr);
        text(1, 0, before, sheet_.subtitle, format(false));
        for (std::size_t i = 0; i < at.size(); ++i) {
            const auto& mark = sheet_.approval[i].stamp;
            text(1, at[i].first, at[i].second, mark ? mark->result + "\n" + base::short_wareki(mark->day) + "\n" + mark->name : "",
                 stamp);
        }
    }

    void head()
    {
        auto* with = format();
        format_set_bold(with);
        format_set_bg_color(with, 0xDBE6F4);
        format_set_align(with, LXW_ALIGN_CENTER);
        format_set_text_wrap(with);
        worksheet_set_row(page_, head_row, 24, nullptr);
        for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
            worksheet_write_string(page_, head_row, static_cast<lxw_col_t>(i), sheet_.columns[i].label.c_str(), with);
        worksheet_freeze_panes(page_, head_row + 1, sheet_.columns.size() > 3 ? 2 : 0);
        if (!sheet_.columns.empty()) worksheet_autofilter(page_, head_row, 0, std::max(last_row(), head_row + 1), last_column());
    }

    /// The look of a cell, made once for each kind and mark.
    lxw_format* format_of(Kind kind, SheetRow::Mark mark)
    {
        auto& out = formats_[static_cast<std::size_t>(kind)][static_cast<std::size_t>(mark)];
        if (out) return out;
        out = format();
        if (kind == Kind::day) format_set_num_format(out, day_format), format_set_align(out, LXW_ALIGN_RIGHT);
        if (kind == Kind::yen) format_set_num_format(out, "#,##0");
        if (kind == Kind::text) format_set_text_wrap(out), format_set_num_format(out, "@");
        if (kind == Kind::text || kind == Kind::day) format_set_indent(out, 1);
        if (kind == Kind::choice) format_set_align(out, LXW_ALIGN_CENTER), format_set_num_format(out, "@");
        if (mark == SheetRow::Mark::attention) format_set_bg_color(out, 0xFDEEEE);
        if (mark == SheetRow::Mark::struck) format_set_font_strikeout(out), format_set_font_color(out, 0x4D4D4D);
        return out;
    }

    void cell(lxw_row_t row, lxw_col_t column, const SheetCell& value, SheetRow::Mark mark)
    {
        const auto kind = sheet_.columns[column].kind;
        if (const auto* what = std::get_if<std::string>(&value); what && !what->empty()) {
            worksheet_write_string(page_, row, column, cut(*what, longest_text, "…（以下省略）").c_str(),
                                   format_of(kind == Kind::choice ? kind : Kind::text, mark));
        } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
            const auto as = kind == Kind::yen ? kind : Kind::integer;
            worksheet_write_number(page_, row, column, static_cast<double>(*number), format_of(as, mark));
        } else if (const auto* day = std::get_if<base::Day>(&value)) {
            // A serial counts from 1899-12-30; before March 1900 Excel's calendar is wrong.
            const auto serial = (*day - base::Day{1899y / 12 / 30}).count();
            if (serial >= 61)
                worksheet_write_number(page_, row, column, static_cast<double>(serial), format_of(Kind::day, mark));
            else
                worksheet_write_string(page_, row, column, base::wareki(*day).c_str(), format_of(Kind::text, mark));
        } else {
            worksheet_write_blank(page_, row, column, format_of(kind, mark));
        }
    }

    /// How many lines the longest text of a row needs: Excel does not measure rows it did not write.
    double lines(const SheetRow& row) const
    {
        double most = 1;
        for (std::size_t i = 0; i < std::min(row.cells.size(), sheet_.columns.size()); ++i) {
            const auto* what = std::get_if<std::string>(&row.cells[i]);
            if (!what || sheet_.columns[i].kind == Kind::choice) continue;
            double here = 0;
            for (std::size_t from = 0; from <= what->size();) {
                const auto end = std::min(what->find('\n', from), what->size());
                const double wide = text_width(std::string_view{*what}.substr(from, end - from), 2) * 0.95;  // proportional kana
                here += std::max(1.0, std::ceil(wide / std::max(sheet_.columns[i].width - 1.5, 2.0)));       // less the indent
                from = end + 1;
            }
            most = std::max(most, here);
        }
        return std::min(most, 28.0);  // Excel's rows end at 409 points
    }

    void rows()
    {
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
            const auto at = head_row + 1 + static_cast<lxw_row_t>(i);
            const auto& row = sheet_.rows[i];
            worksheet_set_row(page_, at, row_height + (lines(row) - 1) * line_height, nullptr);
            static const SheetCell nothing;
            for (std::size_t k = 0; k < sheet_.columns.size(); ++k)
                cell(at, static_cast<lxw_col_t>(k), k < row.cells.size() ? row.cells[k] : nothing, row.mark);
        }
    }

    void choices()
    {
        for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
            auto offered = sheet_.columns[i].choices;
            std::size_t bytes = 0;
            std::vector<const char*> list;
            for (const auto& choice : offered) bytes += choice.size() + 1, list.push_back(choice.c_str());
            if (list.empty() || bytes > 255) continue;  // Excel takes no longer list
            list.push_back(nullptr);
            lxw_data_validation offer{};
            offer.validate = LXW_VALIDATION_TYPE_LIST;
            offer.value_list = const_cast<char**>(list.data());
            std::string error_title = "入力値の誤り", message = "一覧から選んでください。";
            offer.error_title = error_title.data();
            offer.error_message = message.data();
            worksheet_data_validation_range(page_, head_row + 1, static_cast<lxw_col_t>(i), std::max(last_row(), head_row + 1),
                                            static_cast<lxw_col_t>(i), &offer);
        }
    }

    void printing()
    {
        worksheet_set_paper(page_, 9);  // A4
        worksheet_set_landscape(page_);
        worksheet_fit_to_pages(page_, 1, 0);
        worksheet_repeat_rows(page_, 0, head_row);
        worksheet_set_margins(page_, 0.4, 0.4, 0.75, 0.75);
        worksheet_print_area(page_, 0, 0, last_row(), last_column());
        const std::string small = "&\"BIZ UDPゴシック,標準\"&8", bold = "&\"BIZ UDPゴシック,太字\"&12";
        const auto marking = footer_text(sheet_.marking);
        std::string header, footer;
        if (!marking.empty()) header += "&C" + bold + marking;
        if (!sheet_.number.empty()) header += "&R" + small + footer_text(sheet_.number);
        std::string printed;
        if (sheet_.printed.at)
            printed = "出力 " + base::wareki(base::day_in_japan(*sheet_.printed.at)) + " " +
                      base::time_in_japan(*sheet_.printed.at) + "　";
        printed += sheet_.printed.by;
        footer += "&L" + small + footer_text(printed);
        if (!sheet_.printed.head.empty()) footer += "\n記録照合値 " + sheet_.printed.head.substr(0, 16);
        if (!marking.empty()) footer += "&C" + bold + marking;
        footer += "&R" + small + "&P / &N";
        if (!header.empty()) worksheet_set_header(page_, header.c_str());
        worksheet_set_footer(page_, footer.c_str());
    }

    const Sheet& sheet_;
    std::string directory_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* page_ = nullptr;
    std::array<std::array<lxw_format*, 3>, 5> formats_{};
};

}  // namespace

std::string xlsx(const Sheet& sheet)
{
    if (sheet.rows.size() > 1'000'000 || sheet.columns.size() > 16'000)
        throw std::length_error{"more rows or columns than Excel takes"};
    const Scratch scratch;
    const auto file = scratch.path() / "list.xlsx";
    Book{sheet, file, scratch.path()}.write();
    std::ifstream in{file, std::ios::binary};
    std::string out(std::filesystem::file_size(file), '\0');
    if (!in.read(out.data(), static_cast<std::streamsize>(out.size()))) throw std::runtime_error{"cannot read the workbook back"};
    return out;
}

}  // namespace documents
