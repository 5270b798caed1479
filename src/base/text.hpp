#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Japanese text: keys are normalised, what was typed is kept.
namespace base {

/// NFKC: full-width digits and half-width kana become ordinary ones. Variation selectors (IVS) stay. Text must be UTF-8.
std::string nfkc(std::string_view);
/// A search and sort key: NFKC, lower case, hiragana as katakana, white space and variation selectors gone.
std::string search_key(std::string_view);
/// Hiragana as katakana, half-width kana as full-width: the form フリガナ is kept in.
std::string katakana(std::string_view);
/// Without white space (also the ideographic space) at both ends.
std::string_view trim(std::string_view);
/// The same as a text of its own; nothing is the empty text.
std::string trimmed(std::string_view);
std::string trimmed(const std::string&);
std::string trimmed(const std::optional<std::string>&);
/// Number of characters (code points).
std::size_t length(std::string_view);
bool valid_utf8(std::string_view);
/// Whether every character is katakana, a long-vowel mark, a middle dot or a space.
bool is_katakana(std::string_view);
/// Full-width digits and letters for printed rules: 第１条.
std::string full_width_digits(std::string_view);
/// (1) to (20) and more as ordinals of 号; ア, イ, ウ for subitems (n from 1).
std::string katakana_ordinal(std::size_t n);

}  // namespace base
