#include "documents/columns.hpp"

#include "base/text.hpp"
#include "messages/base.hpp"
#include "messages/documents.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace documents {
namespace {

constexpr std::size_t rows_searched = 15, longest_label = 200;

/// A label without what offices put around it: 「※氏　名（漢字）：」 is 氏名 (remarks dropped) or 氏名漢字.
std::string plain_label(std::string_view written, bool with_remarks)
{
    static constexpr std::array<std::string_view, 12> open{"(", "[", "【", "〔", "<", "〈", "「", "『", "{", "≪", "《", "〖"};
    static constexpr std::array<std::string_view, 12> close{")", "]", "】", "〕", ">", "〉", "」", "』", "}", "≫", "》", "〗"};
    static constexpr std::array<std::string_view, 16> marks{"*", "※", ":", ".", "・", "、", "。", "_",
                                                            "-", "/", "■", "□", "●",  "○",  "◎",  "#"};
    if (written.size() > longest_label) return {};
    const auto key = base::search_key(written);
    std::string out;
    int depth = 0;
    for (std::string_view rest = key; !rest.empty();) {
        const auto begins = [&](std::string_view mark) { return rest.starts_with(mark); };
        std::size_t size = 1;
        while (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xc0) == 0x80) ++size;
        if (std::ranges::any_of(open, begins))
            ++depth;
        else if (std::ranges::any_of(close, begins))
            depth = std::max(0, depth - 1);
        else if (!std::ranges::any_of(marks, begins) && (with_remarks || depth == 0))
            out += rest.substr(0, size);
        rest.remove_prefix(size);
    }
    return out;
}

/// What a column may be called, the likeliest first, and what is shown as its label.
struct Heading {
    std::vector<std::string> names;
    std::string label;
};

void add_names(Heading& heading, std::string_view written)
{
    for (const bool with_remarks : {true, false})
        if (auto name = plain_label(written, with_remarks); !name.empty()) heading.names.push_back(std::move(name));
}

std::vector<Heading> headings(const Row& row)
{
    std::vector<Heading> all(row.cells.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].label = row.cells[i].text;
        add_names(all[i], row.cells[i].text);
    }
    return all;
}

/// Two rows of labels: 取扱者 over 氏名 and フリガナ. The upper one holds for the columns to its right too.
std::vector<Heading> headings(const Row& upper, const Row& lower)
{
    std::vector<Heading> all(std::max(upper.cells.size(), lower.cells.size()));
    std::string group;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& above = cell_at(upper, i).text;
        const auto& below = cell_at(lower, i).text;
        if (!above.empty()) group = above;
        if (below.empty() || below == above) {
            all[i].label = above;
            add_names(all[i], above);
        } else {
            all[i].label = group.empty() ? below : group + "／" + below;
            if (!group.empty()) add_names(all[i], group + below);
            add_names(all[i], below);
        }
    }
    return all;
}

/// The names that are asked for: which wanted column, and how early among its labels.
class Names {
public:
    explicit Names(const std::vector<WantedColumn>& wanted) : wanted_(wanted)
    {
        for (std::size_t i = 0; i < wanted.size(); ++i)
            for (std::size_t rank = 0; rank < wanted[i].labels.size(); ++rank)
                places_.try_emplace(plain_label(wanted[i].labels[rank], true), Place{i, rank});
    }

    /// Each wanted column gets the column with its likeliest name; each column goes to one of them only.
    std::vector<FoundColumn> match(const std::vector<Heading>& headings) const
    {
        std::vector<Candidate> candidates;
        for (std::size_t column = 0; column < headings.size(); ++column)
            for (std::size_t way = 0; way < headings[column].names.size(); ++way)
                if (const auto found = places_.find(headings[column].names[way]); found != places_.end())
                    candidates.push_back({way, found->second.rank, column, found->second.wanted});
        std::ranges::sort(candidates);
        std::vector<const Candidate*> chosen(wanted_.size());
        std::set<std::size_t> taken;
        for (const auto& each : candidates)
            if (!chosen[each.wanted] && taken.insert(each.column).second) chosen[each.wanted] = &each;
        std::vector<FoundColumn> matched;
        for (const auto* each : chosen)
            if (each) matched.push_back({wanted_[each->wanted].key, std::uint32_t(each->column), headings[each->column].label});
        return matched;
    }

private:
    struct Place {
        std::size_t wanted, rank;
    };
    struct Candidate {
        std::size_t way, rank, column, wanted;
        auto operator<=>(const Candidate&) const = default;
    };
    const std::vector<WantedColumn>& wanted_;
    std::unordered_map<std::string, Place> places_;
};

struct Head {
    std::size_t last = 0;  // index of the last row of labels
    std::vector<Heading> headings;
    std::vector<FoundColumn> matched;
};

Head best_head(const Table& table, const Names& names)
{
    Head best;
    const auto searched = std::min(table.rows.size(), rows_searched);
    for (std::size_t i = 0; i < searched; ++i) {
        const auto consider = [&](std::size_t last, std::vector<Heading> found) {
            auto matched = names.match(found);
            if (matched.size() > best.matched.size()) best = {last, std::move(found), std::move(matched)};
        };
        consider(i, headings(table.rows[i]));
        if (i + 1 < searched && table.rows[i + 1].number == table.rows[i].number + 1)
            consider(i + 1, headings(table.rows[i], table.rows[i + 1]));
    }
    return best;
}

