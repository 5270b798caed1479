#pragma once
#include "ledgers/queries.hpp"

/// Volumes on paper and in Excel, and blank sheets to be filled in by hand.
namespace ledgers {

base::Result<service::Paper> excel(const service::Query&, const RowsAsk&);
base::Result<service::Paper> csv(const service::Query&, const RowsAsk&);
base::Result<service::Paper> print(const service::Query&, const RowsAsk&);
/// 白紙: the columns with empty lines, 決裁欄 and a QR code that names the form.
base::Result<service::Paper> blank(const service::Query&, const FormAsk&);

std::vector<documents::block::Any> chapter(const service::Query&);

}  // namespace ledgers
