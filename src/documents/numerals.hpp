#pragma once
#include <optional>
#include <string>
#include <string_view>

/// The numbers of Japanese papers: 12, １２, 十二, 一〇二, ①, ⑴, XII, エ.
namespace documents {

/// 12, １２, 十二, 百三, 一〇 as a number; nothing if any of it is something else.
std::optional<int> number_of(std::string_view text);
/// The whole number from the front of `text`, which is cut by it.
std::optional<int> take_number(std::string_view& text);
/// 十二, 二十, 百三, 千二百.
std::string kanji_number(int n);
/// 一〇二: each digit by itself.
std::string kanji_digits(int n);
/// xii (1 to 3999).
std::string roman(int n);
/// a to z, then aa, bb as Word counts.
std::string letters(int n);
/// ① to ㊿, beyond them (51).
std::string circled(int n);
/// 1 for ア, 2 for イ ..., 45 for ン; 0 for anything else.
int katakana_position(char32_t c);
/// The place of c in イロハ order, from 1; 0 for anything else.
int iroha_position(char32_t c);
/// イ, ロ, ハ ... from 1.
std::string iroha_ordinal(int n);

}  // namespace documents
