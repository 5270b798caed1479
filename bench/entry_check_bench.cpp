#include "catalog/catalog.hpp"
#include "catalog/forms.hpp"
#include "catalog/parameters.hpp"
#include "ledgers/entry_check/checks.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

/// The entry check over 100,000 rows of a year: 記入要領の確認 runs whenever its screen is opened.
/// usage: entry_check_bench; prints faults and milliseconds of processor time of both sets of rules.
namespace {

using namespace ledgers::entry_check;

constexpr int rows = 100'000, a_day = 450, people = 60, facilities = 6, items = 5000, media = 40;
constexpr base::Day first{std::chrono::sys_days{std::chrono::year{2026} / 4 / 1}};

std::string text(const char* pattern, int a, int b = 0)
{
    char out[64];
    std::snprintf(out, sizeof out, pattern, a, b);
    return out;
}

std::string person(int n) { return text("取扱 者%02d", n % people); }

/// What stands in a cell that the bench is not about.
std::string filling(std::string_view type)
{
    if (type == "person") return person(1);
    if (type == "date") return "2026-04-01";
    if (type == "datetime") return "2026-04-01T09:00";
    return type == "time" ? "09:00" : type == "number" ? "1" : "記入済み";
}

/// A row at work: what must be written is.
class Writer {
public:
    Writer(Books& books, const std::vector<Form>& forms, const char* form)
        : sheet_(books.open(*std::ranges::find(forms, form, &Form::id)))
    {
        sheet_.append();
        for (const auto& column : sheet_.form().columns)
            if (column.required) sheet_.set(column.id, filling(column.type));
    }
    Writer& set(const char* column, const std::string& value)
    {
        sheet_.set(column, value);
        return *this;
    }
    /// 入-R8-00001, ...: the next number of the sheet.
    Writer& number(const char* pattern)
    {
        return set(sheet_.form().columns.front().id.c_str(), text(pattern, static_cast<int>(sheet_.size())));
    }
    Writer& signed_on(const std::string& day)
    {
        return set("recorded_by", person(1))
            .set("recorded_at", day + "T18:05")
            .set("confirmed_by", person(0))
            .set("confirmed_on", day);
    }

private:
    Sheet& sheet_;
};

/// Of the rows of a day six are closing checks; of the others six in ten are entries, three loans, one the use of a medium.
void add_row(Books& books, const std::vector<Form>& forms, int n)
{
    const auto day = base::iso(first + std::chrono::days{n / a_day});
    const int k = n % a_day;
    const auto begun = text("%02d:%02d", 8 + k % 9, k / 9 % 60), over = text("17:%02d", k % 60);
    if (k < facilities)
        Writer{books, forms, "f20"}
            .number("終-R8-%04d")
            .signed_on(day)
            .set("date", day)
            .set("facility", text("施-%02d", k))
            .set("kind", "終業")
            .set("last_out_at", over)
            .set("last_person", person(n))
            .set("checker", person(n + 1));
    else if (k % 10 < 6)
        Writer{books, forms, "f15"}
            .number("入-R8-%05d")
            .signed_on(day)
            .set("date", day)
            .set("in_at", begun)
            .set("out_at", over)
            .set("name", person(n))
            .set("facility", text("施-%02d", n % facilities))
            .set("kind", "許可者")
            .set("permit_ref", text("許-%03d", n % people))
            .set("escort", "");
    else if (k % 10 < 9)
        Writer{books, forms, "f04"}
            .number("貸-R8-%04d")
            .signed_on(day)
            .set("item_no", text("保-R8-%04d", n % items))
            .set("kind", "閲覧")
            .set("lent_at", day + "T" + begun)
            .set("borrower", person(n))
            .set("borrower_no", text("扱-%03d", n % people))
            .set("permitted_by", person(0))
            .set("due_on", day)
            .set("returned_at", day + "T17:00")
            .set("checked_by", person(n + 1));
    else
        Writer{books, forms, "f25"}
            .number("使-R8-%04d")
            .signed_on(day)
            .set("out_at", day + "T" + begun)
            .set("media_no", text("媒-%03d", n % media))
            .set("user", person(n))
            .set("permitted_by", person(0))
            .set("returned_at", day + "T17:00")
            .set("checker", person(n + 1));
}

void add_registers(Books& books, const std::vector<Form>& forms)
{
    for (int n = 0; n < people; ++n) {
        Writer{books, forms, "f08"}
            .set("handler_no", text("扱-%03d", n))
            .set("name", person(n))
            .set("contract_no", "")
            .set("designated_on", "2025-04-01");
        Writer{books, forms, "f14"}
            .set("permit_no", text("許-%03d", n))
            .set("person", person(n))
            .set("facility", "")
            .set("valid_from", "2025-04-01")
            .set("valid_until", "");
        Writer{books, forms, "f37"}
            .number("教-R8-001-%02d")
            .set("person", person(n))
            .set("held_on", "2026-03-02")
            .set("passed", "合格");
    }
    Writer{books, forms, "f10"}
        .set("role", "管理責任者")
        .set("person", person(0))
        .set("acting", "本務")
        .set("from_on", "2025-04-01");
    for (int n = 0; n < items; ++n)
        Writer{books, forms, "f01"}.set("item_no", text("保-R8-%04d", n)).set("state", "保管中").set("restrictions", "");
    for (int n = 0; n < media; ++n)
        Writer{books, forms, "f24"}.set("media_no", text("媒-%03d", n)).set("registered_on", "2025-04-01");
}

/// Processor time: what else the machine does is not counted.
void measure(const char* what, const Books& books, const std::vector<CheckText>& texts, const std::vector<Check>& checks)
{
    const auto start = std::clock();
    Records records{books};
    const auto faults = find_faults(records, texts, checks);
    const auto taken = (std::clock() - start) * 1000 / CLOCKS_PER_SEC;
    std::printf("%s: %zu rules, %zu faults, %ld ms\n", what, texts.size(), faults.size(), static_cast<long>(taken));
}

}  // namespace

int main()
{
    const auto catalogue = catalog::built_in();
    const auto forms = read_forms(*catalogue);
    Books books;
    books.today = first + std::chrono::days{240};
    for (const auto& parameter : catalogue->parameters())
        if (parameter.kind == catalog::ParameterKind::integer)
            books.parameters[parameter.id] = static_cast<int>(parameter.number());
    for (const auto& threshold : read_thresholds(*catalogue)) books.thresholds[threshold.id] = threshold.standard;
    books.closed_because = [](base::Day day) {
        return std::string{std::chrono::weekday{day} == std::chrono::Sunday ? "日曜日" : ""};
    };
    add_registers(books, forms);
    for (int n = 0; n < rows; ++n) add_row(books, forms, n);
    measure("entry check of 100,000 rows", books, read_checks(*catalogue), all_checks());
    measure("persons", books, read_person_checks(*catalogue), all_person_checks());
}
