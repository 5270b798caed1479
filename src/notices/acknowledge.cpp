#include "notices/acknowledge.hpp"

#include "messages/notices.hpp"

namespace notices {

base::Result<Acknowledged> decide(const Acknowledge& ask, const Reading& known, base::Day today)
{
    const auto person = ask.person ? ask.person : known.caller;
    const bool own = person && person == known.caller;
    if (!person) return base::Refusal{codes::no_person};
    if (!known.told_on) return base::Refusal{codes::not_a_recipient, "person"};
    const auto on = ask.on.value_or(today);
    base::Faults faults;
    faults.add_if(!own && !known.may_record_others, codes::others_not_permitted, "person");
    faults.add_if(known.closed, codes::closed, "notice");
    faults.add_if(known.read_on.has_value(), codes::already_read, "person", {base::iso(known.read_on.value_or(base::Day{}))});
    faults.add_if(ask.content_sha != known.content_sha, codes::another_text, "content_sha");
    faults.add_if(on < *known.told_on, codes::read_before_told, "on", {base::iso(*known.told_on)});
    if (faults) return faults;
    return Acknowledged{*person, ask.content_sha, own ? Way::on_screen : Way::on_paper};
}

}  // namespace notices
