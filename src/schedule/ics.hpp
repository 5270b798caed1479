#pragma once
#include "schedule/rrule.hpp"

/// iCalendar (RFC 5545): read strictly, written as every calendar program takes it.
namespace schedule::ics {

struct Parameter {
    std::string name;  // upper case
    std::vector<std::string> values;
};

/// A content line.
struct Property {
    std::string name;  // upper case
    std::vector<Parameter> parameters;
    std::string value;
    int line = 0;

    /// The first value of the parameter; empty where it has none.
    std::string parameter(std::string_view name) const;
};

/// VCALENDAR, VEVENT, VTODO, ...
struct Component {
    std::string name;  // upper case
    std::vector<Property> properties;
    std::vector<Component> parts;

    const Property* find(std::string_view name) const;
};

/// The calendars of a file. schedule.not_a_calendar names the line, schedule.calendar_too_large the limit (4 MB, 16 deep).
base::Result<std::vector<Component>> read(std::string_view bytes);

/// An event or a to-do as far as its days go.
struct Event {
    std::string uid, summary;
    std::optional<Moment> start;
    std::string zone;  // TZID; empty: floating or UTC
    std::vector<Rule> rules;
    std::vector<Moment> also, except;  // RDATE, EXDATE
};

/// What a VEVENT says of its days. Refused like its parts.
base::Result<Event> event_of(const Component&);

/// Every instance from `from` to `to`, in order, each once (3.8.5.2: the start counts where there is a rule or not).
base::Result<std::vector<Moment>> instances(const Event&, base::Day from, base::Day to);

// --- written ---------------------------------------------------------------------------------------------------------------

/// A day's entry in a calendar that others read.
struct Entry {
    std::string uid, summary, description, url;
    base::Day day;
    std::vector<int> alarms = {};  // days before
};

/// A calendar of whole days: CRLF, folded at 75 octets, texts escaped. `stamp` is when it was made.
std::string write(const std::string& name, const std::vector<Entry>&, base::Instant stamp);

}  // namespace schedule::ics
