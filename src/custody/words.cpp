#include "custody/words.hpp"

#include <stdexcept>

namespace custody {
namespace {

/// The word at the place of an enumerator; the lists below are in the order of the enums.
template <class Enum, std::size_t count>
std::string at(const char* const (&words)[count], Enum value)
{
    const auto place = static_cast<std::size_t>(value);
    if (place >= count) throw std::logic_error{"no word for this value"};
    return words[place];
}

}  // namespace

std::string word(machine::Grade grade) { return at({"部内限り", "注意"}, grade); }
std::string word(machine::Medium medium) { return at({"紙", "データ", "物件"}, medium); }
std::string word(machine::Disposal disposal) { return at({"返却", "提出", "破棄", "抹消"}, disposal); }
std::string word(machine::Basis basis) { return at({"契約による提出", "下請負届出済", "開示許可", "返却"}, basis); }
std::string word(machine::Scan scan) { return at({"", "異状なし", "検出あり", "対象外"}, scan); }
std::string word(Packaging packaging) { return at({"異状なし", "異状あり"}, packaging); }
std::string word(Spoiled spoiled) { return at({"なし", "即時細断", "処置待ち保管"}, spoiled); }
std::string word_of_count(Outcome outcome) { return at({"一致", "不足", "表示相違", "余剰", "表示相違"}, outcome); }
std::string word_of_state(Outcome outcome) { return outcome == Outcome::in_order ? "異状なし" : "異状あり"; }
std::string word(Encryption encryption) { return at({"装置暗号", "ソフト暗号", "なし"}, encryption); }
std::string word(Labelled label) { return at({"貼付済", "刻印済", "不可のため袋"}, label); }
std::string word(MediumKind kind) { return at({"USBメモリ", "外付け記憶装置", "光ディスク", "メモリカード", "テープ"}, kind); }
std::string word(Direction direction) { return at({"書込", "読出", "両方"}, direction); }
std::string word(Erasure erasure) { return at({"消去した", "残した", "該当なし"}, erasure); }

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words)
        if (!word.empty()) (all += all.empty() ? "" : "、") += word;
    return all;
}

}  // namespace custody
