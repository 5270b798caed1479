#pragma once
#include "organization/pledge.hpp"
#include "service/query.hpp"
#include "service/routes.hpp"

/// 署名済みの誓約書のスキャン: it comes with the signature's record or later, and is given back as it came.
namespace organization {

struct PledgeToRecord {
    Pledge ask;
    std::optional<service::KeptFile> scan;  // nothing: the paper is kept without a scan
};
/// Takes the scan in, if there is one.
base::Result<PledgeToRecord> prepare_pledge(const service::Query&, const Pledge&, const std::vector<http::Upload>&);
base::Result<base::Uuid> pledge(service::Command&, const PledgeToRecord&);

/// The scan of a pledge that is on record; it takes the place of an earlier one.
struct ScanPledge {
    base::Uuid pledge;
    std::optional<bool> confirmed_marking;
};
BOOST_DESCRIBE_STRUCT(ScanPledge, (), (pledge, confirmed_marking))
struct ScanToRecord {
    base::Uuid pledge;
    service::KeptFile scan;
};
base::Result<ScanToRecord> prepare_scan(const service::Query&, const ScanPledge&, const std::vector<http::Upload>&);
base::Result<base::Uuid> scan_pledge(service::Command&, const ScanToRecord&);

struct ScanAsk {
    base::Uuid pledge;
};
BOOST_DESCRIBE_STRUCT(ScanAsk, (), (pledge))
base::Result<service::Paper> pledge_scan(const service::Query&, const ScanAsk&);

}  // namespace organization
