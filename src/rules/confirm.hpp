#pragma once
#include "rules/standing.hpp"

namespace rules {

/// 確認申請・届出を出した. `on` is the day it was sent (nothing: today).
struct AskConfirmation {
    VersionId version;
    Sending sending;
    std::string to;
    std::optional<std::string> number, proof, identical;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(AskConfirmation, (), (version, sending, to, number, proof, identical, on))

/// 確認の回答を受けた.
struct RecordAnswer {
    VersionId version;
    Answer answer;
    std::optional<std::string> number, note;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RecordAnswer, (), (version, answer, number, note, on))

/// 第4 (h21 4, r4 A1): what is confirmed is the version approved inside the company; a changed one by an application of change.
base::Result<ConfirmationAsked> decide(const AskConfirmation&, const Standing&, base::Day on);
base::Result<ConfirmationAnswered> decide(const RecordAnswer&, const Standing&, base::Day on);

}  // namespace rules
