#pragma once
#include "service/slice.hpp"

/// The forms that are views of custody: 目録 (f01), 接受簿 (f02), 貸出簿 (f04), 返却・提出・破棄・抹消記録簿 (f07).
namespace custody {

std::vector<service::Form> forms();

}  // namespace custody
