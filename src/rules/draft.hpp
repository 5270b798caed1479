#pragma once
#include "base/result.hpp"
#include "rules/facts.hpp"

namespace rules {

/// 起案を始める: a new version, from the catalogue, from an earlier version or from a Word document.
struct StartDraft {
    Document document;
    std::string edition;
    Origin origin;
    std::optional<VersionId> based_on;  // origin version; nothing: the newest one
    std::optional<std::string> reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(StartDraft, (), (document, edition, origin, based_on, reason, on))

/// What the rule must know of the document's earlier versions, dropped ones left out.
struct Earlier {
    std::string title;  // the document's name in the edition; empty: no such edition
    int last_number = 0;
    bool under_way = false;   // one is drafted, waits or is not dated yet
    bool base_known = false;  // based_on (or the newest) is a version of this document
    std::optional<VersionId> base;
};

/// Whether a version may be begun, and as which number (第n版).
base::Result<Drafted> decide(const StartDraft&, const Earlier&);

}  // namespace rules
