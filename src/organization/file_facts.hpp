#pragma once
#include "organization/facts.hpp"
#include "service/kept_file.hpp"

/// What the organization records about files. Apart from facts.hpp, which other slices see through api.hpp.
namespace organization {

/// 署名済みの誓約書を読み取ったもの: of the pledge that is its subject, recorded with it or later; the latest counts.
/// (Pledged::scan stays empty.) All of it is about the person: the signature, and often the file's name.
struct PledgeScanned {
    static constexpr auto fact = "organization.pledge_scanned.v1";
    Personal<service::KeptFile> scan;
};
BOOST_DESCRIBE_STRUCT(PledgeScanned, (), (scan))

/// A list that was imported carried markings; who imported it said that it holds no protected information. The list is not kept.
struct MarkingConfirmed {
    static constexpr auto fact = "organization.marking_confirmed.v1";
    static constexpr bool founding = true;
    std::string file_sha256;
    service::MarkingSearch search;
};
BOOST_DESCRIBE_STRUCT(MarkingConfirmed, (), (file_sha256, search))

}  // namespace organization
