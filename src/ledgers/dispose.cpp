#include "ledgers/dispose.hpp"

#include "base/text.hpp"
#include "messages/ledgers.hpp"

namespace ledgers {
namespace {

constexpr std::size_t shortest_disposal_reason = 5;  // characters

void check_time(base::Faults& faults, const ExpiringVolume& volume, const std::string& path, base::Day day)
{
    faults.add_if(volume.disposed, codes::volume_disposed, path, {volume.title});
    faults.add_if(!volume.hold.empty(), codes::volume_held, path, {volume.title, volume.hold});
    faults.add_if(volume.from && day < *volume.from, codes::kept_longer, path,
                  {volume.title, volume.from ? base::wareki(*volume.from) : ""});
}

}  // namespace

base::Result<DisposalAsked> decide(const AskDisposal& ask, const AskDisposalKnown& known)
{
    base::Faults faults;
    faults.add_if(ask.volumes.empty(), codes::no_volumes, "volumes");
    for (std::size_t i = 0; i < known.volumes.size(); ++i) {
        const auto& volume = known.volumes[i];
        const auto path = "volumes[" + std::to_string(i) + ']';
        faults.add_if(!volume.there, codes::no_such_volume, path);
        if (!volume.there) continue;
        faults.add_if(!volume.closed, codes::volume_still_open, path, {volume.title});
        faults.add_if(!volume.shelved, codes::volume_not_shelved, path, {volume.title});
        faults.add_if(volume.asked, codes::disposal_under_way, path, {volume.title});
        check_time(faults, volume, path, known.today);
    }
    faults.add_if(base::length(base::trim(ask.reason)) < shortest_disposal_reason, codes::reason_too_short, "reason");
    faults.add_if(!known.person, codes::no_person, "volumes");
    if (faults) return faults;
    DisposalAsked asked{known.number, ask.volumes, {}, base::trimmed(ask.reason), {}, *known.person};
    for (const auto& volume : known.volumes) asked.titles.push_back(volume.title);
    return asked;
}

base::Result<DisposalCarried> decide(const CarryOutDisposal& ask, const CarryKnown& known)
{
    base::Faults faults;
    faults.add_if(!known.approved, codes::disposal_not_approved, "disposal");
    faults.add_if(known.approved_on && known.day < *known.approved_on, codes::before_approval, "on",
                  {known.approved_on ? base::wareki(*known.approved_on) : ""});
    for (const auto& volume : known.volumes) check_time(faults, volume, "disposal", known.day);
    faults.add_if(base::trim(ask.manner).empty(), codes::manner_required, "manner");
    faults.add_if(!known.witness_present, codes::no_such_witness, "witness");
    faults.add_if(known.person == ask.witness, codes::own_witness, "witness");
    faults.add_if(!known.person, codes::no_person, "disposal");
    if (faults) return faults;
    return DisposalCarried{base::trimmed(ask.manner), *known.person, ask.witness};
}

}  // namespace ledgers
