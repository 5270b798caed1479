#include "ledgers/volume.hpp"

#include "messages/ledgers.hpp"

namespace ledgers {

base::Result<VolumeOpened> decide(const OpenKnown& known, int year)
{
    base::Faults faults;
    const auto& form = *known.form;
    const int of = form.yearly() ? year : 0;
    const int now = base::fiscal_year(known.today);
    faults.add_if(!known.kept_here, codes::kept_elsewhere, "forms", {form.title.ja});
    faults.add_if(form.yearly() && (year < 2000 || year > now + 1), codes::no_such_year, "year", {std::to_string(year)});
    faults.add_if(known.hidden, codes::form_hidden, "forms", {form.title.ja});
    faults.add_if(known.opened, codes::volume_is_open, "forms", {form.title.ja, of == 0 ? "通年" : base::fiscal_year_name(of)});
    if (faults) return faults;
    return VolumeOpened{form.id, of};
}

base::Result<VolumeClosed> decide(const CloseKnown& known)
{
    auto faults = faults_of(*known.form, known.volume);
    const auto last = base::Day{std::chrono::year{known.volume.year + 1} / 3 / 31};
    faults.add_if(known.volume.year != 0 && known.today < last, codes::year_not_over, "volume",
                  {known.volume.year ? base::fiscal_year_name(known.volume.year) : ""});
    faults.add_if(known.open_rows > 0, codes::rows_open, "volume", {std::to_string(known.open_rows)});
    faults.add_if(known.unconfirmed > 0, codes::rows_unconfirmed, "volume", {std::to_string(known.unconfirmed)});
    faults.add_if(known.unanswered > 0, codes::faults_unanswered, "volume", {std::to_string(known.unanswered)});
    faults.add_if(!known.closer, codes::no_person, "volume");
    if (faults) return faults;
    return VolumeClosed{known.rows, known.sha256, *known.closer};
}

}  // namespace ledgers