bool has(const std::vector<FoundColumn>& found, std::string_view key)
{
    return std::ranges::any_of(found, [&](const FoundColumn& each) { return each.key == key; });
}

std::string names_of(const std::vector<WantedColumn>& wanted, bool required_only)
{
    std::string out;
    for (const auto& each : wanted)
        if (each.required || !required_only) out += (out.empty() ? "" : "、") + each.labels.at(0);
    return out;
}

/// Lists the columns nobody asked for (with a label or any value) and the required ones that are not there.
void complete_lists(ColumnMapping& mapping, const Table& table, const std::vector<Heading>& headings,
                    const std::vector<WantedColumn>& wanted)
{
    std::size_t width = headings.size();
    for (auto i = std::size_t{mapping.first_row}; i < table.rows.size(); ++i) width = std::max(width, table.rows[i].cells.size());
    std::vector<bool> used(width);
    for (std::size_t i = 0; i < headings.size(); ++i) used[i] = !headings[i].label.empty();
    for (auto row = std::size_t{mapping.first_row}; row < table.rows.size(); ++row)
        for (std::size_t i = 0; i < table.rows[row].cells.size(); ++i)
            if (!table.rows[row].cells[i].empty()) used[i] = true;
    for (const auto& each : mapping.matched) used[each.column] = false;
    for (std::uint32_t i = 0; i < width; ++i)
        if (used[i]) mapping.others.push_back({"", i, i < headings.size() ? headings[i].label : ""});
    for (const auto& each : wanted)
        if (each.required && !has(mapping.matched, each.key)) mapping.missing.push_back(each.key);
}

}  // namespace

base::Result<ColumnMapping> match_columns(const Table& table, const std::vector<WantedColumn>& wanted)
{
    auto head = best_head(table, Names{wanted});
    // One label alone may be a title or a value by chance.
    if (head.matched.size() < std::min<std::size_t>(2, wanted.size())) {
        const auto names = names_of(wanted, true);
        return base::Refusal{codes::no_head_row, {}, {names.empty() ? names_of(wanted, false) : names}};
    }
    ColumnMapping mapping{table.rows[head.last].number, std::uint32_t(head.last + 1), std::move(head.matched), {}, {}};
    complete_lists(mapping, table, head.headings, wanted);
    return mapping;
}

base::Result<ColumnMapping> chosen_columns(const Table& table, const std::vector<WantedColumn>& wanted, std::uint32_t head_row,
                                           const std::vector<ChosenColumn>& chosen)
{
    base::Faults faults;
    ColumnMapping mapping{head_row, 0, {}, {}, {}};
    std::vector<Heading> labels;
    while (mapping.first_row < table.rows.size() && table.rows[mapping.first_row].number <= head_row) {
        const auto& row = table.rows[mapping.first_row++];
        if (row.number == head_row) labels = headings(row);
    }
    faults.add_if(head_row > 0 && labels.empty(), codes::no_such_row, "head_row", {std::to_string(head_row)});
    std::set<std::uint32_t> columns;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto& [key, column] = chosen[i];
        const auto path = "columns[" + std::to_string(i) + "]";
        const auto known = [&, k = std::string_view{key}](const WantedColumn& each) { return each.key == k; };
        std::string keys;
        for (const auto& each : wanted) keys += (keys.empty() ? "" : ", ") + each.key;
        faults.add_if(std::ranges::none_of(wanted, known), base::codes::no_such_choice, path + ".key", {key, keys});
        faults.add_if(has(mapping.matched, key), codes::chosen_twice, path + ".key", {key});
        faults.add_if(column >= most_columns, codes::no_such_column, path + ".column", {column_name(std::min(column, 100'000u))});
        faults.add_if(!columns.insert(column).second, codes::chosen_twice, path + ".column",
                      {column_name(std::min(column, 100'000u))});
        mapping.matched.push_back({key, column, column < labels.size() ? labels[column].label : ""});
    }
    if (faults) return faults;
    labels.resize(std::max<std::size_t>(labels.size(), columns.empty() ? 0 : *columns.rbegin() + 1));
    complete_lists(mapping, table, labels, wanted);
    return mapping;
}

base::Checked complete(const ColumnMapping& mapping, const std::vector<WantedColumn>& wanted)
{
    base::Faults faults;
    for (const auto& key : mapping.missing)
        for (const auto& each : wanted)
            if (each.key == key) faults.add(codes::missing_column, key, {each.labels.at(0)});
    if (faults) return faults;
    return base::Nothing{};
}

std::size_t best_sheet(const std::vector<Table>& tables, const std::vector<WantedColumn>& wanted)
{
    const Names names{wanted};
    std::size_t best = 0, most = 0;
    for (const bool hidden : {false, true}) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            if (tables[i].hidden != hidden) continue;
            const auto found = best_head(tables[i], names).matched.size();
            if (found > most) best = i, most = found;
        }
        if (most > 0) break;
    }
    return best;
}

const Cell& cell_of(const Row& row, const ColumnMapping& mapping, std::string_view key)
{
    static const Cell none;
    for (const auto& each : mapping.matched)
        if (each.key == key) return cell_at(row, each.column);
    return none;
}

std::string address_of(const Row& row, const ColumnMapping& mapping, std::string_view key)
{
    for (const auto& each : mapping.matched)
        if (each.key == key) return address(each.column, row.number);
    return std::to_string(row.number);
}

}  // namespace documents
