#include "catalog/catalog.hpp"
#include "catalog/forms.hpp"
#include "catalog/parameters.hpp"
#include "ledgers/entry_check/checks.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

/// The entry check over 100,000 rows of a year: 記入要領の確認 runs whenever its screen is opened.
/// usage: entry_check_bench; prints rows, faults and milliseconds of both sets of rules.
namespace {

using namespace ledgers::entry_check;

constexpr int rows = 100'000;
constexpr base::Day first{std::chrono::sys_days{std::chrono::year{2026} / 4 / 1}};

std::string text(const char* pattern, int a, int b = 0)
{
    char out[64];
    std::snprintf(out, sizeof out, pattern, a, b);
    return out;
}

/// 60 people, 6 facilities, 5,000 items; of ten rows six are entries, two loans, one a use of a medium, one a check.
void add_row(Books& books, const std::vector<Form>& forms, int n)
{
    const auto form = [&](const char* id) -> Sheet& { return books.open(*std::ranges::find(forms, id, &Form::id)); };
    const auto day = base::iso(first + std::chrono::days{n / 450});
    const auto person = text("取扱 者%02d", n % 60);
    const auto kind = n % 10;
    auto& sheet = form(kind < 6 ? "f15" : kind < 8 ? "f04" : kind == 8 ? "f25" : "f20");
    sheet.append();
    const auto set = [&](const char* column, const std::string& value) { sheet.set(column, value); };
    set(sheet.form().columns.front().id.c_str(), text(kind < 6    ? "入-R8-%05d"
                                                      : kind < 8  ? "貸-R8-%05d"
                                                      : kind == 8 ? "使-R8-%05d"
                                                                  : "終-R8-%05d",
                                                      n));
    set("recorded_by", person);
    set("recorded_at", day + "T18:05");
    set("confirmed_by", "取扱 者00");
    set("confirmed_on", day);
    set("facility", text("施-%02d", n % 6));
    set("purpose", "強度計算の条件確認");
    set("date", day);
    set("name", person);
    set("in_at", text("%02d:%02d", 8 + n % 8, n % 60));
    set("out_at", text("%02d:%02d", 17, n % 60));
    set("kind", kind < 6 ? "許可者" : kind < 8 ? "閲覧" : "終業");
    set("permit_ref", text("許-%03d", n % 60));
    set("item_no", text("保-R8-%04d", n % 5000));
    set("lent_at", day + "T09:00");
    set("borrower", person);
    set("due_on", day);
    set("returned_at", day + "T16:00");
    set("media_no", text("媒-%03d", n % 40));
    set("out_at", kind == 8 ? day + "T10:00" : text("%02d:%02d", 17, n % 60));
    set("user", person);
    set("last_out_at", text("18:%02d", n % 60));
    set("last_person", person);
}

void add_registers(Books& books, const std::vector<Form>& forms)
{
    const auto form = [&](const char* id) -> Sheet& { return books.open(*std::ranges::find(forms, id, &Form::id)); };
    for (int n = 0; n < 60; ++n) {
        auto& handlers = form("f08");
        handlers.append();
        handlers.set("handler_no", text("扱-%03d", n));
        handlers.set("name", text("取扱 者%02d", n));
        handlers.set("designated_on", "2025-04-01");
        auto& permits = form("f14");
        permits.append();
        permits.set("permit_no", text("許-%03d", n));
        permits.set("person", text("取扱 者%02d", n));
        permits.set("valid_from", "2025-04-01");
    }
    for (int n = 0; n < 5000; ++n) {
        auto& items = form("f01");
        items.append();
        items.set("item_no", text("保-R8-%04d", n));
        items.set("state", "保管中");
    }
}

void measure(const char* what, const Books& books, const std::vector<CheckText>& texts, const std::vector<Check>& checks)
{
    const auto start = std::chrono::steady_clock::now();
    Records records{books};
    const auto faults = find_faults(records, texts, checks);
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    std::printf("%s: %zu rules, %zu faults, %lld ms\n", what, texts.size(), faults.size(), static_cast<long long>(taken.count()));
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
