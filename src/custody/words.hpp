#pragma once
#include "custody/medium_facts.hpp"

/// The words of the forms for what the facts hold.
namespace custody {

std::string word(machine::Grade);
std::string word(machine::Medium);
std::string word(machine::Disposal);
std::string word(machine::Basis);
/// 異状なし, 検出あり, 対象外; empty for none.
std::string word(machine::Scan);
std::string word(Packaging);
std::string word(Spoiled);
/// 一致, 不足, 表示相違, 余剰.
std::string word_of_count(Outcome);
/// 異状なし or 異状あり.
std::string word_of_state(Outcome);
std::string word(Encryption);
std::string word(Labelled);
std::string word(MediumKind);
std::string word(Direction);
std::string word(Erasure);

/// 二重封筒・封印、名宛人限り; without the empty ones.
std::string joined(const std::vector<std::string>&);

}  // namespace custody
