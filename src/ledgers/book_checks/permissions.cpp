#include "ledgers/book_checks/permissions.hpp"

namespace ledgers::book_checks {
namespace {

using catalog::Text;

std::optional<Text> lack_of_device(const CarriedIn& row, base::Day today)
{
    if (row.permitted_by.empty()) return Text{"持込みの許可がない", "not permitted"};
    if (!row.left)
        return row.until < today ? std::optional{Text{"期限を過ぎて搬出がない", "not carried out in time"}} : std::nullopt;
    if (!row.checked || row.checker.empty()) return Text{"搬出の確認がない", "not looked at when carried out"};
    return std::nullopt;
}

std::optional<Text> lack_of_disclosure(const Disclosure& row)
{
    if (row.ministry_number.empty()) return Text{"官の許可番号がない", "no number of the Ministry's permission"};
    if (!row.permitted_on || *row.permitted_on > *row.disclosed_on)
        return Text{"開示より前の許可がない", "not permitted before the disclosure"};
    if (!row.pledged) return Text{"相手の誓約がない", "no pledge of the other side"};
    return std::nullopt;
}

Judged judged_breach(const std::string& at, const std::string& row, const std::string& number, base::Day on,
                     const std::optional<Text>& lack, const Text& good)
{
    return {said(at, on, lack.value_or(good)), row, number, on, on, lack ? Standing::lacking : Standing::met};
}

}  // namespace

std::vector<Judged> devices(const std::vector<CarriedIn>& rows, const Days& days)
{
    std::vector<Judged> found;
    for (const auto& row : rows)
        if (row.on >= days.first && row.on <= days.last)
            found.push_back(judged_breach(row.facility, row.row, row.number, row.on, lack_of_device(row, days.today),
                                          {"機器の持込み", "a device carried in"}));
    return found;
}

std::vector<Judged> disclosures(const std::vector<Disclosure>& rows, const Days& days)
{
    std::vector<Judged> found;
    for (const auto& row : rows)
        if (row.disclosed_on && *row.disclosed_on >= days.first && *row.disclosed_on <= days.last)
            found.push_back(judged_breach(row.number, row.row, row.number, *row.disclosed_on, lack_of_disclosure(row),
                                          {"第三者への開示", "a disclosure"}));
    return found;
}

}  // namespace ledgers::book_checks
