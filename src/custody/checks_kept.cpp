#include "catalog/custody.hpp"
#include "contracts/api.hpp"
#include "custody/checks.hpp"
#include "custody/records.hpp"
#include "duties/api.hpp"
#include "parameters/api.hpp"
#include "service/query.hpp"

#include <algorithm>

/// ledgers.inventory_kept and ledgers.marking_recorded: kind complete, with a grace for what has just come.
namespace custody {
namespace {

using service::Finding;
using service::Query;
using service::Text;
using service::Verdict;

constexpr std::chrono::days contract_grace{30};  // readiness.yaml: 契約は締結日から30日

/// The day by which an entry of this day must be whole.
base::Day entry_limit(const Query& query, base::Day on)
{
    return duties::calendar(query).add_business_days(on, static_cast<int>(parameters::number(query, "ledger_entry_business_days")));
}

/// What of the required columns of f01 is not filled in.
std::string missing_columns(const ItemRow& row, bool by_letter)
{
    std::string missing;
    const auto add_if = [&](bool gone, const char* name) {
        if (gone) (missing += missing.empty() ? "" : "、") += name;
    };
    add_if(row.what.title.empty(), "件名");
    add_if(row.what.quantity < 1, "数量");
    add_if(row.storage.empty(), "保管場所");
    add_if(row.what.contract.nil(), "契約");
    add_if(row.what.designation_no.empty(), by_letter ? "指定書番号" : "根拠");
    return missing;
}

/// Collects what is not whole: expired once its day has passed, else building.
class Gaps {
public:
    explicit Gaps(const Query& query) : query_(query) {}
    void add(Text text, std::string link, base::Day since, base::Day limit)
    {
        const bool late = query_.day > limit;
        expired_ = expired_ || late;
        finding_.evidence.push_back({std::move(text), std::move(link), since, limit, false});
        if (!late && (!finding_.due || limit < *finding_.due)) finding_.due = limit;
    }
    Finding found(bool any, Text whole, std::string link, std::optional<base::Day> since, Text next)
    {
        const bool gaps = !finding_.evidence.empty();
        if (any && !gaps) finding_.evidence.push_back({std::move(whole), std::move(link), since, {}, true});
        finding_.verdict = expired_ ? Verdict::expired : gaps || !any ? Verdict::building : Verdict::satisfied;
        if (finding_.verdict != Verdict::satisfied) finding_.next = std::move(next);
        return finding_;
    }

private:
    const Query& query_;
    Finding finding_;
    bool expired_ = false;
};

std::string page_of(const ItemRow& row) { return "/custody/" + std::string{row.subject.text()}; }

}  // namespace

Finding inventory_kept(const Query& query)
{
    Gaps gaps{query};
    int whole = 0, none = 0;
    std::optional<base::Day> latest;
    const auto items = item_table.all(query.readings);
    for (const auto& row : items) {
        if (row.ended()) continue;
        const auto contract = contracts::contract(query.readings, row.what.contract);
        const auto missing = missing_columns(row, !contract || contract->edition == "r4");
        if (missing.empty()) {
            ++whole;
            latest = std::max(latest.value_or(row.acquired_on), row.acquired_on);
        } else {
            gaps.add({row.number + "　" + missing + "がありません", row.number + ": a required column is empty"}, page_of(row),
                     row.acquired_on, entry_limit(query, row.acquired_on));
        }
    }
    for (const auto& contract : contracts::in_force(query.readings, query.day)) {
        if (!contract.handles_information) continue;
        const bool listed = std::ranges::any_of(items, [&](const ItemRow& row) { return row.what.contract == contract.id; });
        const bool declared = nothing_table.find(query.readings, contract.id).has_value();
        none += !listed && declared;
        if (!listed && !declared)
            gaps.add({"契約 " + contract.number + " は、目録の登録も「受領なし」の宣言もありません",
                      contract.number + ": nothing listed and no declaration that nothing was received"},
                     "/custody", contract.concluded_on.value_or(query.day),
                     contract.concluded_on.value_or(query.day) + contract_grace);
    }
    return gaps.found(
        whole + none > 0,
        {"保有中 " + std::to_string(whole) + "件の必要な欄が埋まっています。受領なしの契約 " + std::to_string(none) + "件",
         std::to_string(whole) + " items whole, " + std::to_string(none) + " contracts without any"},
        "/ledgers/f01", latest,
        {"目録に登録するか、受領のない契約は「受領なし」を宣言してください。",
         "List what is held, or declare that nothing was received under the contract."});
}

Finding marking_recorded(const Query& query)
{
    Gaps gaps{query};
    int whole = 0;
    bool held = false;
    std::optional<base::Day> latest;
    for (const auto& row : item_table.all(query.readings)) {
        if (row.ended()) continue;
        held = true;
        const bool made_here = row.origin != "receive";
        if (row.marked_on && (!made_here || !row.what.protected_part.empty())) {
            ++whole;
            latest = std::max(latest.value_or(*row.marked_on), *row.marked_on);
        } else {
            gaps.add({row.number + "　区分の表示の確認がありません", row.number + ": the marking was not checked"}, page_of(row),
                     row.acquired_on, entry_limit(query, row.acquired_on));
        }
    }
    if (!held) return Finding{Verdict::not_applicable, {}, {}, {}, false};
    return gaps.found(
        true,
        {"保有中 " + std::to_string(whole) + "件の表示を確かめています", "Markings of " + std::to_string(whole) + " items checked"},
        "/ledgers/f01", latest,
        {"現物の表示を見て、照合（現品照合）で確かめた日を記録してください。", "Look at the marking and record it with a count."});
}

}  // namespace custody
