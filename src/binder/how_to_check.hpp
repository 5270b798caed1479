#pragma once
#include "binder/manifest.hpp"

namespace binder {

/// 確認のしかた.txt: for who holds the bundle and has no Ishizue yet, and for who has nothing but common tools.
std::string how_to_check(const Manifest&);

}  // namespace binder
