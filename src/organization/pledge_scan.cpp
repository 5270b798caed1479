#include "organization/pledge_scan.hpp"

#include "messages/organization.hpp"
#include "organization/tables.hpp"
#include "service/evidence.hpp"

namespace organization {
namespace {

using base::Result;
using documents::FileType;

Result<service::KeptFile> taken_in(const service::Query& query, const http::Upload& upload, const std::optional<bool>& confirmed)
{
    static const service::Wanted scans{FileType::pdf, FileType::png, FileType::jpeg, FileType::tiff};
    return service::keep(query, upload, scans, {"", confirmed.value_or(false)});
}

}  // namespace

Result<PledgeToRecord> prepare_pledge(const service::Query& query, const Pledge& ask, const std::vector<http::Upload>& uploads)
{
    if (uploads.empty()) return PledgeToRecord{ask, {}};
    if (uploads.size() > 1) return base::Refusal{codes::choose_one_file, "file"};
    return PledgeToRecord{ask, TRY(taken_in(query, uploads.front(), ask.confirmed_marking))};
}

Result<base::Uuid> pledge(service::Command& command, const PledgeToRecord& prepared)
{
    const auto& ask = prepared.ask;
    const auto row = person_table.find(command.readings(), ask.person);
    const auto fact = TRY(decide(ask, row ? Signatory{true, row->left_on} : Signatory{}));
    const auto subject = command.journal.make_id<base::Uuid>();
    command.journal.record(subject, ask.signed_on, fact);
    if (prepared.scan) command.journal.record(subject, ask.signed_on, PledgeScanned{*prepared.scan});
    return subject;
}

Result<ScanToRecord> prepare_scan(const service::Query& query, const ScanPledge& ask, const std::vector<http::Upload>& uploads)
{
    if (uploads.size() != 1) return base::Refusal{codes::choose_one_file, "file"};
    return ScanToRecord{ask.pledge, TRY(taken_in(query, uploads.front(), ask.confirmed_marking))};
}

Result<base::Uuid> scan_pledge(service::Command& command, const ScanToRecord& prepared)
{
    const auto row = pledge_table.find(command.readings(), prepared.pledge);
    if (!row) return base::Refusal{codes::no_such_pledge, "pledge"};
    command.journal.record(prepared.pledge, std::max(command.today(), row->signed_on), PledgeScanned{prepared.scan});
    return prepared.pledge;
}

Result<service::Paper> pledge_scan(const service::Query& query, const ScanAsk& ask)
{
    const auto row = pledge_table.find(query.readings, ask.pledge);
    if (!row || !row->scanned_on) return base::Refusal{codes::no_such_pledge, "pledge"};
    return service::give_back(query, row->scan.value_or({}));
}

}  // namespace organization
