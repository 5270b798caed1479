#pragma once
#include "service/query.hpp"
#include "suppliers/tables.hpp"

/// The register of subcontractors, as rules, screens and papers see it.
namespace suppliers {

/// What the rules must know of a subcontractor for something that happens on that day.
Standing standing(const store::Snapshot&, const SupplierRow&, base::Day on);
/// Every subcontractor, by its number.
std::vector<SupplierRow> all_suppliers(const store::Snapshot&);
/// Until when it must be checked again: by the company's sub_check_months after the last check, else after the first hand-over;
/// nothing while it holds nothing and was given nothing, or has ended.
std::optional<base::Day> check_due(const service::Query&, const SupplierRow&);
/// Whether the company has declared that nobody below it handles protected information.
bool declared_none(const store::Snapshot&);
/// 株式会社〇〇（下-003）
service::Text name_of(const SupplierRow&);
std::string link_of(const SupplierRow&);

}  // namespace suppliers
