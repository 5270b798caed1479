#pragma once
#include "base/day.hpp"
#include "ledgers/entry_check/form.hpp"

#include <functional>
#include <memory>

namespace ledgers::entry_check {

class Sheet;

/// A row of a form, by reference: cells by their column's id, "" for what is not written or no column of the form.
class Row {
public:
    Row(const Sheet& sheet, std::size_t index) : sheet_(&sheet), index_(static_cast<std::uint32_t>(index)) {}

    std::string_view operator[](std::string_view column) const;
    bool blank(std::string_view column) const { return (*this)[column].empty(); }
    std::string_view number() const;
    const Form& form() const;
    const Sheet& sheet() const { return *sheet_; }
    std::size_t index() const { return index_; }
    friend bool operator==(const Row&, const Row&) = default;

private:
    const Sheet* sheet_;
    std::uint32_t index_;
};

/// The rows of one form, in the order in which they were numbered. Cells are canonical text: 2026-11-12, 2026-11-12T10:05, 10:05,
/// 24, true, a choice, a name; several joined by 、.
class Sheet {
public:
    explicit Sheet(Form form) : form_(std::move(form)) {}
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    /// What is known of a row beside its cells.
    struct Standing {
        bool struck = false;    // a correction has replaced it
        bool imported = false;  // taken over from a file or a device as found
        std::string_view state = {};
    };

    const Form& form() const { return form_; }
    std::size_t size() const { return standings_.size(); }
    Row row(std::size_t index) const { return {*this, index}; }
    const Standing& standing(const Row& row) const { return standings_[row.index()]; }
    std::string_view cell(std::size_t row, std::size_t column) const { return cells_[row * form_.columns.size() + column]; }

    /// A new row without cells; returns its index. `state` is kept as a copy.
    std::size_t append(bool struck = false, bool imported = false, std::string_view state = {});
    /// Writes a cell of the last row; the text is kept as a copy. What is no column of the form is left out.
    void set(std::string_view column, std::string_view text);

private:
    std::string_view keep(std::string_view);

    Form form_;
    std::vector<std::string_view> cells_;
    std::vector<Standing> standings_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t used_ = 0, left_ = 0;  // of the last block
};

/// A contract that the rows name.
struct Contract {
    std::string number;
    std::optional<base::Day> closed_on;
    bool confirmation_required = false;  // the Ministry confirms a subcontractor before anything is handed over
};

/// A version of the pledge's text, in force from a day on.
struct PledgeText {
    std::string version;
    base::Day from;
};

/// Days on which somebody was away.
struct Absence {
    std::string person;
    base::Day from, until;
};

/// Everything the rules look at, as of one day: no clock, no database, no catalogue.
class Books {
public:
    base::Day today{};                                     // 基準日: what was recorded after it is not here
    std::map<std::string, int, std::less<>> parameters;    // by id, in their units
    std::map<std::string, int, std::less<>> thresholds;    // closing_diff_minutes, ...
    std::function<std::string(base::Day)> closed_because;  // "" on a business day, else why: 土曜日, 文化の日, 会社の休日
    std::vector<Contract> contracts;
    std::vector<PledgeText> pledge_texts;          // in the order of their days
    std::optional<std::vector<Absence>> absences;  // nothing: the company keeps no record of them

    /// The sheet of this form, made when it is first asked for.
    Sheet& open(const Form&);
    /// Nothing when no row of that form can be here.
    const Sheet* find(std::string_view form) const;
    const std::map<std::string, std::unique_ptr<Sheet>, std::less<>>& sheets() const { return sheets_; }

private:
    std::map<std::string, std::unique_ptr<Sheet>, std::less<>> sheets_;
};

}  // namespace ledgers::entry_check
