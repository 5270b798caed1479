#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the binder slice can record.
namespace binder {

/// trial: 受査資料の作成の試行; ministry: 防衛省の監査; internal: 内部監査; other: to look at, to hand out.
BOOST_DEFINE_ENUM_CLASS(Purpose, trial, ministry, internal, other)

/// A binder was made: which day it shows, up to which entry it knows, and the very bytes that were handed out.
struct Made {
    static constexpr auto fact = "binder.made.v1";
    static constexpr bool founding = true;
    std::string number, version;  // as printed
    Purpose purpose;
    std::string note;
    base::Day as_of;         // 基準日
    std::int64_t entries;    // 記録時点: the journal's last entry that the binder knows
    base::Instant known_at;  // when that entry was recorded
    std::string head;        // its hash, hexadecimal, as printed on every page
    std::string pdf;         // SHA-256, kept as a blob
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(Made, (), (number, version, purpose, note, as_of, entries, known_at, head, pdf, bytes))

}  // namespace binder
