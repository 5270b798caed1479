#pragma once
#include "approvals/tables.hpp"
#include "documents/document.hpp"
#include "service/query.hpp"

/// How a request is shown, on the screen and on paper.
namespace approvals {

/// 起案 / 確認 / 承認
service::Text act_label(Act);
/// 承認待ち, 承認済み, …
service::Text state_label(State);
/// 「総括者」 or the person's name: who the step is for.
std::string step_label(const service::Query&, const Step&);
/// 佐藤 of 佐藤 健一, for a stamp.
std::string family_name(const std::string& name);
/// The kind in words: 基本方針の制定又は改正.
service::Text kind_label(const service::Query&, const RequestRow&);
/// 決裁欄 with the stamps of the query's day.
documents::block::Approval paper_row(const service::Query&, const RequestRow&);

}  // namespace approvals
